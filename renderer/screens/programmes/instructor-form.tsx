import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import type { InstructorView } from '../../../src/contract/room.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';

/** An instructor with the contract. The telephone number is never shown whole; a new one is typed. */
export function InstructorForm(props: {
  readonly instructor: InstructorView | null;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client } = useCounter();
  const { instructor, onBack } = props;
  const year = dateText(useStatus().nowMs).slice(0, 4);
  const [typed, setTyped] = useState({
    name: instructor?.name ?? '',
    phone: '',
    contractFrom: instructor?.contractFrom ?? `${year}-01-01`,
    contractTo: instructor?.contractTo ?? `${year}-12-31`,
    hourly: instructor?.hourly ?? null,
    withholding: instructor?.withholding ?? ('business' as const),
  });
  const change = (changed: Partial<typeof typed>) => setTyped(before => ({ ...before, ...changed }));
  const done = (text: string) => () => {
    showToast({ text });
    onBack();
  };
  const save = useAct(client.room.saveInstructor, done(t('manage.saved')));
  const erase = useAct(client.room.eraseInstructor, done(t('manage.erased')));
  const digits = typed.phone.replace(/\D/g, '');
  const isPhone = digits === '' || /^0\d{8,10}$/.test(digits);
  const isReady =
    typed.name.trim() !== '' && isPhone && isDate(typed.contractFrom) && isDate(typed.contractTo);
  const submit = () => {
    const { name, hourly, contractFrom, contractTo, withholding } = typed;
    void save.run({
      id: instructor?.id ?? null,
      name: name.trim(),
      hourly: hourly ?? 0,
      contractFrom,
      contractTo,
      withholding,
      // What is not typed stays as it was.
      ...(digits === '' ? {} : { phone: digits }),
    });
  };
  return (
    <>
      <ProgrammeFailure error={save.error ?? erase.error} />
      <Fields typed={typed} onChange={change} known={instructor?.maskedPhone ?? null} isPhone={isPhone} />
      {instructor === null ? null : (
        <div className={styles['actions']}>
          <span className={styles['quiet']}>{t('manage.eraseLead')}</span>
          <Button
            variant="danger"
            isDisabled={erase.isBusy}
            onPress={() => void erase.run({ id: instructor.id })}
          >
            {t('manage.erase')}
          </Button>
        </div>
      )}
      <div className={styles['actions']}>
        <Button onPress={onBack}>{t('manage.back')}</Button>
        <Button variant="primary" isDisabled={!isReady || save.isBusy} onPress={submit}>
          {t('common:action.save')}
        </Button>
      </div>
    </>
  );
}

interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly contractFrom: string;
  readonly contractTo: string;
  readonly hourly: number | null;
  readonly withholding: InstructorView['withholding'];
}

function Fields(props: {
  readonly typed: Typed;
  readonly onChange: (changed: Partial<Typed>) => void;
  readonly known: string | null;
  readonly isPhone: boolean;
}) {
  const { t } = useTranslation('programmes');
  const { typed, onChange, known } = props;
  const day = (key: 'contractFrom' | 'contractTo') => (
    <TextField
      label={t(`manage.${key}`)}
      value={typed[key]}
      onChange={value => onChange({ [key]: value })}
      maxLength={10}
      inputMode="numeric"
      fault={isDate(typed[key]) ? undefined : t('form.dateFault')}
    />
  );
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('manage.instructorName')}
        value={typed.name}
        onChange={name => onChange({ name })}
        maxLength={20}
        autoFocus
      />
      <TextField
        label={t('manage.phone')}
        value={typed.phone}
        onChange={phone => onChange({ phone })}
        maxLength={14}
        inputMode="tel"
        isOptional
        {...(known === null ? {} : { hint: t('manage.phoneHint', { phone: known }) })}
        fault={props.isPhone ? undefined : t('manage.phoneFault')}
      />
      {day('contractFrom')}
      {day('contractTo')}
      <WonField label={t('manage.hourly')} amount={typed.hourly} onChange={hourly => onChange({ hourly })} />
      <div>
        <p className={styles['label']}>{t('manage.withholding')}</p>
        <Segmented
          label={t('manage.withholding')}
          value={typed.withholding}
          onChange={withholding => onChange({ withholding })}
          segments={(['business', 'other'] as const).map(value => ({ value, label: t(`manage.${value}`) }))}
        />
      </div>
    </div>
  );
}
