import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettlementView } from '../../../../src/contract/member.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { EmptyState, Loading } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useDownload } from '../../../rpc/use-download.ts';
import { BudgetsPanel } from './budgets-panel.tsx';
import styles from './members.module.css';

/** 가맹점 정산: what wallets have paid and the shop was not paid yet; the runs so far; the funders' budgets. */
export function MerchantPanel() {
  const { queries } = useCounter();
  const found = useQuery(queries.merchant.settlements.queryOptions()).data;
  if (found === undefined) return <Loading />;
  return (
    <div className={styles['halves']}>
      <div className={styles['column']}>
        <OpenPanel open={found.open} />
        <BudgetsPanel />
      </div>
      <PastPanel past={found.past} />
    </div>
  );
}

function OpenPanel({ open }: { open: Pick<SettlementView, 'paid' | 'refunded' | 'shopPart' | 'amount'> }) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const [prints, setPrints] = useState(true);
  const settle = useAct(client.merchant.settle, ({ number, amount }) =>
    showToast({ text: t('merchant.done', { number, amount }) }),
  );
  const isReady = open.amount > 0 && !settle.isBusy;
  return (
    <Panel title={t('merchant.open')} isPadded className={styles['facts']}>
      <Failure
        error={settle.error}
        say={({ code }) => {
          if (code === 'SETTLEMENT_CHANGED') return t('merchant.changed');
          return code === 'NOTHING_TO_SETTLE' ? t('merchant.nothing') : undefined;
        }}
      />
      <p className={styles['quiet']}>{t('merchant.openLead')}</p>
      <dl className={styles['rows']}>
        <Row name={t('merchant.paid')} amount={open.paid} />
        <Row name={t('merchant.refunded')} amount={0 - open.refunded} />
        <Row name={t('merchant.shopPart')} amount={0 - open.shopPart} />
      </dl>
      <p className={styles['sum']}>
        <span>{t('merchant.amount')}</span>
        <Money amount={open.amount} size="3xl" />
      </p>
      <Checkbox isSelected={prints} onChange={setPrints}>
        {t('merchant.print')}
      </Checkbox>
      <Button
        variant="primary"
        size="lg"
        isDisabled={!isReady}
        onPress={() => void settle.run({ expected: open.amount, printPaper: prints })}
      >
        {t('merchant.do')}
      </Button>
    </Panel>
  );
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Money amount={amount === 0 ? 0 : amount} size="lg" />
      </dd>
    </div>
  );
}

function PastPanel({ past }: { past: readonly SettlementView[] }) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const download = useDownload(() => client.merchant.exportCsv());
  return (
    <Panel
      title={t('merchant.past')}
      className={styles['history']}
      actions={
        <Button variant="tint" icon="download" isDisabled={past.length === 0} onPress={download.save}>
          {t('merchant.csv')}
        </Button>
      }
    >
      <Failure error={download.error} />
      {past.length === 0 ? (
        <EmptyState icon="close">{t('merchant.pastEmpty')}</EmptyState>
      ) : (
        <Table
          label={t('merchant.past')}
          rows={past}
          rowKey={row => String(row.number)}
          columns={columnsIn(t)}
        />
      )}
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<['members', 'common']>>['t'];

function columnsIn(t: Translate): Column<SettlementView>[] {
  return [
    { key: 'number', head: t('merchant.number'), isRowHead: true, cell: row => row.number },
    { key: 'date', head: t('merchant.date'), cell: row => row.businessDate },
    { key: 'paid', head: t('merchant.paid'), align: 'end', cell: row => <Money amount={row.paid} /> },
    {
      key: 'refunded',
      head: t('merchant.refunded'),
      align: 'end',
      cell: row => <Money amount={row.refunded} />,
    },
    {
      key: 'shopPart',
      head: t('merchant.shopPart'),
      align: 'end',
      cell: row => <Money amount={row.shopPart} />,
    },
    { key: 'amount', head: t('merchant.amount'), align: 'end', cell: row => <Money amount={row.amount} /> },
  ];
}
