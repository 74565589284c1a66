import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState, Settings } from '../../../src/contract/settings.ts';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { AboutPanel } from './about-panel.tsx';
import { CapturePanel } from './capture-panel.tsx';
import { CashReceiptPanel } from './cash-receipt-panel.tsx';
import { CustomerSignPanel } from './customer-sign-panel.tsx';
import { DonationPanel } from './donation-panel.tsx';
import { FooterPanel } from './footer-panel.tsx';
import { HeadCountPanel } from './head-count-panel.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { LabelsPanel } from './labels-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import { CentrePanel, PlacePanel } from './place-panels.tsx';
import styles from './settings.module.css';
import { PrivateAppsPanel } from './private-apps-panel.tsx';
import { ChannelFeesPanel } from './channel-fees-panel.tsx';
import { AlarmPanel, AutoAcceptPanel, HeldPanel } from './order-flow-panels.tsx';
import { ChannelKeysPanel, OrdersPanel } from './orders-panel.tsx';
import { PairedScreensPanel } from './paired-screens-panel.tsx';
import { ScreensPanel } from './screens-panel.tsx';
import { PhoneOrdersPanel } from './phone-orders-panel.tsx';
import { NO_SHOP } from '../welcome/no-shop.ts';
import { AttendanceBarPanel } from './attendance-bar-panel.tsx';
import { RefundRulePanel } from './refund-rule-panel.tsx';
import { ShopPanel } from './shop-panel.tsx';
import { TemplatesPanel } from './templates-panel.tsx';
import { TillPanel } from './till-panel.tsx';
import { WebhooksPanel } from './webhooks-panel.tsx';
import { WalletPanel } from './wallet-panel.tsx';

const TABS = ['shop', 'currency', 'delivery', 'capture', 'paper', 'place'] as const;
type Tab = (typeof TABS)[number];

/** 설정: what the shop is called, how the counter behaves, how it looks. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'common']);
  const { queries } = useCounter();
  const [tab, setTab] = useState<Tab>('shop');
  const state = useQuery(queries.app.state.queryOptions()).data;
  // What else there is to set is the shop's.
  const isCentre = state?.settings.place === 'centre';
  return (
    <Page className={styles['settings']}>
      <PageHead title={t('title')} sub={t('lead')}>
        {isCentre ? null : (
          <Segmented
            label={t('tab.label')}
            value={tab}
            onChange={setTab}
            segments={TABS.map(value => ({ value, label: t(`tab.${value}`) }))}
          />
        )}
      </PageHead>
      {state === undefined ? <Loading /> : <Panels tab={isCentre ? 'place' : tab} state={state} />}
    </Page>
  );
}

function Panels({ tab, state }: { tab: Tab; state: AppState }) {
  if (tab === 'currency') return <CurrencyPanels settings={state.settings} />;
  if (tab === 'delivery') return <DeliveryPanels settings={state.settings} />;
  if (tab === 'capture') return <CapturePanels />;
  if (tab === 'place') return <PlacePanels state={state} />;
  return tab === 'shop' ? (
    <div className={styles['columns']}>
      <div className={styles['column']}>{state.shop === null ? null : <ShopPanel shop={state.shop} />}</div>
      <div className={styles['column']}>
        <TillPanel settings={state.settings} />
      </div>
      <div className={styles['column']}>
        <LookPanel settings={state.settings} />
        <AboutPanel state={state} />
      </div>
    </div>
  ) : (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        <FooterPanel lines={state.settings.receiptFooter} />
      </div>
      <div className={styles['column']}>
        <CashReceiptPanel settings={state.settings} />
        <LabelsPanel patterns={state.settings.labelPatterns} />
      </div>
    </div>
  );
}

/** A centre alone has its whole settings here; and the shop that it may still become. */
function PlacePanels({ state }: { state: AppState }) {
  const { settings, shop } = state;
  const isCentre = settings.place === 'centre';
  return (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        {isCentre ? <PlacePanel settings={settings} /> : null}
        <CentrePanel settings={settings} />
        {settings.place === 'shop' ? null : <HeadCountPanel settings={settings} />}
      </div>
      <div className={styles['column']}>
        {isCentre ? (
          <>
            <RefundRulePanel settings={settings} />
            <AttendanceBarPanel settings={settings} />
            <LookPanel settings={settings} />
            <ShopPanel shop={shop ?? NO_SHOP} />
            <AboutPanel state={state} />
          </>
        ) : (
          <>
            <PlacePanel settings={settings} />
            {settings.place === 'shop' ? null : (
              <>
                <RefundRulePanel settings={settings} />
                <AttendanceBarPanel settings={settings} />
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function DeliveryPanels({ settings }: { settings: Settings }) {
  return (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        <AutoAcceptPanel settings={settings} />
        <HeldPanel settings={settings} />
        <OrdersPanel settings={settings} />
      </div>
      <div className={styles['column']}>
        <ScreensPanel settings={settings} />
        <AlarmPanel settings={settings} />
        <ChannelKeysPanel />
        <WebhooksPanel />
        <PairedScreensPanel settings={settings} />
        <PhoneOrdersPanel settings={settings} />
        <PrivateAppsPanel settings={settings} />
        <ChannelFeesPanel settings={settings} />
      </div>
    </div>
  );
}

function CapturePanels() {
  return (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        <CapturePanel />
      </div>
      <div className={styles['column']}>
        <TemplatesPanel />
      </div>
    </div>
  );
}

function CurrencyPanels({ settings }: { settings: Settings }) {
  return (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        <WalletPanel settings={settings} />
      </div>
      <div className={styles['column']}>
        <DonationPanel settings={settings} />
        <HoursPanel settings={settings} />
        <CustomerSignPanel />
      </div>
    </div>
  );
}
