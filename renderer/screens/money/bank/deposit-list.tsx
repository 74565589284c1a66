import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankDeposit, BankOverview } from '../../../../src/contract/bank.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Money } from '../../../parts/money.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import { Table, type Column } from '../../../parts/table.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { AsideDialog } from './aside-dialog.tsx';
import styles from './bank.module.css';
import { memoOf, withMember, type TranslateBank } from './bank-text.ts';

/** 통장에 들어온 돈: deposits that pay nothing yet, the newest first. */
export function DepositList(props: {
  readonly overview: BankOverview;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation('bank');
  const { client } = useCounter();
  const [aside, setAside] = useState<BankDeposit>();
  const takeBack = useAct(client.bank.setAside);
  const { deposits, hasMoreDeposits } = props.overview;
  const columns = columnsIn(t, {
    ...props,
    onAside: setAside,
    onBack: ({ id }) => void takeBack.run({ depositId: id, reason: '' }),
  });
  return (
    <Panel
      title={t('deposits.title')}
      note={hasMoreDeposits ? t('deposits.more') : undefined}
      className={styles['list']}
    >
      <Failure error={takeBack.error} />
      {deposits.length === 0 ? (
        <EmptyState icon="download">{t('deposits.none')}</EmptyState>
      ) : (
        <Table label={t('deposits.title')} rows={deposits} rowKey={({ id }) => id} columns={columns} />
      )}
      {aside === undefined ? null : <AsideDialog deposit={aside} onClose={() => setAside(undefined)} />}
    </Panel>
  );
}

interface DepositActs {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onAside: (deposit: BankDeposit) => void;
  readonly onBack: (deposit: BankDeposit) => void;
}

function columnsIn(t: TranslateBank, acts: DepositActs): Column<BankDeposit>[] {
  const { chosen, onChoose } = acts;
  return [
    {
      key: 'what',
      head: t('deposits.what'),
      isRowHead: true,
      cell: deposit => (
        <Checkbox
          isSelected={deposit.otherReason === null && chosen.has(deposit.id)}
          isDisabled={deposit.otherReason !== null}
          onChange={isIn => onChoose(withMember(chosen, deposit.id, isIn))}
        >
          <span className={styles['name']}>
            {memoOf(t, deposit)}
            <small>
              {deposit.otherReason === null
                ? `${deposit.date} ${deposit.time.slice(0, 5)}`
                : t('deposits.asideOf', { reason: deposit.otherReason })}
            </small>
          </span>
        </Checkbox>
      ),
    },
    {
      key: 'amount',
      head: t('deposits.amount'),
      align: 'end',
      width: '130px',
      cell: deposit => <Money amount={deposit.amount} />,
    },
    {
      key: 'aside',
      head: <span className="sr">{t('deposits.aside')}</span>,
      align: 'end',
      width: '130px',
      cell: deposit =>
        deposit.otherReason === null ? (
          <Button variant="quiet" onPress={() => acts.onAside(deposit)}>
            {t('deposits.aside')}
          </Button>
        ) : (
          <Button variant="quiet" onPress={() => acts.onBack(deposit)}>
            {t('deposits.back')}
          </Button>
        ),
    },
  ];
}
