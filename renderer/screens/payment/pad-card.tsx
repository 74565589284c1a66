import { useTranslation } from 'react-i18next';
import { countNotes, quickAmounts } from '../../../src/money/change.ts';
import { won } from '../../../src/money/won.ts';
import { Button } from '../../parts/button.tsx';
import { CashPiece } from '../../parts/cash-piece.tsx';
import { cx } from '../../parts/cx.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { Money } from '../../parts/money.tsx';
import styles from './payment.module.css';
import type { Payment } from './use-payment.ts';

/** The keypad types into the field that was pressed last; for cash it has quick amounts and the change. */
export function PadCard({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const row = payment.current;
  const isCash = row?.kind === 'cash' && payment.field === 'received';
  return (
    <section className={styles['card']} aria-label={t('common:keypad.label')}>
      <p className={styles['typing']}>
        {row === undefined ? null : t(`common:tender.${row.kind}`)} · <b>{t(`entry.${payment.field}`)}</b>
      </p>
      {isCash && payment.way === 'split' ? <QuickAmounts payment={payment} /> : null}
      {isCash ? (
        <Keypad
          className={styles['pad']}
          onKey={payment.type}
          takesTyping={false}
          extra={[
            { label: t('plus', { amount: 1 }), onPress: () => payment.addCash(10_000) },
            { label: t('plus', { amount: 5 }), onPress: () => payment.addCash(50_000) },
          ]}
        />
      ) : (
        <Keypad className={styles['pad']} onKey={payment.type} takesTyping={false} onApply={payment.next} />
      )}
      {payment.way === 'split' ? <Change payment={payment} /> : null}
    </section>
  );
}

export function QuickAmounts({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const row = payment.current;
  if (row === undefined) return null;
  const exact = row.received === null;
  const notes = quickAmounts(won(row.amount)).filter(amount => amount > row.amount);
  // The next thousand, and the large notes that people hand over.
  const offered = [...new Set([notes[0], notes.at(-2), notes.at(-1)])].filter(amount => amount !== undefined);
  return (
    <div className={styles['quick']} role="group" aria-label={t('received')}>
      <Button keepsFocus isPressed={exact} onPress={() => payment.change(row.key, { received: null })}>
        {t('exact')}
      </Button>
      {offered.map(amount => (
        <Button
          key={amount}
          keepsFocus
          isPressed={row.received === amount}
          onPress={() => payment.change(row.key, { received: amount })}
        >
          <Money amount={amount} hasUnit={false} />
        </Button>
      ))}
    </div>
  );
}

/** 거스름돈 with the notes and coins in the order in which they are picked up. */
export function Change({
  payment: { decision, rows },
  isLarge = false,
}: {
  payment: Payment;
  isLarge?: boolean;
}) {
  const { t } = useTranslation(['payment', 'common']);
  if (!rows.some(row => row.kind === 'cash')) return null;
  const change = 'code' in decision ? 0 : decision.changeDue;
  const rounding = 'code' in decision ? 0 : decision.rounding;
  return (
    <div className={cx(styles['change'], isLarge && styles['large'])} role="status">
      <p>
        <span>{t('change')}</span>
        <Money amount={change} size={isLarge ? 'total' : '3xl'} tone="give" />
      </p>
      <ChangePieces change={change} />
      {rounding === 0 ? null : <p className={styles['rounding']}>{t('rounding', { amount: rounding })}</p>}
    </div>
  );
}

export function ChangePieces({ change }: { change: number }) {
  return (
    <ul className={styles['pieces']}>
      {countNotes(won(change)).map(({ denomination, count }) => (
        <li key={denomination}>
          <CashPiece value={denomination} size="sm" />
          <span>×{count}</span>
        </li>
      ))}
    </ul>
  );
}
