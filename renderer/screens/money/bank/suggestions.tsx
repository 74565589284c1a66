import { useTranslation } from 'react-i18next';
import type { BankOverview } from '../../../../src/contract/bank.ts';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './bank.module.css';
import { itemName, memoOf, namesOf, type TranslateBank } from './bank-text.ts';
import { MatchRefused } from './match-refused.tsx';

type Suggestion = BankOverview['suggestions'][number];

/** Deposits that fit what is waited for: one press books them. */
export function Suggestions({ overview }: { overview: BankOverview }) {
  const { t } = useTranslation('bank');
  const { client } = useCounter();
  const match = useAct(client.bank.match);
  const { suggestions } = overview;
  const accept = async ({ depositIds, items, fee, open }: Suggestion) =>
    (await match.run({ depositIds, items, fee, expectedOpen: open })) !== undefined;
  const acceptAll = async () => {
    for (const one of suggestions) if (!(await accept(one))) return;
    showToast({ text: t('match.done') });
  };
  const acceptOne = async (one: Suggestion) => {
    if (await accept(one)) showToast({ text: t('match.done') });
  };
  return (
    <Panel
      title={t('suggestions.title')}
      note={t('suggestions.count', { count: suggestions.length })}
      className={styles['suggestions']}
      actions={
        suggestions.length < 2 ? null : (
          <Button variant="primary" isDisabled={match.isBusy} onPress={() => void acceptAll()}>
            {t('suggestions.all')}
          </Button>
        )
      }
    >
      <MatchRefused error={match.error} />
      <Table
        label={t('suggestions.title')}
        rows={suggestions}
        rowKey={({ depositIds }) => depositIds.join()}
        hidesHead
        columns={columnsIn(t, overview, one => void acceptOne(one))}
      />
    </Panel>
  );
}

function columnsIn(
  t: TranslateBank,
  { deposits }: BankOverview,
  onAccept: (one: Suggestion) => void,
): Column<Suggestion>[] {
  const memos = (one: Suggestion) =>
    one.depositIds.map(id => {
      const found = deposits.find(deposit => deposit.id === id);
      return found === undefined ? '' : `${found.date} ${memoOf(t, found)}`;
    });
  return [
    {
      key: 'what',
      head: t('deposits.what'),
      isRowHead: true,
      cell: one =>
        t('suggestions.pays', {
          deposits: namesOf(t, memos(one)),
          items: namesOf(
            t,
            one.items.map(item => itemName(t, item)),
          ),
        }),
    },
    {
      key: 'fee',
      head: t('history.fee'),
      align: 'end',
      width: '170px',
      cell: one => (one.fee === 0 ? null : t('suggestions.fee', { amount: one.fee })),
    },
    {
      key: 'amount',
      head: t('deposits.amount'),
      align: 'end',
      width: '130px',
      cell: one => <Money amount={one.deposited} />,
    },
    {
      key: 'do',
      head: t('suggestions.do'),
      align: 'end',
      width: '120px',
      cell: one => (
        <Button variant="tint" onPress={() => onAccept(one)}>
          {t('suggestions.do')}
        </Button>
      ),
    },
  ];
}
