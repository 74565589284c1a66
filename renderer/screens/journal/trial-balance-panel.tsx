import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterClient } from '../../../src/contract/contract.ts';
import { BOOKS, type Book } from '../../../src/ledger/entry.ts';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { Table } from '../../parts/table.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './journal.module.css';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** 시산표: every account's sums up to a day, and whether the two sides agree. */
export function TrialBalancePanel() {
  const { t } = useTranslation(['journal', 'common']);
  const { queries } = useCounter();
  const [day, setDay] = useState('');
  const [book, setBook] = useState<Book>('shop');
  const to = DATE.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
  const balance = useQuery({
    ...queries.journal.trialBalance.queryOptions({ input: { to, book } }),
    placeholderData: keepPreviousData,
  }).data;
  if (balance === undefined) return <Loading />;
  const isEven = balance.debit === balance.credit;
  return (
    <Panel label={t('tab.balance')} className={styles['panel']} isPadded>
      <div className={styles['balanceHead']}>
        <TextField
          label={t('balance.at')}
          value={day}
          placeholder={t('dateHint')}
          maxLength={10}
          onChange={setDay}
        />
        <Segmented
          label={t('book.label')}
          value={book}
          onChange={setBook}
          segments={BOOKS.map(value => ({ value, label: t(`book.${value}`) }))}
        />
        <Notice tone={isEven ? 'ok' : 'danger'}>
          {isEven
            ? t('balance.even', { amount: balance.debit, count: balance.entryCount })
            : t('balance.uneven')}
        </Notice>
      </div>
      <Balances balance={balance} />
      <p className={styles['head']}>
        {t('balance.head')} <code>{balance.head}</code>
      </p>
    </Panel>
  );
}

type TrialBalance = Awaited<ReturnType<CounterClient['journal']['trialBalance']>>;

const money = (amount: number) => <Money amount={amount} hasUnit={false} />;

function Balances({ balance }: { balance: TrialBalance }) {
  const { t, i18n } = useTranslation(['journal', 'common']);
  const column = (key: 'debit' | 'credit' | 'balance') => ({
    key,
    head: t(`balance.${key}`),
    align: 'end' as const,
    width: '190px',
    cell: (row: TrialBalance['rows'][number]) => money(row[key]),
  });
  return (
    <Table
      className={styles['balance']}
      label={t('tab.balance')}
      rows={balance.rows}
      rowKey={row => row.accountCode}
      columns={[
        {
          key: 'account',
          head: t('balance.code'),
          isRowHead: true,
          cell: row => `${row.accountCode} ${i18n.language === 'en' ? row.accountNameEn : row.accountNameKo}`,
        },
        { key: 'kind', head: t('balance.kind'), width: '110px', cell: row => t(`kind.${row.accountKind}`) },
        column('debit'),
        column('credit'),
        column('balance'),
      ]}
      foot={{ account: t('balance.sum'), debit: money(balance.debit), credit: money(balance.credit) }}
    />
  );
}
