import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText, dateText } from '../../../src/base/korea-time.ts';
import type { SaleSummary } from '../../../src/contract/sale.ts';
import { Page } from '../../app/page.tsx';
import { useRoute } from '../../app/route.ts';
import { Money } from '../../parts/money.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { NoReceiptRefund } from './no-receipt-dialog.tsx';
import styles from './receipts.module.css';
import { SaleDetailPanel } from './sale-detail-panel.tsx';

const PAGE_SIZE = 60;
const DAY_MS = 24 * 60 * 60 * 1000;
const PERIODS = ['today', 'yesterday', 'week', 'all'] as const;
type Period = (typeof PERIODS)[number];
const ONLY = ['all', 'sales', 'refunds', 'pending'] as const;
type Only = (typeof ONLY)[number];

/** 매출: find a sale, see it as it was printed, print it again, take it back. */
export function ReceiptsScreen() {
  const { t } = useTranslation(['receipts', 'common']);
  const { queries } = useCounter();
  const route = useRoute();
  const state = useQuery(queries.app.state.queryOptions()).data;
  const [period, setPeriod] = useState<Period>('today');
  const [only, setOnly] = useState<Only>('all');
  const [text, setText] = useState('');
  const [choice, setChoice] = useState({ route, saleId: route.id });
  const span = only === 'pending' ? spanOf('all', 0) : spanOf(period, businessDayMs(state?.businessDate));
  const { sales, total, onEnd } = useSales({ ...span, text: text.trim(), only });
  // Another screen, or a scanned receipt, may ask for a sale while this one is shown.
  const chosen = choice.route === route ? choice.saleId : route.id;
  const current = chosen ?? sales[0]?.id;
  const choose = (saleId: string) => setChoice({ route, saleId });
  return (
    <Page className={styles['receipts']}>
      <PageHead
        title={t('title')}
        sub={
          total === undefined ? null : (
            <>
              {t('total', { sales: total.saleCount, refunds: total.refundCount })}{' '}
              <Money amount={total.net} size="lg" />
            </>
          )
        }
      >
        <NoReceiptRefund onDone={({ id }) => choose(id)} />
        <Segmented
          label={t('period.label')}
          value={period}
          onChange={setPeriod}
          segments={PERIODS.map(value => ({ value, label: t(`period.${value}`) }))}
        />
      </PageHead>
      <div className={styles['columns']}>
        <Panel label={t('list')} className={styles['left']}>
          <div className={styles['tools']}>
            <TextField
              label={t('search')}
              hidesLabel
              icon="search"
              placeholder={t('search')}
              value={text}
              onChange={setText}
              maxLength={40}
            />
            <Segmented
              label={t('only.label')}
              value={only}
              onChange={setOnly}
              segments={ONLY.map(value => ({ value, label: t(`only.${value}`) }))}
            />
          </div>
          <SaleList sales={sales} current={current} onChoose={choose} onEnd={onEnd} />
        </Panel>
        {current === undefined ? (
          <Panel label={t('detail.none')} className={styles['left']}>
            <EmptyState>{t('detail.none')}</EmptyState>
          </Panel>
        ) : (
          <SaleDetailPanel key={current} saleId={current} onShow={choose} />
        )}
      </div>
    </Page>
  );
}

interface Filter {
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
  readonly only: Only;
}

/** The sales that a filter finds, as many pages as were asked for, and the sums of its dates. */
function useSales(filter: Filter) {
  const { queries } = useCounter();
  const list = useInfiniteQuery({
    ...queries.sale.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, cursor, limit: PAGE_SIZE }),
      initialPageParam: null,
      getNextPageParam: page => page.nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  return {
    sales: list.data?.pages.flatMap(page => page.sales) ?? [],
    total: list.data?.pages[0]?.total,
    onEnd: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
  };
}

function businessDayMs(businessDate: string | undefined): number {
  return businessDate === undefined ? Date.now() : Date.parse(`${businessDate}T12:00:00+09:00`);
}

function spanOf(
  period: Period,
  todayMs: number,
): { readonly from: string | null; readonly to: string | null } {
  const day = (back: number) => dateText(todayMs - back * DAY_MS);
  switch (period) {
    case 'today':
      return { from: day(0), to: day(0) };
    case 'yesterday':
      return { from: day(1), to: day(1) };
    case 'week':
      return { from: day(6), to: day(0) };
    case 'all':
      return { from: null, to: null };
  }
}

function SaleList(props: {
  readonly sales: readonly SaleSummary[];
  readonly current: string | undefined;
  readonly onChoose: (saleId: string) => void;
  readonly onEnd: (() => void) | undefined;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  return (
    <RowList
      className={styles['list']}
      label={t('list')}
      rows={props.sales}
      columns={saleColumns(t)}
      rowKey={sale => sale.id}
      rowName={sale => sale.receiptNumber}
      selectedKey={props.current ?? null}
      onChoose={sale => props.onChoose(sale.id)}
      empty={<EmptyState>{t('empty')}</EmptyState>}
      onEnd={props.onEnd}
    />
  );
}

type Translate = ReturnType<typeof useTranslation<['receipts', 'common']>>['t'];

function saleColumns(t: Translate): readonly RowColumn<SaleSummary>[] {
  return [
    {
      key: 'time',
      head: t('column.time'),
      track: 'minmax(64px, 100px)',
      cell: sale => `${dateText(sale.settledAtMs).slice(5)} ${clockText(sale.settledAtMs)}`,
    },
    {
      key: 'number',
      head: t('column.number'),
      track: 'calc(132px * var(--ts))', // A number is read out: it is whole in large type too.
      cell: sale => <span className={styles['number']}>{sale.receiptNumber}</span>,
    },
    {
      key: 'goods',
      head: t('column.goods'),
      track: 'minmax(144px, 1fr)',
      cell: sale => (
        <span className={styles['goods']}>
          <span>{goodsOf(sale, t)}</span>
          <StateTag sale={sale} />
        </span>
      ),
    },
    {
      key: 'amount',
      head: t('column.amount'),
      track: '110px',
      align: 'end',
      cell: sale => <Money amount={sale.due} hasUnit={false} />,
    },
  ];
}

function goodsOf(sale: SaleSummary, t: Translate): string {
  return sale.lineCount > 1
    ? t('goods', { name: sale.firstLine, count: sale.lineCount - 1 })
    : sale.firstLine;
}

function StateTag({ sale }: { sale: SaleSummary }) {
  const { t } = useTranslation(['receipts', 'common']);
  if (sale.hasPending) return <Tag tone="danger">{t('pendingTag')}</Tag>;
  if (sale.kind === 'refund') return <Tag tone="money">{t('refundTag')}</Tag>;
  if (sale.refundId === null) return null;
  return <Tag>{t(sale.refundedDue + sale.due === 0 ? 'refundedTag' : 'partTag')}</Tag>;
}
