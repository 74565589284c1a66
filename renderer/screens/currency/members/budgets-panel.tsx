import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterClient } from '../../../../src/contract/contract.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { Failure } from '../../../rpc/failure.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './members.module.css';

type Budget = Awaited<ReturnType<CounterClient['member']['budgets']>>[number];

/** What the funders have set aside for cashback: a warning before it ends, and an end at zero. */
export function BudgetsPanel() {
  const { t } = useTranslation(['members', 'common']);
  const { queries } = useCounter();
  const budgets = useQuery(queries.member.budgets.queryOptions()).data ?? [];
  const [adding, setAdding] = useState<Budget['funder']>();
  return (
    <Panel title={t('budget.title')} isPadded className={styles['facts']}>
      <dl className={styles['rows']}>
        {budgets.map(budget => (
          <div key={budget.funder}>
            <dt>
              {t(`budget.who.${budget.funder}`)} <State budget={budget} />
            </dt>
            <dd>
              <Button variant="quiet" icon="plus" onPress={() => setAdding(budget.funder)}>
                {t('budget.add')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {adding === undefined ? null : <AddDialog funder={adding} onClose={() => setAdding(undefined)} />}
    </Panel>
  );
}

function State({ budget: { set, spent, state } }: { budget: Budget }) {
  const { t } = useTranslation(['members', 'common']);
  if (set === null) return <small className={styles['quiet']}>{t('budget.unlimited')}</small>;
  return (
    <>
      <small className={styles['quiet']}>{t('budget.left', { left: Math.max(0, set - spent) })} </small>
      {state === 'low' || state === 'empty' ? <Tag tone="danger">{t(`budget.${state}`)}</Tag> : null}
    </>
  );
}

function AddDialog({ funder, onClose }: { funder: Budget['funder']; onClose: () => void }) {
  const { t } = useTranslation(['members', 'common']);
  const { client } = useCounter();
  const [amount, setAmount] = useState<number | null>(null);
  const add = useAct(client.member.addBudget, () => {
    showToast({ text: t('budget.saved') });
    onClose();
  });
  const isReady = amount !== null && amount > 0 && !add.isBusy;
  const submit = () => {
    if (isReady) void add.run({ funder, amount });
  };
  return (
    <Dialog
      title={`${t(`budget.who.${funder}`)} · ${t('budget.add')}`}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('budget.add')}
          </Button>
        </>
      }
    >
      <Failure error={add.error} />
      <WonField
        label={t('budget.amount')}
        size="large"
        amount={amount}
        onChange={setAmount}
        onEnter={submit}
        autoFocus
      />
    </Dialog>
  );
}
