import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import styles from './journal.module.css';
import { TrialBalancePanel } from './trial-balance-panel.tsx';

/** 장부: every entry as it was sealed, and the sums that prove them. */
export function JournalScreen() {
  const { t } = useTranslation(['journal', 'common']);
  const [tab, setTab] = useState<'entries' | 'balance'>('entries');
  return (
    <Page className={styles['journal']}>
      <PageHead title={t('title')} sub={t('lead')}>
        <Segmented
          label={t('tab.label')}
          value={tab}
          onChange={setTab}
          segments={[
            { value: 'entries', label: t('tab.entries') },
            { value: 'balance', label: t('tab.balance') },
          ]}
        />
      </PageHead>
      {tab === 'entries' ? <EntriesPanel /> : <TrialBalancePanel />}
    </Page>
  );
}
