import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './people.module.css';

/** What was agreed to on paper: each purpose by itself, none of them ticked before somebody has said so. */
export function AgreedFields(props: {
  readonly agreed: readonly string[];
  readonly isDisabled: boolean;
  readonly printsCard: boolean;
  readonly onAgreed: (agreed: readonly string[]) => void;
  readonly onPrintsCard: (prints: boolean) => void;
}) {
  const { t, i18n } = useTranslation('people');
  const { queries } = useCounter();
  const purposes = useQuery(queries.person.consentText.queryOptions()).data?.purposes ?? [];
  const { agreed, isDisabled } = props;
  const set = (id: string, isGiven: boolean) =>
    props.onAgreed(isGiven ? [...agreed, id] : agreed.filter(one => one !== id));
  return (
    <>
      <fieldset className={styles['checks']}>
        <legend>{t('form.agreedOnPaper')}</legend>
        {purposes.map(({ id, isRequired, title, titleEn }) => (
          <Checkbox
            key={id}
            isDisabled={isDisabled}
            isSelected={!isDisabled && agreed.includes(id)}
            onChange={isGiven => set(id, isGiven)}
          >
            {i18n.language === 'en' ? titleEn : title}{' '}
            <small>{t(isRequired ? 'agreed.required' : 'agreed.optional')}</small>
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox isSelected={props.printsCard} onChange={props.onPrintsCard}>
        {t('form.card')}
      </Checkbox>
    </>
  );
}
