import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { Written, WrittenWon } from './written.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const TILL_MAX = 99;
const LIMIT_MAX = 9_999;
const REFUND_MAX = 99_999_999;

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
      <WrittenWon
        className={styles['wide']}
        label={t('till.refundLimit')}
        amount={settings.refundWithoutReceiptLimit}
        isRight={amount => amount <= REFUND_MAX}
        fault={t('till.refundLimitFault')}
        onSave={refundWithoutReceiptLimit => set({ refundWithoutReceiptLimit })}
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
