import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { AboutPanel } from './about-panel.tsx';
import { FooterPanel } from './footer-panel.tsx';
import { LabelsPanel } from './labels-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import styles from './settings.module.css';
import { ShopPanel } from './shop-panel.tsx';
import { TillPanel } from './till-panel.tsx';

/** 설정: what the shop is called, how the counter behaves, how it looks. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'common']);
  const { queries } = useCounter();
  const state = useQuery(queries.app.state.queryOptions()).data;
  return (
    <Page className={styles['settings']}>
      <PageHead title={t('title')} sub={t('lead')} />
      {state === undefined ? (
        <Loading />
      ) : (
        <div className={styles['columns']}>
          <div className={styles['column']}>
            {state.shop === null ? null : <ShopPanel shop={state.shop} />}
            <AboutPanel state={state} />
          </div>
          <div className={styles['column']}>
            <TillPanel settings={state.settings} />
          </div>
          <div className={styles['column']}>
            <LookPanel settings={state.settings} />
            <FooterPanel lines={state.settings.receiptFooter} />
            <LabelsPanel patterns={state.settings.labelPatterns} />
          </div>
        </div>
      )}
    </Page>
  );
}
