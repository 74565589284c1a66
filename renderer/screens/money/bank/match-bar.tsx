import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankDeposit, BankItem } from '../../../../src/contract/bank.ts';
import { Button } from '../../../parts/button.tsx';
import { Money } from '../../../parts/money.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './bank.module.css';
import { MatchRefused } from './match-refused.tsx';

type Rest = 'fee' | 'later';

/** What a fee may come to beyond the one that was counted with, before the page asks to look again. */
const LARGE_FEE_TIMES = 2;

/** What was chosen on both sides, and what becomes of the difference. */
export function MatchBar(props: {
  readonly items: readonly BankItem[];
  readonly deposits: readonly BankDeposit[];
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('bank');
  const { client } = useCounter();
  const { items, deposits, onClear } = props;
  const [chosenRest, setRest] = useState<Rest>();
  const match = useAct(client.bank.match, () => {
    showToast({ text: t('match.done') });
    onClear();
  });
  const open = items.reduce((sum, item) => sum + item.open, 0);
  const likely = items.reduce((sum, item) => sum + item.fee, 0);
  const deposited = deposits.reduce((sum, deposit) => sum + deposit.amount, 0);
  const missing = open - deposited;
  const isLarge = missing > likely * LARGE_FEE_TIMES + items.length;
  const rest = chosenRest ?? (isLarge ? 'later' : 'fee');
  const isReady = items.length > 0 && deposits.length > 0 && missing >= 0 && !match.isBusy;
  const submit = () =>
    void match.run({
      depositIds: deposits.map(({ id }) => id),
      items: items.map(({ kind, place }) => ({ kind, place })),
      fee: rest === 'fee' ? missing : 0,
      expectedOpen: open,
    });
  const hint = hintOf({ hasBoth: items.length > 0 && deposits.length > 0, missing, rest, isLarge });
  return (
    <section className={styles['bar']} aria-label={t('match.do')}>
      <MatchRefused error={match.error} />
      <div className={styles['sums']}>
        <Sum name={t('match.expected')} amount={open} />
        <Sum name={t('match.deposited')} amount={deposited} />
        <Sum name={t(missing < 0 ? 'match.over' : 'match.missing')} amount={Math.abs(missing)} />
        <span className={styles['hint']} role="status">
          {hint === undefined ? null : t(`match.${hint}`)}
        </span>
        {missing > 0 && items.length > 0 && deposits.length > 0 ? (
          <Segmented
            label={t('match.rest')}
            value={rest}
            onChange={setRest}
            segments={[
              { value: 'fee', label: t('match.asFee') },
              { value: 'later', label: t('match.asRest') },
            ]}
          />
        ) : null}
        <Button onPress={onClear}>{t('match.clear')}</Button>
        <Button variant="primary" isDisabled={!isReady} onPress={submit}>
          {t('match.do')}
        </Button>
      </div>
    </section>
  );
}

function hintOf(of: {
  readonly hasBoth: boolean;
  readonly missing: number;
  readonly rest: Rest;
  readonly isLarge: boolean;
}): 'chooseBoth' | 'overHint' | 'even' | 'large' | 'rest' | undefined {
  if (!of.hasBoth) return 'chooseBoth';
  if (of.missing < 0) return 'overHint';
  if (of.missing === 0) return 'even';
  return of.rest === 'fee' && of.isLarge ? 'large' : 'rest';
}

function Sum({ name, amount }: { name: string; amount: number }) {
  return (
    <span className={styles['part']}>
      <small>{name}</small>
      <Money amount={amount} size="lg" />
    </span>
  );
}
