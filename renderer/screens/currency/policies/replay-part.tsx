import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, isDate } from '../../../../src/base/dates.ts';
import { dateText } from '../../../../src/base/korea-time.ts';
import type { ReplayView } from '../../../../src/contract/policy.ts';
import { go } from '../../../app/route.ts';
import { useStatus } from '../../../app/status.ts';
import { BenefitSplit } from '../../../parts/benefit-split.tsx';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { EmptyState, Notice } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import styles from './policies.module.css';
import { ReplayBars } from './replay-bars.tsx';

const SPANS = { week: 7, month: 30, quarter: 90 } as const;
/** What main replays in one go without being missed. */
const DAYS_MAX = 366;

/** A draft before it goes live: on one made-up payment, and on days gone by against the rules of then. */
export function ReplayPart({ draftId }: { draftId: string }) {
  const { t } = useTranslation(['policies', 'common']);
  const { queries } = useCounter();
  const [amount, setAmount] = useState<number | null>(50_000);
  const [monthBefore, setMonthBefore] = useState<number | null>(0);
  const tried = useQuery({
    ...queries.policy.try.queryOptions({
      input: { draftId, amount: amount ?? 1, monthBefore: monthBefore ?? 0 },
    }),
    enabled: amount !== null && amount > 0,
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
      <PastDays draftId={draftId} />
    </>
  );
}

/** The draft on days gone by: the last week, month or quarter, or from one day to another. */
function PastDays({ draftId }: { draftId: string }) {
  const { t } = useTranslation(['policies', 'common']);
  const { queries } = useCounter();
  const { nowMs } = useStatus();
  const today = dateText(nowMs);
  const [chosen, setChosen] = useState<{ readonly from: string; readonly to: string }>();
  const days = chosen ?? { from: addDays(today, -SPANS.month), to: today };
  const length = isDate(days.from) && isDate(days.to) ? daysBetween(days.from, days.to) : -1;
  const isRight = length >= 0 && length <= DAYS_MAX;
  const replay = useQuery({
    ...queries.policy.replay.queryOptions({ input: { draftId, ...days } }),
    enabled: nowMs > 0 && isRight,
  }).data;
  const span = SPAN_NAMES.find(name => days.to === today && length === SPANS[name]);
  const field = (end: 'from' | 'to') => (
    <TextField
      label={t(`replay.${end}`)}
      value={days[end]}
      maxLength={10}
      inputMode="numeric"
      fault={isDate(days[end]) ? undefined : t('replay.dateFault')}
      onChange={date => setChosen({ ...days, [end]: date })}
    />
  );
  return (
    <>
      <div className={styles['replayHead']}>
        <h3>{t('replay.title')}</h3>
        <div className={styles['acts']} role="group" aria-label={t('replay.title')}>
          {SPAN_NAMES.map(name => (
            <Button
              key={name}
              isPressed={span === name}
              onPress={() => setChosen({ from: addDays(today, -SPANS[name]), to: today })}
            >
              {t(`replay.${name}`)}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles['pair']}>
        {field('from')}
        {field('to')}
      </div>
      {isRight || !isDate(days.from) || !isDate(days.to) ? null : (
        <Notice tone="warn">{t('replay.spanFault', { days: DAYS_MAX })}</Notice>
      )}
      {replay === undefined || !isRight ? null : <Replay replay={replay} />}
    </>
  );
}

const SPAN_NAMES = ['week', 'month', 'quarter'] as const;

function Replay({ replay }: { replay: ReplayView }) {
  const { t } = useTranslation(['policies', 'common']);
  if (replay.count === 0) return <EmptyState icon="chart">{t('replay.none')}</EmptyState>;
  const rows = (['city', 'district', 'shop'] as const).map(funder => ({
    funder,
    old: replay.old[funder],
    new: replay.new[funder],
  }));
  const days = replay.days.map(day => ({ day: day.businessDate, old: total(day.old), new: total(day.new) }));
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
      <ReplayBars days={days} />
      <Table
        label={t('replay.byDay')}
        rows={days}
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
