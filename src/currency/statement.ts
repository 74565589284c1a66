import { sumWon, won, type Won } from '../money/won.ts';
import type { WalletMove } from './wallet.ts';

/** What happens to a wallet. */
const MOVEMENT_KINDS = [
  'charge',
  'payment',
  'cashback',
  'refund',
  'cashbackReturned',
  'donation',
  'donationReturned',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export interface StatedMovement extends WalletMove {
  readonly id: string;
  readonly kind: MovementKind;
  readonly reference: string;
  readonly atMs: number;
}

/** A member's month (이용 내역서): from what there was, over each movement, to what is left. */
export interface Statement<M extends StatedMovement = StatedMovement> {
  /** What could be spent before the first movement and after the last one, in won. */
  readonly opening: Won;
  readonly closing: Won;
  /** The oldest first, each with what could be spent after it. */
  readonly rows: readonly (M & { readonly amount: Won; readonly balance: Won })[];
  /** What each kind came to, always in the same order; kinds that did not happen are left out. */
  readonly sums: readonly { readonly kind: MovementKind; readonly amount: Won }[];
}

/**
 * @param opening What could be spent before the first movement.
 * @param movements The oldest first. What a movement did to 돌려받을 캐시백 is no money to spend, and not in it.
 */
export function statementOf<M extends StatedMovement>(opening: Won, movements: readonly M[]): Statement<M> {
  let balance: number = opening;
  const rows = movements.map(movement => {
    const amount = won(movement.charged + movement.cash);
    balance += amount;
    return { ...movement, amount, balance: won(balance) };
  });
  const sums = MOVEMENT_KINDS.flatMap(kind => {
    const ofKind = rows.filter(row => row.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, amount: sumWon(ofKind.map(row => row.amount)) }];
  });
  return { opening, closing: won(balance), rows, sums };
}
