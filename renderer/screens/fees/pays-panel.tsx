import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../src/base/dates.ts';
import type { InstructorDue, InstructorPayView } from '../../../src/contract/fee.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './fees-screen.module.css';
import { DueDialog } from './due-dialog.tsx';
import { PaidDialog } from './paid-dialog.tsx';
import { WithholdingDialog } from './withholding-dialog.tsx';

type Opened =
  | { readonly kind: 'due'; readonly row: InstructorDue }
  | { readonly kind: 'paid'; readonly row: InstructorPayView }
  | { readonly kind: 'withheld' };

/** 강사료 of a month: what is still to be paid, what was, and what was withheld. */
export function PaysPanel() {
  const { t } = useTranslation('fees');
  const { queries } = useCounter();
  const now = useQuery(queries.fee.day.queryOptions({ input: { date: null } })).data?.today.slice(0, 7);
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const month = chosen ?? now;
  const { data } = useQuery({
    ...queries.fee.pays.queryOptions({ input: { month: month ?? '' }, enabled: month !== undefined }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined || month === undefined || now === undefined) return <Loading />;
  return (
    <div className={styles['halves']}>
      <Panel title={t('pays.due')} actions={<StepMonth month={month} now={now} onChange={setChosen} />}>
        <RowList
          label={t('pays.due')}
          rows={data.due}
          rowKey={row => row.instructorId}
          rowName={row => row.name}
          onChoose={row => setOpened({ kind: 'due', row })}
          columns={COLUMNS}
          empty={<EmptyState icon="check">{t('pays.noneDue')}</EmptyState>}
        />
      </Panel>
      <div className={styles['paidColumn']}>
        <Panel title={t('pays.paid')}>
          <RowList
            label={t('pays.paid')}
            rows={data.paid}
            rowKey={row => row.id}
            rowName={row => row.name}
            onChoose={row => setOpened({ kind: 'paid', row })}
            columns={COLUMNS}
            empty={<EmptyState icon="cash">{t('pays.nonePaid')}</EmptyState>}
          />
        </Panel>
        <Panel title={t('pays.withheld')} note={t('pays.withheldNote')}>
          <div className={styles['withheld']}>
            <Money amount={data.withheld} size="2xl" />
            <Button isDisabled={data.withheld === 0} onPress={() => setOpened({ kind: 'withheld' })}>
              {t('pays.payWithheld')}
            </Button>
          </div>
        </Panel>
      </div>
      <OpenedDialog opened={opened} withheld={data.withheld} onClose={() => setOpened(undefined)} />
    </div>
  );
}

function OpenedDialog(props: {
  readonly opened: Opened | undefined;
  readonly withheld: number;
  readonly onClose: () => void;
}) {
  const { opened, withheld, onClose } = props;
  if (opened?.kind === 'due') return <DueDialog due={opened.row} onClose={onClose} />;
  if (opened?.kind === 'paid') return <PaidDialog pay={opened.row} onClose={onClose} />;
  return opened === undefined ? null : <WithholdingDialog withheld={withheld} onClose={onClose} />;
}

/** Nobody is paid for a month that is still to come. */
function StepMonth(props: {
  readonly month: string;
  readonly now: string;
  readonly onChange: (month: string) => void;
}) {
  const { t } = useTranslation('fees');
  const { month, now, onChange } = props;
  const [year = '', number] = month.split('-');
  return (
    <div className={styles['step']} role="group" aria-label={t('pays.month')}>
      <IconButton icon="left" label={t('pays.previous')} onPress={() => onChange(addMonths(month, -1))} />
      <span className={styles['month']} aria-live="polite">
        {t('pays.of', { year, month: Number(number) })}
      </span>
      <IconButton
        icon="right"
        label={t('pays.next')}
        isDisabled={month >= now}
        onPress={() => onChange(addMonths(month, 1))}
      />
    </div>
  );
}

const COLUMNS: readonly RowColumn<InstructorDue>[] = [
  { key: 'who', track: 'minmax(0, 1fr)', cell: row => <Who row={row} /> },
  { key: 'amount', track: '128px', align: 'end', cell: row => <Money amount={row.net} size="lg" /> },
];

function Who({ row }: { row: InstructorDue }) {
  const { t } = useTranslation('fees');
  const { name, lessons, minutes, tax, local } = row;
  return (
    <span className={styles['who']}>
      <b>{name === '' ? t('day.erased') : name}</b>
      <small>{t('pays.line', { lessons, hours: hoursWords(t, minutes), withheld: tax + local })}</small>
    </span>
  );
}

type Translate = ReturnType<typeof useTranslation<'fees'>>['t'];

/** `7시간 30분`. */
export function hoursWords(t: Translate, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (rest === 0) return t('pays.hours', { hours });
  return hours === 0 ? t('pays.minutes', { rest }) : t('pays.hoursMinutes', { hours, rest });
}
