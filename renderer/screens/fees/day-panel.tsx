import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { FeeDay } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { EmptyState, Loading, Notice } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { DepositDialog } from './deposit-dialog.tsx';
import { PLACES } from './fee-parts.ts';
import { movementsOf, sumsOf, type Movement } from './fee-day.ts';
import styles from './fees-screen.module.css';
import { OwedDialog } from './owed-dialog.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { StepDay } from './step-day.tsx';

/** The fees of a day: each one, and what they come to by their way and by their programme. */
export function DayPanel() {
  const { queries } = useCounter();
  const [date, setDate] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Movement>();
  const { data } = useQuery({
    ...queries.fee.day.queryOptions({ input: { date } }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return <Loading />;
  return (
    <div className={styles['halves']}>
      <Movements day={data} onDay={day => setDate(day === data.today ? null : day)} onChoose={setChosen} />
      <div className={styles['column']}>
        <Owed />
        <BankPanel day={data} />
        <SumTable kind="byPlace" day={data} />
        <SumTable kind="byProgramme" day={data} />
      </div>
      {chosen === undefined ? null : (
        <ReceiptDialog payment={chosen.payment} onClose={() => setChosen(undefined)} />
      )}
    </div>
  );
}

function Movements(props: {
  readonly day: FeeDay;
  readonly onDay: (date: string) => void;
  readonly onChoose: (row: Movement) => void;
}) {
  const { t } = useTranslation('fees');
  const { day, onDay, onChoose } = props;
  const { received, refunded, left } = sumsOf(day.byPlace);
  return (
    <Panel label={t('day.list')}>
      <div className={styles['bar']}>
        <StepDay date={day.date} today={day.today} onChange={onDay} />
        <span className={styles['quiet']}>{t('day.open', day.open)}</span>
      </div>
      <RowList
        className={styles['rows']}
        label={t('day.list')}
        rows={movementsOf(day)}
        rowKey={row => row.key}
        rowName={({ payment }) => `${payment.maskedName} ${payment.programmeName}`}
        rowHeight={56}
        onChoose={onChoose}
        columns={MOVEMENTS}
        empty={<EmptyState icon="cash">{t('day.none')}</EmptyState>}
      />
      <dl className={styles['sums']}>
        <div>
          <dt>{t('day.received')}</dt>
          <dd>
            <Money amount={received} size="lg" />
          </dd>
        </div>
        <div>
          <dt>{t('day.refunded')}</dt>
          <dd>
            <Money amount={0 - refunded} size="lg" />
          </dd>
        </div>
        <div>
          <dt>{t('day.left')}</dt>
          <dd>
            <Money amount={left} size="2xl" />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}

const MOVEMENTS: readonly RowColumn<Movement>[] = [
  { key: 'number', track: '52px', cell: ({ payment }) => payment.number },
  { key: 'who', track: 'minmax(0, 1fr)', cell: row => <Who row={row} /> },
  { key: 'ways', track: 'minmax(0, 0.7fr)', cell: row => <Ways row={row} /> },
  { key: 'amount', track: '112px', align: 'end', cell: row => <Money amount={row.amount} /> },
];

function Who({ row: { payment, kind } }: { row: Movement }) {
  const { t } = useTranslation('fees');
  const { maskedName, programmeName, atMs } = payment;
  const at = kind === 'paid' ? clockText(atMs) : t('day.ofNumber', { date: payment.paidOn });
  return (
    <span className={styles['who']}>
      <b>{maskedName === '' ? t('day.erased') : maskedName}</b>
      <small>
        {programmeName} · {at}
      </small>
    </span>
  );
}

function Ways({ row: { places, kind } }: { row: Movement }) {
  const { t } = useTranslation('fees');
  const names = places.map(place => t(`place.${place}`)).join(' · ');
  return (
    <>
      {kind === 'back' ? <Tag tone="warn">{t('refund.open')}</Tag> : null} {names}
    </>
  );
}

/** What the centre has to give back of itself stands above everything else. */
function Owed() {
  const { t } = useTranslation('fees');
  const { queries } = useCounter();
  const [isOpen, setOpen] = useState(false);
  const owed = useQuery(queries.fee.owed.queryOptions()).data;
  if (owed === undefined) return null;
  return (
    <>
      {owed.rows.length === 0 ? null : (
        <Notice tone="money" action={<Button onPress={() => setOpen(true)}>{t('owed.see')}</Button>}>
          {t('owed.notice', { count: owed.rows.length, total: owed.total })}
        </Notice>
      )}
      {isOpen ? <OwedDialog rows={owed.rows} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** What has not reached the bank yet, and what did that day. */
function BankPanel({ day }: { day: FeeDay }) {
  const { t } = useTranslation('fees');
  const [isOpen, setOpen] = useState(false);
  const { held, deposits } = day;
  const canDeposit = held.some(({ amount }) => amount > 0);
  return (
    <Panel
      title={t('bank.title')}
      note={canDeposit ? undefined : t('bank.nothing')}
      actions={
        <Button
          variant="primary"
          icon="book"
          shortcut="F9"
          isDisabled={!canDeposit}
          onPress={() => setOpen(true)}
        >
          {t('bank.open')}
        </Button>
      }
    >
      <dl className={styles['held']}>
        {held.map(({ place, amount }) => (
          <div key={place}>
            <dt>{t(`place.${place}`)}</dt>
            <dd>
              <Money amount={amount} size="lg" />
            </dd>
          </div>
        ))}
      </dl>
      {deposits.length === 0 ? null : (
        <ul className={styles['deposits']}>
          {deposits.map(({ id, place, amount, atMs }) => (
            <li key={id}>
              <span>{t('bank.done', { time: clockText(atMs), place: t(`place.${place}`) })}</span>
              <Money amount={amount} />
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <DepositDialog held={held} onClose={() => setOpen(false)} /> : null}
    </Panel>
  );
}

const NOTHING = { count: 0, received: 0, refunded: 0 } as const;

interface SumRow {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly received: number;
  readonly refunded: number;
}

function SumTable({ kind, day }: { readonly kind: 'byPlace' | 'byProgramme'; readonly day: FeeDay }) {
  const { t } = useTranslation('fees');
  const rows: readonly SumRow[] =
    kind === 'byPlace'
      ? PLACES.map(place => ({
          ...(day.byPlace.find(row => row.place === place) ?? NOTHING),
          key: place,
          name: t(`place.${place}`),
        }))
      : day.byProgramme.map(row => ({ ...row, key: row.programmeId }));
  if (rows.length === 0) return null;
  const { received, refunded, left } = sumsOf(rows);
  return (
    <Panel title={t(`day.${kind}`)}>
      <Table
        label={t(`day.${kind}`)}
        rows={rows}
        rowKey={row => row.key}
        columns={columnsOf(t)}
        foot={{
          name: t('day.sum'),
          received: <Money amount={received} hasUnit={false} />,
          refunded: <Money amount={0 - refunded} hasUnit={false} />,
          left: <Money amount={left} hasUnit={false} />,
        }}
      />
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'fees'>>['t'];

function columnsOf(t: Translate): readonly Column<SumRow>[] {
  const money = (key: 'received' | 'refunded' | 'left', amount: (row: SumRow) => number) => ({
    key,
    head: t(`day.${key}`),
    align: 'end' as const,
    cell: (row: SumRow) => <Money amount={amount(row)} hasUnit={false} />,
  });
  return [
    {
      key: 'name',
      head: t('day.name'),
      isRowHead: true,
      cell: ({ name, count }) => (count === 0 ? name : `${name} ${t('day.count', { count })}`),
    },
    money('received', row => row.received),
    money('refunded', row => 0 - row.refunded),
    money('left', row => row.received - row.refunded),
  ];
}
