import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentList } from '../../../src/contract/enrolment.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './recruitment.module.css';
import {
  QUOTA_KINDS,
  readRecruitment,
  readTime,
  typedOf,
  type QuotaKind,
  type TypedRecruitment,
} from './typed-recruitment.ts';
import { useFailureWords } from './use-failure-words.ts';

export function RecruitmentButton({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('enrolment');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('recruitment.open')}</Button>
      {isOpen ? <RecruitmentDialog programmeId={programmeId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** How a programme takes people: first come or by a draw, when, whom, and which seats are kept for whom. */
function RecruitmentDialog(props: { readonly programmeId: string; readonly onClose: () => void }) {
  const { queries } = useCounter();
  const { programmeId } = props;
  const { data } = useQuery(queries.enrolment.list.queryOptions({ input: { programmeId } }));
  return data === undefined ? null : <Recruitment list={data} onClose={props.onClose} />;
}

interface Part {
  readonly typed: TypedRecruitment;
  readonly onChange: (typed: TypedRecruitment) => void;
}

function Recruitment({ list, onClose }: { readonly list: EnrolmentList; readonly onClose: () => void }) {
  const { t } = useTranslation(['enrolment', 'common']);
  const { client } = useCounter();
  const [typed, setTyped] = useState(() => typedOf(list.recruitment));
  const save = useAct(client.enrolment.saveRecruitment, () => {
    showToast({ text: t('recruitment.saved') });
    onClose();
  });
  const say = useFailureWords();
  const { programmeId } = list;
  const recruitment = readRecruitment(typed);
  const submit = () => {
    if (recruitment !== undefined) void save.run({ programmeId, recruitment });
  };
  return (
    <Dialog
      title={t('recruitment.title')}
      size="lg"
      onClose={onClose}
      foot={
        <>
          <FootSpace />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={recruitment === undefined || save.isBusy} onPress={submit}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Failure error={save.error} say={say} />
        <WayAndTimes typed={typed} onChange={setTyped} />
        <KeptSeats typed={typed} onChange={setTyped} />
      </div>
    </Dialog>
  );
}

function WayAndTimes({ typed, onChange }: Part) {
  const { t } = useTranslation('enrolment');
  const set = (change: Partial<TypedRecruitment>) => onChange({ ...typed, ...change });
  return (
    <>
      <div className={styles['way']}>
        <Segmented
          label={t('recruitment.way')}
          value={typed.way}
          onChange={way => set({ way })}
          segments={[
            { value: 'firstCome', label: t('recruitment.firstCome') },
            { value: 'lottery', label: t('recruitment.lottery') },
          ]}
        />
        {typed.way === 'lottery' ? (
          <span className={styles['weight']}>
            {t('recruitment.weight')}
            <Stepper
              what={t('recruitment.weight')}
              count={typed.firstTimerWeight}
              min={1}
              max={5}
              onChange={firstTimerWeight => set({ firstTimerWeight })}
            />
          </span>
        ) : null}
      </div>
      <div className={styles['four']}>
        <TimeField label={t('recruitment.opens')} value={typed.opens} onChange={opens => set({ opens })} />
        <TimeField
          label={t('recruitment.closes')}
          value={typed.closes}
          onChange={closes => set({ closes })}
        />
        <TextField
          label={t('recruitment.payHours')}
          value={typed.payHours}
          onChange={payHours => set({ payHours })}
          unit={t('recruitment.hours')}
          align="end"
          inputMode="numeric"
          maxLength={3}
        />
        <TextField
          label={t('recruitment.offerHours')}
          value={typed.offerHours}
          onChange={offerHours => set({ offerHours })}
          unit={t('recruitment.hours')}
          align="end"
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      <Checkbox isSelected={typed.residentsOnly} onChange={residentsOnly => set({ residentsOnly })}>
        {t('recruitment.residentsOnly')}
      </Checkbox>
    </>
  );
}

function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
}) {
  const { t } = useTranslation('enrolment');
  const isFaulty = props.value.trim() !== '' && readTime(props.value) === undefined;
  return (
    <TextField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      placeholder={t('recruitment.timeForm')}
      maxLength={16}
      isDisabled={props.isDisabled ?? false}
      fault={isFaulty ? t('recruitment.timeFault') : undefined}
    />
  );
}

function KeptSeats({ typed, onChange }: Part) {
  const { t } = useTranslation('enrolment');
  const set = (kind: QuotaKind, change: Partial<TypedRecruitment['quotas'][QuotaKind]>) =>
    onChange({ ...typed, quotas: { ...typed.quotas, [kind]: { ...typed.quotas[kind], ...change } } });
  return (
    <fieldset className={styles['kept']}>
      <legend>{t('recruitment.kept')}</legend>
      <p>{t('recruitment.keptHint')}</p>
      {QUOTA_KINDS.map(kind => (
        <div key={kind} className={styles['quota']}>
          <b>{t(`quota.${kind}`)}</b>
          <TextField
            label={t('recruitment.seatsOf', { quota: t(`quota.${kind}`) })}
            hidesLabel
            value={typed.quotas[kind].seats}
            onChange={seats => set(kind, { seats })}
            unit={t('recruitment.seats')}
            align="end"
            inputMode="numeric"
            maxLength={4}
          />
          <TextField
            label={t('recruitment.releasesOf', { quota: t(`quota.${kind}`) })}
            hidesLabel
            value={typed.quotas[kind].releases}
            onChange={releases => set(kind, { releases })}
            placeholder={t('recruitment.forGood')}
            maxLength={16}
            isDisabled={typed.quotas[kind].seats.trim() === ''}
            fault={faultOf(typed.quotas[kind].releases) ? t('recruitment.timeFault') : undefined}
          />
        </div>
      ))}
    </fieldset>
  );
}

const faultOf = (text: string) => text.trim() !== '' && readTime(text) === undefined;
