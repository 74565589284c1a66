import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { DayPanel } from './day-panel.tsx';
import styles from './fees-screen.module.css';
import { PaysPanel } from './pays-panel.tsx';

/** The tabs in their order; each fills the page below the head. */
const panels = { day: DayPanel, pays: PaysPanel } as const satisfies Record<string, ComponentType>;
const TABS = ['day', 'pays'] as const;

/** 수강료: what came in on a day and went back, and what instructors are paid. */
export function FeesScreen() {
  const { t } = useTranslation('fees');
  const [tab, setTab] = useState<keyof typeof panels>('day');
  const Shown = panels[tab];
  return (
    <Page className={styles['screen']}>
      <PageHead title={t('title')} sub={t(`lead.${tab}`)}>
        <Segmented
          label={t('title')}
          value={tab}
          onChange={setTab}
          segments={TABS.map(value => ({ value, label: t(`tab.${value}`) }))}
        />
      </PageHead>
      <Shown />
    </Page>
  );
}
