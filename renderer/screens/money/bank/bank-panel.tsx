import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankOverview } from '../../../../src/contract/bank.ts';
import { Button } from '../../../parts/button.tsx';
import { Loading } from '../../../parts/states.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import styles from './bank.module.css';
import { keyOf } from './bank-text.ts';
import { DepositList } from './deposit-list.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImportButton } from './import-button.tsx';
import { ItemList } from './item-list.tsx';
import { MatchBar } from './match-bar.tsx';
import { Suggestions } from './suggestions.tsx';
import { TermsDialog } from './terms-dialog.tsx';

/** 입금 맞추기: what is waited for on the left, what came into the bank on the right. */
export function BankPanel() {
  const { queries } = useCounter();
  // A sale adds to what is waited for without saying so: this page reads it whenever it comes into view.
  const options = queries.bank.overview.queryOptions({ staleTime: 0, refetchOnMount: 'always' });
  const overview = useQuery(options).data;
  return overview === undefined ? <Loading /> : <Bank overview={overview} />;
}

function Bank({ overview }: { overview: BankOverview }) {
  const { t } = useTranslation('bank');
  const [itemKeys, setItemKeys] = useState<ReadonlySet<string>>(new Set());
  const [depositIds, setDepositIds] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<'history' | 'terms'>();
  const items = overview.items.filter(item => itemKeys.has(keyOf(item)));
  const deposits = overview.deposits.filter(
    ({ id, otherReason }) => otherReason === null && depositIds.has(id),
  );
  const clear = () => {
    setItemKeys(new Set());
    setDepositIds(new Set());
  };
  const isChosen = items.length > 0 || deposits.length > 0;
  return (
    <div className={styles['bank']}>
      <div className={styles['top']}>
        <ImportButton />
        <span className={styles['space']} />
        <Button icon="clock" onPress={() => setOpened('history')}>
          {t('history.open')}
        </Button>
        <Button icon="sliders" onPress={() => setOpened('terms')}>
          {t('terms.open')}
        </Button>
      </div>
      {overview.suggestions.length === 0 ? null : <Suggestions overview={overview} />}
      <div className={styles['halves']}>
        <ItemList items={overview.items} chosen={itemKeys} onChoose={setItemKeys} />
        <DepositList overview={overview} chosen={depositIds} onChoose={setDepositIds} />
      </div>
      {isChosen ? <MatchBar items={items} deposits={deposits} onClear={clear} /> : null}
      {opened === 'history' ? (
        <HistoryDialog overview={overview} onClose={() => setOpened(undefined)} />
      ) : null}
      {opened === 'terms' ? <TermsDialog onClose={() => setOpened(undefined)} /> : null}
    </div>
  );
}
