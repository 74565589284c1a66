import { useTranslation } from 'react-i18next';
import type { OrderFigures } from '../../../src/contract/order-figures.ts';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useName } from './fees-panel.tsx';
import styles from './order-figures.module.css';
import { useSecondsText } from './use-seconds-text.ts';

type Row = OrderFigures['channels'][number];

/** 채널별: what each came to. Those without an order are left out. */
export function ChannelsPanel({ channels }: { channels: OrderFigures['channels'] }) {
  const { t } = useTranslation('orderFigures');
  const columns = useColumns();
  const rows = channels.filter(row => row.sold.count + row.rejected + row.expired + row.cancelled > 0);
  return (
    <Panel title={t('channels.title')}>
      <Table label={t('channels.title')} rows={rows} rowKey={row => row.id} columns={columns} />
    </Panel>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('orderFigures');
  const nameOf = useName();
  const secondsText = useSecondsText();
  return [
    {
      key: 'name',
      head: t('channels.name'),
      isRowHead: true,
      cell: row => (
        <span className={styles['channel']}>
          {nameOf(row)}
          <Tag tone={row.operator === 'public' ? 'brand' : 'plain'}>{t(`operator.${row.operator}`)}</Tag>
        </span>
      ),
    },
    {
      key: 'count',
      head: t('channels.count'),
      align: 'end',
      cell: row => row.sold.count.toLocaleString('ko'),
    },
    {
      key: 'amount',
      head: t('channels.amount'),
      align: 'end',
      cell: row => <Money amount={row.sold.amount} hasUnit={false} />,
    },
    {
      key: 'fee',
      head: t('channels.fee'),
      align: 'end',
      cell: row => <Money amount={row.sold.fee} hasUnit={false} />,
    },
    {
      key: 'notDone',
      head: t('channels.notDone'),
      align: 'end',
      cell: row => `${row.rejected} · ${row.expired} · ${row.cancelled}`,
    },
    {
      key: 'median',
      head: t('channels.median'),
      align: 'end',
      cell: ({ times }) => (times.medianSeconds === null ? '' : secondsText(times.medianSeconds)),
    },
  ];
}
