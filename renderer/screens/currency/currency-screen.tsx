import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { BenefitsPanel } from './benefits-panel.tsx';
import { CampaignsPanel } from './campaigns/campaigns-panel.tsx';
import styles from './currency.module.css';
import { MembersPanel } from './members/members-panel.tsx';
import { MerchantPanel } from './members/merchant-panel.tsx';
import { PoliciesPanel } from './policies/policies-panel.tsx';

/** The tabs in their order; each panel fills the page below the head. */
const panels = {
  benefits: BenefitsPanel,
  members: MembersPanel,
  merchant: MerchantPanel,
  policies: PoliciesPanel,
  campaigns: CampaignsPanel,
} as const satisfies Record<string, ComponentType>;

type Tab = keyof typeof panels;

// The keys of the record above, which has no others.
const TABS = Object.keys(panels) as Tab[];

/** 서로e음: what it earns, who pays for it, and the shop's own part. */
export function CurrencyScreen() {
  const { t } = useTranslation(['currency', 'common']);
  const [tab, setTab] = useState<Tab>('benefits');
  const Panel = panels[tab];
  return (
    <Page className={styles['currency']}>
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
