import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDate } from '../../../src/base/dates.ts';
import { dateText } from '../../../src/base/korea-time.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './currency.module.css';
import { percentText } from './percent.ts';

/** A new decision about the shop's own rate: how much, from which day, up to which. */
export function PartnerDialog(props: {
  readonly rates: { readonly min: number; readonly max: number };
  readonly rateBp: number | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['currency', 'common']);
  const { client } = useCounter();
  const today = dateText(useStatus().nowMs);
  const [rate, setRate] = useState(String(props.rateBp ?? 0));
  const [typedFrom, setTypedFrom] = useState<string>();
  const [last, setLast] = useState('');
  const from = typedFrom ?? today;
  const save = useAct(client.benefit.savePartnerRate, () => {
    showToast({ text: t('partner.saved') });
    props.onClose();
  });
  const isReady = isDate(from) && (last === '' || isDate(last)) && !save.isBusy;
  const submit = () => {
    if (!isReady) return;
    const rateBp = Number(rate) === 0 ? null : Number(rate);
    void save.run({ from, to: last === '' ? null : dayAfter(last), rateBp });
  };
  const { min, max } = props.rates;
  const choices = Array.from({ length: (max - min) / 100 + 1 }, (_, index) => String(min + index * 100));
  return (
    <Dialog
      title={t('partner.title')}
      size="md"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('partner.save')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <PartnerFailure error={save.error} />
        <Segmented
          label={t('partner.choose')}
          value={rate}
          onChange={setRate}
          segments={[
            { value: '0', label: t('partner.leave') },
            ...choices.map(value => ({ value, label: t('rate', { percent: percentText(Number(value)) }) })),
          ]}
        />
        <Period from={from} last={last} onFrom={setTypedFrom} onLast={setLast} />
      </div>
    </Dialog>
  );
}

function PartnerFailure({ error }: { error: unknown }) {
  const { t } = useTranslation(['currency', 'common']);
  const say = ({ code, data }: Refusal) => {
    if (code === 'RATE_OUT_OF_RANGE')
      return t(`partner.refusal.${code}`, { min: percentText(data.min), max: percentText(data.max) });
    if (code === 'PERIOD_PAST') return t(`partner.refusal.${code}`, { today: data.today });
    return code === 'NO_PARTNERS' || code === 'PERIOD_EMPTY' ? t(`partner.refusal.${code}`) : undefined;
  };
  return <Failure error={error} say={say} />;
}

function Period(props: {
  readonly from: string;
  readonly last: string;
  readonly onFrom: (date: string) => void;
  readonly onLast: (date: string) => void;
}) {
  const { t } = useTranslation(['currency', 'common']);
  const { from, last } = props;
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('partner.from')}
        value={from}
        onChange={props.onFrom}
        maxLength={10}
        inputMode="numeric"
        fault={isDate(from) ? undefined : t('partner.dateFault')}
      />
      <TextField
        label={t('partner.to')}
        value={last}
        onChange={props.onLast}
        maxLength={10}
        inputMode="numeric"
        isOptional
        hint={t(last === '' ? 'partner.toHint' : 'partner.toLast')}
        fault={last === '' || isDate(last) ? undefined : t('partner.dateFault')}
      />
    </div>
  );
}

/** People name the last day; periods are half-open. */
function dayAfter(date: string): string {
  return addDays(date, 1);
}
