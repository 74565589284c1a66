import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { CashReceiptsPanel } from '../cash-receipt/cash-receipts-panel.tsx';
import { ApprovalsPanel } from './approvals-panel.tsx';
import { BankPanel } from './bank/bank-panel.tsx';
import styles from './money.module.css';
import { PendingPanel } from './pending-panel.tsx';

/** The tabs in their order; each panel fills the page below the head. */
const panels = {
  pending: PendingPanel,
  approvals: ApprovalsPanel,
  bank: BankPanel,
  cashReceipts: CashReceiptsPanel,
} as const satisfies Record<string, ComponentType>;

type Tab = keyof typeof panels;

// The keys of the record above, which has no others.
const TABS = Object.keys(panels) as Tab[];

/** 정산: money that is promised and not yet there. */
export function MoneyScreen() {
  const { t } = useTranslation(['money', 'common']);
  const [tab, setTab] = useState<Tab>('pending');
  const Panel = panels[tab];
  return (
    <Page className={styles['money']}>
      <PageHead title={t('title')} sub={t('lead')}>
        <Segmented
          label={t('tab.label')}
          value={tab}
          onChange={setTab}
          segments={TABS.map(value => ({ value, label: t(`tab.${value}`) }))}
        />
      </PageHead>
      <Panel />
    </Page>
  );
}
