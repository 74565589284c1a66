import { groupDigits } from '../text/i18n.ts';
import { cx } from './cx.ts';
import styles from './cash-piece.module.css';

/** The smallest note (지폐); what is worth less is a coin. */
const SMALLEST_NOTE = 1_000;

/** A note or a coin by its value, shaped and tinted so that it is found at a glance. */
export function CashPiece({ value, size = 'md' }: { value: number; size?: 'sm' | 'md' }) {
  const shape = value < SMALLEST_NOTE ? 'coin' : 'note';
  return (
    <span className={cx(styles['piece'], styles[shape], styles[size], styles[`worth-${value}`])}>
      {groupDigits(value)}
    </span>
  );
}
