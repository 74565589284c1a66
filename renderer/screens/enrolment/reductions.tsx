import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './enrolment.module.css';
import { showWhole } from './show-whole.ts';
import { isUntilRight, type Form, type ForPerson } from './sign-up.ts';
import { usePreview } from './use-preview.ts';

type Change = { readonly onChange: (form: Form) => void };

/** What somebody pays less for, and the proof of it: seen before and still holding, or to be seen now. */
export function Reductions(props: ForPerson & Change) {
  const { t, i18n } = useTranslation('enrolment');
  const { form, onChange } = props;
  const set = (id: string, isChosen: boolean) => {
    const others = form.reductionIds.filter(one => one !== id);
    onChange({ ...form, reductionIds: isChosen ? [...others, id] : others });
  };
  return (
    <fieldset className={styles['reductions']}>
      <legend>{t('reduction')}</legend>
      {props.list.reductions.map(({ id, name, nameEn, rateBp }) => (
        <Checkbox key={id} isSelected={form.reductionIds.includes(id)} onChange={isOn => set(id, isOn)}>
          {t('reductionLabel', { name: i18n.language === 'en' ? nameEn : name, percent: rateBp / 100 })}
        </Checkbox>
      ))}
      {form.reductionIds.length === 0 ? null : <Proof {...props} />}
    </fieldset>
  );
}

function Proof({ onChange, ...sign }: ForPerson & Change) {
  const { t } = useTranslation('enrolment');
  const { form } = sign;
  const proof = usePreview(sign).data?.proof ?? null;
  const { seenOn, validUntil } = proof ?? { seenOn: null, validUntil: null };
  if (proof?.state === 'valid')
    return (
      <div className={styles['proof']}>
        <Notice tone="ok">
          {t(validUntil === null ? 'proofHoldsForGood' : 'proofHolds', {
            seenOn: seenOn ?? '',
            until: validUntil ?? '',
          })}
        </Notice>
      </div>
    );
  return (
    <div className={styles['proof']}>
      {proof?.state === 'expired' ? (
        <Notice tone="warn">{t('proofOver', { until: validUntil ?? '' })}</Notice>
      ) : null}
      <p>{t('sensitive')}</p>
      <Checkbox isSelected={form.isProofSeen} onChange={isProofSeen => onChange({ ...form, isProofSeen })}>
        {t('proof')}
      </Checkbox>
      {form.isProofSeen ? (
        <div ref={showWhole}>
          <TextField
            label={t('proofUntil')}
            hint={t(validUntil === null ? 'proofUntilNever' : 'proofUntilUsual', { until: validUntil ?? '' })}
            value={form.proofUntil}
            onChange={proofUntil => onChange({ ...form, proofUntil })}
            maxLength={10}
            {...(isUntilRight(form) ? {} : { fault: t('dateFault') })}
          />
        </div>
      ) : null}
    </div>
  );
}
