import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../../../src/contract/settings.ts';
import { Page } from '../../app/page.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { LookPanel, TillPanel } from './habit-panels.tsx';
import { FooterPanel } from './footer-panel.tsx';
import styles from './settings.module.css';
import { ShopPanel } from './shop-panel.tsx';

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
          </div>
          <div className={styles['column']}>
            <TillPanel settings={state.settings} />
          </div>
          <div className={styles['column']}>
            <LookPanel settings={state.settings} />
            <FooterPanel lines={state.settings.receiptFooter} />
            <LabelsPanel state={state} />
          </div>
        </div>
      )}
    </Page>
  );
}

function LabelsPanel({ state }: { state: AppState }) {
  const { t } = useTranslation(['settings', 'common']);
  const count = (pattern: string, letter: string) => pattern.split(letter).length - 1;
  return (
    <Panel title={t('labels.title')} note={t('labels.note')} isPadded className={styles['fields']}>
      <ul>
        {state.settings.labelPatterns.map(({ pattern, flagPrefix }) => (
          <li key={pattern + flagPrefix}>
            {t(pattern.includes('W') ? 'labels.weight' : 'labels.price', {
              prefix: flagPrefix,
              item: count(pattern, 'I'),
              value: count(pattern, pattern.includes('W') ? 'W' : 'P'),
            })}
          </li>
        ))}
      </ul>
      <p className={styles['about']}>
        {t('about.version', { version: state.version })} · {t('about.licence')} ·{' '}
        {t('about.entries', { count: state.entryCount })}
      </p>
    </Panel>
  );
}
