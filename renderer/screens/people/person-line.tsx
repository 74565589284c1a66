import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../../src/contract/person.ts';
import styles from './people.module.css';

/** Somebody in one masked line. */
export function PersonLine({ person }: { person: PersonSummary }) {
  const { t } = useTranslation('people');
  const born = person.birthYear === null ? [] : [t('born', { year: person.birthYear })];
  const facts = [person.maskedPhone, ...born, person.dong].filter(fact => fact !== '');
  return (
    <span className={styles['who']}>
      <b>{person.maskedName}</b>
      <small>{facts.join(' · ')}</small>
    </span>
  );
}
