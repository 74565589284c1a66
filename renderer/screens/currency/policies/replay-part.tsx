import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../../src/base/korea-time.ts';
import type { ReplayView } from '../../../../src/contract/policy.ts';
import { go } from '../../../app/route.ts';
import { useStatus } from '../../../app/status.ts';
import { BenefitSplit } from '../../../parts/benefit-split.tsx';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import styles from './policies.module.css';

const DAY_MS = 24 * 60 * 60 * 1000;
const SPANS = { week: 7, month: 30, quarter: 90 } as const;

/** A draft before it goes live: on one made-up payment, and on days gone by against the rules of then. */
export function ReplayPart({ draftId }: { draftId: string }) {
  const { t } = useTranslation(['policies', 'common']);
  const { queries } = useCounter();
  const { nowMs } = useStatus();
  const [amount, setAmount] = useState<number | null>(50_000);
  const [monthBefore, setMonthBefore] = useState<number | null>(0);
  const [span, setSpan] = useState<keyof typeof SPANS>('month');
  const tried = useQuery({
    ...queries.policy.try.queryOptions({
      input: { draftId, amount: amount ?? 1, monthBefore: monthBefore ?? 0 },
    }),
    enabled: amount !== null && amount > 0,
  }).data;
  const to = dateText(nowMs);
  const from = dateText(nowMs - SPANS[span] * DAY_MS);
  const replay = useQuery({
    ...queries.policy.replay.queryOptions({ input: { draftId, from, to } }),
    enabled: nowMs > 0,
  }).data;
  return (
    <>
      <h3>{t('try.title')}</h3>
      <div className={styles['pair']}>
        <WonField label={t('try.amount')} amount={amount} onChange={setAmount} />
        <WonField label={t('try.month')} amount={monthBefore} onChange={setMonthBefore} />
      </div>
      {tried === undefined || tried.parts.length === 0 ? null : (
        <BenefitSplit parts={tried.parts} total={t('common:benefit.total')} isFlat />
      )}
      <div className={styles['replayHead']}>
        <h3>{t('replay.title')}</h3>
        <Segmented
          label={t('replay.title')}
          value={span}
          onChange={setSpan}
          segments={(['week', 'month', 'quarter'] as const).map(value => ({
            value,
            label: t(`replay.${value}`),
          }))}
        />
      </div>
      {replay === undefined ? null : <Replay replay={replay} />}
    </>
  );
}

function Replay({ replay }: { replay: ReplayView }) {
  const { t } = useTranslation(['policies', 'common']);
  if (replay.count === 0) return <EmptyState icon="chart">{t('replay.none')}</EmptyState>;
  const rows = (['city', 'district', 'shop'] as const).map(funder => ({
    funder,
    old: replay.old[funder],
    new: replay.new[funder],
  }));
  return (
    <>
      <p className={styles['quiet']}>{t('replay.count', { count: replay.count })}</p>
      <Table
        label={t('replay.byFunder')}
        rows={rows}
        rowKey={row => row.funder}
        columns={[
          { key: 'funder', head: t('replay.who'), isRowHead: true, cell: row => t(`funder.${row.funder}`) },
          ...sumColumns(t),
        ]}
      />
      <Table
        label={t('replay.byDay')}
        rows={replay.days.map(day => ({ day: day.businessDate, old: total(day.old), new: total(day.new) }))}
        rowKey={row => row.day}
        columns={[
          { key: 'day', head: t('replay.day'), isRowHead: true, cell: row => row.day },
          ...sumColumns(t),
        ]}
      />
      {replay.biggest.length === 0 ? null : (
        <Table
          label={t('replay.biggest')}
          rows={replay.biggest}
          rowKey={row => row.saleId}
          columns={[
            { key: 'sale', head: t('replay.biggest'), isRowHead: true, cell: saleOf },
            ...sumColumns(t),
          ]}
        />
      )}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<['policies', 'common']>>['t'];
type Sums = { readonly old: number; readonly new: number };

function sumColumns(t: Translate): Column<Sums>[] {
  return [
    { key: 'old', head: t('replay.old'), align: 'end', cell: row => <Money amount={row.old} /> },
    { key: 'new', head: t('replay.new'), align: 'end', cell: row => <Money amount={row.new} /> },
    {
      key: 'difference',
      head: t('replay.difference'),
      align: 'end',
      cell: row => <Money amount={row.new - row.old} />,
    },
  ];
}

function saleOf({ saleId, receiptNumber }: ReplayView['biggest'][number]) {
  return (
    <Button variant="quiet" icon="link" onPress={() => go('receipts', saleId)}>
      {receiptNumber}
    </Button>
  );
}

const total = (sums: ReplayView['old']): number => sums.city + sums.district + sums.shop;
