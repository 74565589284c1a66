import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { CounterClient } from '../../../src/contract/contract.ts';
import { isOverdue } from '../../../src/currency/pending-deadline.ts';
import { go } from '../../app/route.ts';
import { useStatus } from '../../app/status.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './money.module.css';

/** 승인 대기: payments that the customer says are made and that nobody here has seen, oldest first. */
export function PendingPanel() {
  const { t } = useTranslation(['money', 'common']);
  const { queries } = useCounter();
  const { nowMs } = useStatus();
  const pending = useQuery(queries.sale.pending.queryOptions()).data;
  if (pending === undefined) return <Loading />;
  const amount = pending.reduce((sum, row) => sum + row.tender.amount, 0);
  return (
    <Panel
      title={t('pending.title')}
      note={pending.length === 0 ? undefined : t('pending.total', { count: pending.length, amount })}
      className={styles['panel']}
    >
      {pending.length === 0 ? (
        <EmptyState icon="check">{t('pending.none')}</EmptyState>
      ) : (
        <Table
          label={t('pending.title')}
          rows={pending}
          rowKey={row => row.tender.id}
          columns={columnsIn(t, nowMs)}
        />
      )}
    </Panel>
  );
}

type Row = Awaited<ReturnType<CounterClient['sale']['pending']>>[number];
type Translate = ReturnType<typeof useTranslation<['money', 'common']>>['t'];

function columnsIn(t: Translate, nowMs: number): Column<Row>[] {
  return [
    { key: 'time', head: t('pending.time'), width: '200px', cell: row => dateTimeText(row.settledAtMs) },
    { key: 'receipt', head: t('pending.receipt'), isRowHead: true, cell: row => row.receiptNumber },
    { key: 'tender', head: t('pending.tender'), cell: row => t(`common:tender.${row.tender.kind}`) },
    {
      key: 'amount',
      head: t('pending.amount'),
      align: 'end',
      cell: row => <Money amount={row.tender.amount} />,
    },
    {
      key: 'state',
      head: t('pending.state'),
      width: '130px',
      cell: row =>
        isOverdue(row.settledAtMs, nowMs) ? (
          <Tag tone="danger">{t('pending.overdue')}</Tag>
        ) : (
          <Tag tone="warn">{t('pending.waiting')}</Tag>
        ),
    },
    {
      key: 'open',
      head: <span className="sr">{t('pending.open')}</span>,
      align: 'end',
      width: '150px',
      cell: row => (
        <Button variant="tint" onPress={() => go('receipts', row.saleId)}>
          {t('pending.open')}
        </Button>
      ),
    },
  ];
}
