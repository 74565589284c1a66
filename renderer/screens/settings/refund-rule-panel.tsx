import { useTranslation } from 'react-i18next';
import { REFUND_TABLES, type Settings } from '../../../src/contract/settings.ts';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

/** 환불 기준: what goes back to whoever leaves a course that has begun. */
export function RefundRulePanel({ settings: { refundTable } }: { settings: Settings }) {
  const { t } = useTranslation('fees');
  const { set, error } = useSave();
  return (
    <Panel title={t('refund.table')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Segmented
        label={t('refund.table')}
        value={refundTable}
        onChange={value => set({ refundTable: value })}
        segments={REFUND_TABLES.map(value => ({ value, label: t(`refund.tables.${value}`) }))}
      />
      <p>{t(`refund.rules.${refundTable}`)}</p>
    </Panel>
  );
}
