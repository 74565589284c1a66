import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Switch } from '../../parts/choice-fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Notice } from '../../parts/states.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';

/** 현금영수증: who issues them, and whether the trade must. */
export function CashReceiptPanel({ settings: { cashReceipt } }: { settings: Settings }) {
  const { t } = useTranslation('cashReceipt');
  const { set, error } = useSave();
  const keep = (changed: Partial<Settings['cashReceipt']>) =>
    set(now => ({ cashReceipt: { ...now.cashReceipt, ...changed } }));
  return (
    <Panel title={t('settings.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Select
        label={t('settings.issuer')}
        value={cashReceipt.issuer}
        onChange={issuer => keep({ issuer })}
        choices={(['recorded', 'simulator'] as const).map(value => ({
          value,
          label: t(`settings.${value}`),
        }))}
      />
      {cashReceipt.issuer === 'simulator' ? (
        <Notice tone="warn">{t('settings.practiceWarning')}</Notice>
      ) : null}
      <Switch
        isSelected={cashReceipt.isMandatedTrade}
        onChange={isMandatedTrade => keep({ isMandatedTrade })}
      >
        {t('settings.mandated')}
      </Switch>
      <p>{t('settings.mandatedNote')}</p>
    </Panel>
  );
}
