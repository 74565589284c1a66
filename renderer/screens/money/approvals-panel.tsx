import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDate } from '../../../src/base/dates.ts';
import { clockText } from '../../../src/base/korea-time.ts';
import type { ApprovalList } from '../../../src/contract/approval.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState, Loading, Notice } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useDownload } from '../../rpc/use-download.ts';
import styles from './money.module.css';

/** 승인 목록: every approval of a business date, for whoever inspects the local currency. */
export function ApprovalsPanel() {
  const { queries } = useCounter();
  const today = useQuery(queries.app.state.queryOptions()).data?.businessDate;
  return today === undefined ? <Loading /> : <ApprovalsOf today={today} />;
}

function ApprovalsOf({ today }: { today: string }) {
  const { t } = useTranslation(['money', 'common']);
  const { client, queries } = useCounter();
  const [businessDate, setDate] = useState(today);
  const list = useQuery(queries.sale.approvals.queryOptions({ input: { businessDate } })).data;
  const print = useAct(client.sale.printApprovals, () => showToast({ text: t('approvals.printed') }));
  const download = useDownload(() => client.sale.exportApprovals({ businessDate }));
  const isEmpty = list === undefined || list.rows.length === 0;
  return (
    <Panel
      title={t('approvals.title', { date: businessDate })}
      note={list === undefined ? undefined : sumsText(t, list)}
      className={styles['panel']}
      actions={
        <>
          <Button icon="download" isDisabled={isEmpty} onPress={download.save}>
            {t('approvals.csv')}
          </Button>
          <Button
            icon="printer"
            isDisabled={isEmpty || print.isBusy}
            onPress={() => void print.run({ businessDate })}
          >
            {t('approvals.print')}
          </Button>
        </>
      }
    >
      <div className={styles['day']}>
        <IconButton
          icon="left"
          label={t('approvals.previous')}
          onPress={() => setDate(addDays(businessDate, -1))}
        />
        <DayField value={businessDate} onChange={setDate} />
        <IconButton
          icon="right"
          label={t('approvals.next')}
          onPress={() => setDate(addDays(businessDate, 1))}
        />
        <p>{t('approvals.lead')}</p>
      </div>
      <Failure
        error={print.error}
        say={({ code }) =>
          code === 'NO_APPROVALS' || code === 'PRINTER_NOT_CONFIGURED'
            ? t(`approvals.refusal.${code}`)
            : undefined
        }
      />
      <Failure error={download.error} />
      {list === undefined ? <Loading /> : <Rows list={list} />}
    </Panel>
  );
}

/** A date that is typed takes effect when it is one. */
function DayField(props: { readonly value: string; readonly onChange: (date: string) => void }) {
  const { t } = useTranslation('money');
  const [typed, setTyped] = useState<string>();
  const text = typed ?? props.value;
  return (
    <TextField
      label={t('approvals.date')}
      hidesLabel
      value={text}
      maxLength={10}
      inputMode="numeric"
      fault={isDate(text) ? undefined : t('approvals.dateFault')}
      onChange={date => {
        setTyped(isDate(date) ? undefined : date);
        if (isDate(date)) props.onChange(date);
      }}
    />
  );
}

function Rows({ list }: { list: ApprovalList }) {
  const { t } = useTranslation(['money', 'common']);
  if (list.rows.length === 0) return <EmptyState icon="card">{t('approvals.none')}</EmptyState>;
  return (
    <>
      {list.hasMore ? <Notice tone="info">{t('approvals.more', { count: list.rows.length })}</Notice> : null}
      <Table
        label={t('tab.approvals')}
        rows={list.rows}
        rowKey={row => row.tenderId}
        columns={columnsIn(t)}
      />
    </>
  );
}

type Row = ApprovalList['rows'][number];
type Translate = ReturnType<typeof useTranslation<['money', 'common']>>['t'];

function sumsText(t: Translate, { sums }: ApprovalList): string {
  return sums
    .map(({ kind, count, amount }) =>
      t('approvals.sum', { tender: t(`common:tender.${kind}`), count, amount }),
    )
    .join(' · ');
}

function columnsIn(t: Translate): Column<Row>[] {
  return [
    { key: 'time', head: t('approvals.time'), width: '80px', cell: row => clockText(row.atMs) },
    {
      key: 'receipt',
      head: t('approvals.receipt'),
      width: '190px',
      isRowHead: true,
      cell: row => row.receiptNumber,
    },
    {
      key: 'tender',
      head: t('approvals.tender'),
      width: '110px',
      cell: row => t(`common:tender.${row.kind}`),
    },
    {
      key: 'approval',
      head: t('approvals.approval'),
      width: '170px',
      cell: row =>
        row.state === 'posted' ? (
          row.approvalNumber
        ) : (
          <Tag tone={row.state === 'pending' ? 'warn' : 'plain'}>{t(`approvals.state.${row.state}`)}</Tag>
        ),
    },
    { key: 'goods', head: t('approvals.goods'), cell: row => goodsOf(t, row) },
    {
      key: 'marks',
      head: t('approvals.marks'),
      cell: row =>
        row.warnings.map(warning => (
          <Tag key={warning} tone="warn">
            {t(`approvals.warning.${warning}`)}
          </Tag>
        )),
    },
    {
      key: 'amount',
      head: t('approvals.amount'),
      align: 'end',
      width: '130px',
      cell: row => <Money amount={row.amount} />,
    },
  ];
}

function goodsOf(t: Translate, { firstLine, lineCount }: Row): string {
  return lineCount > 1 ? t('approvals.moreGoods', { name: firstLine, count: lineCount - 1 }) : firstLine;
}
