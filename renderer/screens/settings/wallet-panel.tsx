import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../src/contract/settings.ts';
import { Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { Failure } from '../../rpc/failure.tsx';
import styles from './settings.module.css';
import { useSave } from './use-save.ts';
import { WrittenWon } from './written.tsx';

/** 회원 지갑: how a member confirms a payment, what is spent first, and how much may be charged. */
export function WalletPanel({ settings: { wallet } }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { set, error } = useSave();
  const keep = (changed: Partial<Settings['wallet']>) =>
    set(now => ({ wallet: { ...now.wallet, ...changed } }));
  return (
    <Panel title={t('wallet.title')} isPadded className={styles['fields']}>
      <Failure error={error} />
      <Select
        label={t('wallet.confirmation')}
        value={wallet.confirmation}
        onChange={confirmation => keep({ confirmation })}
        choices={(['pin', 'lastDigits'] as const).map(value => ({ value, label: t(`wallet.${value}`) }))}
      />
      <Select
        label={t('wallet.spendFirst')}
        value={wallet.spendFirst}
        onChange={spendFirst => keep({ spendFirst })}
        choices={(['cash', 'charged'] as const).map(value => ({ value, label: t(`wallet.${value}`) }))}
      />
      <WrittenWon
        label={t('wallet.chargeLimit')}
        amount={wallet.chargeLimit}
        isRight={amount => amount >= 1 && amount <= wallet.chargeLimitOfMonth}
        fault={t('wallet.chargeLimitFault', { max: wallet.chargeLimitOfMonth })}
        onSave={chargeLimit => keep({ chargeLimit })}
      />
      <WrittenWon
        label={t('wallet.chargeLimitOfMonth')}
        amount={wallet.chargeLimitOfMonth}
        isRight={amount => amount >= wallet.chargeLimit && amount <= MONTH_MAX}
        fault={t('wallet.monthFault', { min: wallet.chargeLimit, max: MONTH_MAX })}
        onSave={chargeLimitOfMonth => keep({ chargeLimitOfMonth })}
      />
    </Panel>
  );
}

/** More than any programme has let a person charge in a month; what is allowed is the operator's to say. */
const MONTH_MAX = 10_000_000;
