import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const TILL_MAX = 99;
const LIMIT_MAX = 9_999;

/** How the counter behaves. What is written is saved when the field is left, or with Enter. */
export function TillPanel({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'common']);
  const { set, error } = useSave();
  return (
    <Panel title={t('till.title')} isPadded className={styles['pairs']}>
      <Failure error={error} say={({ code }) => (code === 'SHIFT_OPEN' ? t('till.shiftOpen') : undefined)} />
      <Written
        label={t('till.cashier')}
        value={settings.cashier}
        maxLength={20}
        isRight={text => text !== ''}
        fault={t('till.cashierMissing')}
        onSave={cashier => set({ cashier })}
      />
      <Written
        label={t('till.number')}
        value={String(settings.till)}
        maxLength={2}
        isNumber
        isRight={text => isWithin(text, TILL_MAX)}
        fault={t('till.range', { max: TILL_MAX })}
        onSave={text => set({ till: Number(text) })}
      />
      <Select
        label={t('till.dayStarts')}
        value={String(settings.dayStartsAtHour)}
        onChange={hour => set({ dayStartsAtHour: Number(hour) })}
        choices={HOURS.map(hour => ({ value: String(hour), label: t('till.hour', { hour }) }))}
      />
      <Select
        label={t('till.receipt')}
        value={settings.printReceipt}
        onChange={printReceipt => set({ printReceipt })}
        choices={(['always', 'ask'] as const).map(value => ({ value, label: t(`till.${value}`) }))}
      />
      <Select
        className={styles['wide']}
        label={t('till.rounding')}
        value={settings.cashRounding}
        onChange={cashRounding => set({ cashRounding })}
        choices={(['floor10', 'none'] as const).map(value => ({ value, label: t(`till.${value}`) }))}
      />
      <Written
        className={styles['wide']}
        label={t('till.limit')}
        value={String(settings.quantityLimit)}
        maxLength={4}
        isNumber
        isRight={text => isWithin(text, LIMIT_MAX)}
        fault={t('till.range', { max: LIMIT_MAX })}
        onSave={text => set({ quantityLimit: Number(text) })}
      />
      <Written
        className={styles['wide']}
        label={t('till.refundLimit')}
        value={String(settings.refundWithoutReceiptLimit)}
        maxLength={8}
        isNumber
        isRight={text => /^\d+$/.test(text)}
        fault={t('till.refundLimitFault')}
        onSave={text => set({ refundWithoutReceiptLimit: Number(text) })}
      />
      <div className={styles['wide']}>
        <Switch isSelected={settings.blindCount} onChange={blindCount => set({ blindCount })}>
          {t('till.blind')}
        </Switch>
      </div>
    </Panel>
  );
}

function isWithin(text: string, max: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= max;
}

/** A text or a number that is saved when it is done, and only if it has changed. */
function Written(props: {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isNumber?: boolean;
  readonly isRight: (text: string) => boolean;
  readonly fault: string;
  readonly onSave: (text: string) => void;
  readonly className?: string | undefined;
}) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? props.value;
  const isRight = props.isRight(text.trim());
  const done = () => {
    if (typed === undefined || !isRight) return;
    if (text.trim() !== props.value) props.onSave(text.trim());
    setTyped(undefined);
  };
  return (
    <TextField
      className={props.className}
      label={props.label}
      value={text}
      maxLength={props.maxLength}
      inputMode={props.isNumber === true ? 'numeric' : 'text'}
      align={props.isNumber === true ? 'end' : 'start'}
      fault={isRight ? undefined : props.fault}
      onChange={changed => setTyped(props.isNumber === true ? changed.replace(/\D/g, '') : changed)}
      onEnter={done}
      onBlur={done}
    />
  );
}
