import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText, dateTimeText } from '../../../src/base/korea-time.ts';
import type { CashReceiptView } from '../../../src/contract/cash-receipt.ts';
import type { CounterClient } from '../../../src/contract/contract.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useDownload } from '../../rpc/use-download.ts';
import styles from './cash-receipt.module.css';

type Due = Awaited<ReturnType<CounterClient['cashReceipt']['due']>>;
type Translate = ReturnType<typeof useTranslation<'cashReceipt'>>['t'];

const SHOWN = 300;
const PERIODS = ['today', 'month', 'lastMonth'] as const;
type Period = (typeof PERIODS)[number];

/** 현금영수증: what is still to be done, and what was issued in a period. */
export function CashReceiptsPanel() {
  const { queries } = useCounter();
  const due = useQuery(queries.cashReceipt.due.queryOptions()).data;
  const nowMs = useQuery(queries.app.state.queryOptions()).data?.nowMs;
  if (due === undefined || nowMs === undefined) return <Loading />;
  return (
    <div className={styles['tab']}>
      <DuePanel due={due} />
      <ListPanel today={dateText(nowMs)} />
    </div>
  );
}

interface Matter {
  readonly key: string;
  readonly saleId: string;
  readonly kind: 'missing' | 'late' | 'toCancel';
  readonly receiptNumber: string;
  readonly total: number;
  readonly deadline: string;
  /** For a cancel: what is left in cash, which a new receipt would be for. */
  readonly left: number | null;
}

function mattersOf({ missing, toCancel }: Due): Matter[] {
  return [
    ...toCancel.map(row => ({
      ...row,
      key: row.id,
      kind: 'toCancel' as const,
      deadline: '',
      left: row.cashLeft,
    })),
    ...missing.map(row => ({
      ...row,
      key: row.saleId,
      kind: row.isLate ? ('late' as const) : ('missing' as const),
      left: null,
    })),
  ];
}

function DuePanel({ due }: { due: Due }) {
  const { t } = useTranslation('cashReceipt');
  const matters = mattersOf(due);
  return (
    <Panel title={t('due.title')} className={styles['due']}>
      {matters.length === 0 ? (
        <EmptyState icon="check">{t('due.none')}</EmptyState>
      ) : (
        <Table label={t('due.title')} rows={matters} rowKey={row => row.key} columns={matterColumns(t)} />
      )}
    </Panel>
  );
}

function matterColumns(t: Translate): Column<Matter>[] {
  return [
    {
      key: 'what',
      head: t('due.what'),
      width: '220px',
      cell: row => <Tag tone={row.kind === 'missing' ? 'warn' : 'danger'}>{t(`due.${row.kind}`)}</Tag>,
    },
    { key: 'receipt', head: t('due.receipt'), isRowHead: true, cell: row => row.receiptNumber },
    {
      key: 'deadline',
      head: t('due.deadline'),
      cell: row => (row.left === null ? row.deadline : t('due.left', { amount: row.left })),
    },
    { key: 'amount', head: t('due.amount'), align: 'end', cell: row => <Money amount={row.total} /> },
    {
      key: 'open',
      head: <span className="sr">{t('due.open')}</span>,
      align: 'end',
      width: '160px',
      cell: row => (
        <Button variant="tint" onPress={() => go('receipts', row.saleId)}>
          {t('due.open')}
        </Button>
      ),
    },
  ];
}

function ListPanel({ today }: { today: string }) {
  const { t } = useTranslation('cashReceipt');
  const { client, queries } = useCounter();
  const [period, setPeriod] = useState<Period>('month');
  const dates = datesOf(period, today);
  const input = { ...dates, limit: SHOWN };
  const list = useQuery(queries.cashReceipt.list.queryOptions({ input })).data;
  const download = useDownload(() => client.cashReceipt.exportCsv(dates));
  return (
    <Panel
      title={t('list.title')}
      note={list === undefined ? undefined : totalText(t, list.total)}
      className={styles['list']}
      actions={
        <>
          <Segmented
            label={t('list.period.label')}
            value={period}
            onChange={setPeriod}
            segments={PERIODS.map(value => ({ value, label: t(`list.period.${value}`) }))}
          />
          <Button icon="download" onPress={download.save}>
            {t('list.csv')}
          </Button>
        </>
      }
    >
      <Failure error={download.error} />
      {list !== undefined && list.receipts.length === SHOWN ? (
        <p className={styles['quiet']}>{t('list.more', { count: SHOWN })}</p>
      ) : null}
      {list === undefined ? (
        <Loading />
      ) : list.receipts.length === 0 ? (
        <EmptyState icon="receipt">{t('list.none')}</EmptyState>
      ) : (
        <Table label={t('list.title')} rows={list.receipts} rowKey={row => row.id} columns={listColumns(t)} />
      )}
    </Panel>
  );
}

function totalText(t: Translate, total: Awaited<ReturnType<CounterClient['cashReceipt']['list']>>['total']) {
  const { count: n, amount, selfIssued: self, cancelled } = total;
  return t('list.total', { n, amount, self, cancelled });
}

function listColumns(t: Translate): Column<CashReceiptView>[] {
  return [
    {
      key: 'time',
      head: t('list.time'),
      width: '180px',
      cell: row => dateTimeText(row.issuedAtMs).slice(0, 16),
    },
    { key: 'receipt', head: t('due.receipt'), isRowHead: true, cell: row => row.receiptNumber },
    { key: 'purpose', head: t('list.purpose'), cell: row => purposeText(t, row) },
    { key: 'identity', head: t('list.identity'), cell: row => row.maskedIdentity },
    { key: 'approval', head: t('list.approval'), cell: row => row.approvalNumber },
    {
      key: 'state',
      head: t('list.state'),
      cell: row => (
        <span className={styles['acts']}>
          <Tag tone={row.cancel === null ? 'ok' : 'plain'}>
            {t(row.cancel === null ? 'list.valid' : 'list.cancelled')}
          </Tag>
          {row.isPractice ? <Tag>{t('practice')}</Tag> : null}
        </span>
      ),
    },
    { key: 'amount', head: t('list.amount'), align: 'end', cell: row => <Money amount={row.total} /> },
  ];
}

function purposeText(t: Translate, { purpose, identityKind }: CashReceiptView): string {
  return identityKind === 'selfIssued' ? t('selfIssued') : t(`purpose.${purpose}`);
}

/** @param today A date of the Korean calendar. */
function datesOf(period: Period, today: string): { from: string; to: string } {
  if (period === 'today') return { from: today, to: today };
  const month = today.slice(0, 7);
  if (period === 'month') return { from: `${month}-01`, to: today };
  const last = new Date(`${month}-01T00:00:00Z`);
  last.setUTCDate(0);
  const to = last.toISOString().slice(0, 10);
  return { from: `${to.slice(0, 7)}-01`, to };
}
