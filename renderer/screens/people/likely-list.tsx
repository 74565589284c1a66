import { useTranslation } from 'react-i18next';
import type { LikelyPerson } from '../../../src/contract/person.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { PersonLine } from './person-line.tsx';
import styles from './people.module.css';

/** Who is likely the one being written down, masked: one press takes that one instead. */
export function LikelyList(props: {
  readonly people: readonly LikelyPerson[];
  readonly onChoose: (personId: string) => void;
}) {
  const { t } = useTranslation('people');
  if (props.people.length === 0) return null;
  return (
    <>
      <Notice tone="warn" icon="people">
        {t('form.likely')}
      </Notice>
      <ul className={styles['likely']}>
        {props.people.map(person => (
          <li key={person.id}>
            <PersonLine person={person} />
            <span>{t(`form.likeness.${person.likeness}`)}</span>
            <Button variant="tint" onPress={() => props.onChoose(person.id)}>
              {t('form.same')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
