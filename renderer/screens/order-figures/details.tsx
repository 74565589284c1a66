import { useTranslation } from 'react-i18next';
import type { OrderFigures } from '../../../src/contract/order-figures.ts';
import { REJECT_REASONS } from '../../../src/delivery/states.ts';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import styles from './order-figures.module.css';
import { useSecondsText } from './use-seconds-text.ts';

/** 메뉴별: what brought most. */
export function DishesPanel({ figures: { dishes, dishCount } }: { figures: OrderFigures }) {
  const { t } = useTranslation('orderFigures');
  return (
    <Panel
      title={t('dishes.title')}
      note={dishCount > dishes.length ? t('dishes.more', { count: dishCount }) : undefined}
    >
      <Table label={t('dishes.title')} rows={dishes} rowKey={row => row.name} columns={dishColumns(t)} />
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'orderFigures'>>['t'];

function dishColumns(t: Translate): Column<OrderFigures['dishes'][number]>[] {
  return [
    { key: 'name', head: t('dishes.name'), isRowHead: true, cell: row => row.name },
    {
      key: 'quantity',
      head: t('dishes.quantity'),
      align: 'end',
      width: '90px',
      cell: row => row.quantity.toLocaleString('ko'),
    },
    {
      key: 'amount',
      head: t('dishes.amount'),
      align: 'end',
      width: '130px',
      cell: row => <Money amount={row.amount} hasUnit={false} />,
    },
  ];
}

/** 접수까지 걸린 시간: of the orders that a person has accepted. */
export function TimesPanel({ times }: { times: OrderFigures['times'] }) {
  const { t } = useTranslation('orderFigures');
  const secondsText = useSecondsText();
  const { count, medianSeconds, p90Seconds } = times;
  if (medianSeconds === null || p90Seconds === null)
    return (
      <Panel title={t('times.title')}>
        <EmptyState>{t('times.none')}</EmptyState>
      </Panel>
    );
  return (
    <Panel title={t('times.title')} note={t('times.note', { count })} isPadded>
      <dl className={styles['times']}>
        <div>
          <dt>{t('times.median')}</dt>
          <dd>{secondsText(medianSeconds)}</dd>
        </div>
        <div>
          <dt>{t('times.p90')}</dt>
          <dd>{secondsText(p90Seconds)}</dd>
        </div>
      </dl>
    </Panel>
  );
}

type End = OrderFigures['ends'][number];

/** 거절과 취소: how often, why, and what was lost. */
export function EndsPanel({ ends }: { ends: OrderFigures['ends'] }) {
  const { t } = useTranslation('orderFigures');
  const columns = useEndColumns();
  if (ends.length === 0)
    return (
      <Panel title={t('ends.title')}>
        <EmptyState icon="check">{t('ends.none')}</EmptyState>
      </Panel>
    );
  return (
    <Panel title={t('ends.title')}>
      <Table
        label={t('ends.title')}
        rows={ends}
        rowKey={row => `${row.state} ${row.reason}`}
        columns={columns}
      />
    </Panel>
  );
}

function useEndColumns(): Column<End>[] {
  const { t } = useTranslation(['orderFigures', 'delivery']);
  const reasonOf = useReason();
  return [
    { key: 'what', head: t('ends.what'), width: '120px', cell: row => t(`delivery:state.${row.state}`) },
    { key: 'why', head: t('ends.why'), isRowHead: true, cell: reasonOf },
    {
      key: 'count',
      head: t('ends.count'),
      align: 'end',
      width: '70px',
      cell: row => row.count.toLocaleString('ko'),
    },
    {
      key: 'loss',
      head: t('ends.loss'),
      align: 'end',
      width: '120px',
      cell: row => (row.loss === 0 ? '' : <Money amount={row.loss} hasUnit={false} />),
    },
  ];
}

/** A reason of the list in the words of the screen; a person's own words as they were. */
function useReason(): (end: End) => string {
  const { t } = useTranslation(['delivery', 'channels']);
  return ({ state, reason }) => {
    const listed = REJECT_REASONS.find(one => one === reason);
    if (state === 'rejected' && listed !== undefined) return t(`reject.reasons.${listed}`);
    if (state === 'cancelled' && reason === 'byChannel') return t('channels:byChannel');
    return reason;
  };
}
