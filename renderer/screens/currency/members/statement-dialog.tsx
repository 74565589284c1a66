import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../../src/base/dates.ts';
import { dateTimeText } from '../../../../src/base/korea-time.ts';
import type { MemberDetail, MemberStatement } from '../../../../src/contract/member.ts';
import { Button } from '../../../parts/button.tsx';
import { cx } from '../../../parts/cx.ts';
import { Dialog, FootSpace } from '../../../parts/dialog.tsx';
import { Money } from '../../../parts/money.tsx';
import { EmptyState, Loading } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './members.module.css';
import { Part } from './part.tsx';

/** 이용 내역서: a member's months, one at a time, on the screen and on paper. */
export function StatementDialog({ member, onClose }: { member: MemberDetail; onClose: () => void }) {
  const { t } = useTranslation(['members', 'common']);
  const { client, queries } = useCounter();
  const [month, setMonth] = useState(member.month.name);
  const found = useQuery({
    ...queries.member.statement.queryOptions({ input: { memberId: member.id, month } }),
    placeholderData: keepPreviousData,
  });
  const print = useAct(client.member.printStatement, () =>
    showToast({ text: t('statement.printed'), icon: 'printer' }),
  );
  return (
    <Dialog
      title={t('statement.title', { name: member.name })}
      size="lg"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.close')}</Button>
          <FootSpace />
          <Button
            variant="primary"
            icon="printer"
            isDisabled={print.isBusy}
            onPress={() => void print.run({ memberId: member.id, month })}
          >
            {t('statement.print')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Failure
          error={print.error ?? found.error ?? undefined}
          say={({ code }) => (code === 'PRINTER_NOT_CONFIGURED' ? t('card.noPrinter') : undefined)}
        />
        <div className={styles['months']}>
          <Button icon="left" onPress={() => setMonth(addMonths(month, -1))}>
            {t('statement.before')}
          </Button>
          <b aria-live="polite">{t('statement.month', { month })}</b>
          <Button isDisabled={month >= member.month.name} onPress={() => setMonth(addMonths(month, 1))}>
            {t('statement.after')}
          </Button>
        </div>
        {found.data === undefined ? <Loading /> : <Statement statement={found.data} />}
      </div>
    </Dialog>
  );
}

function Statement({ statement }: { statement: MemberStatement }) {
  const { t } = useTranslation(['members', 'common']);
  const { opening, closing, rows, sums } = statement;
  return (
    <>
      <dl className={cx(styles['parts'], styles['sums'])}>
        <Part name={t('statement.opening')} amount={opening} />
        {sums.map(({ kind, amount }) => (
          <Part key={kind} name={t(`history.kind.${kind}`)} amount={amount} />
        ))}
        <Part name={t('statement.closing')} amount={closing} />
      </dl>
      {rows.length === 0 ? (
        <EmptyState icon="clock">{t('statement.empty')}</EmptyState>
      ) : (
        <Table
          label={t('statement.do')}
          rows={rows}
          rowKey={row => row.id}
          columns={columnsIn(t)}
          className={styles['stated']}
        />
      )}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<['members', 'common']>>['t'];

function columnsIn(t: Translate): Column<MemberStatement['rows'][number]>[] {
  return [
    {
      key: 'when',
      head: t('history.when'),
      width: '170px',
      cell: row => dateTimeText(row.atMs).slice(0, 16),
    },
    {
      key: 'what',
      head: t('history.what'),
      isRowHead: true,
      cell: row => `${t(`history.kind.${row.kind}`)} ${row.reference}`.trim(),
    },
    { key: 'amount', head: t('history.amount'), align: 'end', cell: row => <Money amount={row.amount} /> },
    {
      key: 'balance',
      head: t('statement.balance'),
      align: 'end',
      cell: row => <Money amount={row.balance} />,
    },
  ];
}
