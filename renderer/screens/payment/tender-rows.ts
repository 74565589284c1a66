import { won } from '../../../src/money/won.ts';
import type { TenderKindShape } from '../../../src/contract/shapes.ts';
import type { TenderInput } from '../../../src/contract/ticket.ts';
import {
  keepCash,
  type CashRounding,
  type TenderFailure,
  type TenderOffer,
} from '../../../src/currency/tender.ts';
import { settle, type Settlement } from '../../../src/ticket/settlement.ts';

/** One means of payment as it is being entered. Texts and amounts are as typed, possibly unfinished. */
export interface TenderRow {
  readonly key: number;
  readonly kind: TenderKindShape;
  readonly amount: number;
  /** Cash laid on the counter; null is the exact amount. */
  readonly received: number | null;
  readonly approvalNumber: string;
  readonly card: string;
  readonly isPending: boolean;
  /** A member's card and what confirms the payment, when the currency comes out of a wallet of this file. */
  readonly wallet: { readonly token: string; readonly confirmation: string } | null;
}

export type RowField = 'amount' | 'approval' | 'card' | 'received' | 'confirmation';

/** A member's number has four digits or more. */
const CONFIRMATION_MIN = 4;

/** Whether a wallet is to pay this row and its holder has not confirmed it yet. */
export function awaitsConfirmation({ wallet }: TenderRow): boolean {
  return wallet !== null && wallet.confirmation.length < CONFIRMATION_MIN;
}

export function emptyRow(key: number, kind: TenderKindShape, amount: number): TenderRow {
  return { key, kind, amount, received: null, approvalNumber: '', card: '', isPending: false, wallet: null };
}

/** What a way of paying starts with: all of it by one means, or currency first and the rest in cash. */
export function startRows(way: TenderKindShape | 'split', due: number): readonly TenderRow[] {
  if (way === 'split') return [emptyRow(1, 'currency', 0), emptyRow(2, 'cash', due)];
  return due === 0 ? [] : [emptyRow(1, way, due)];
}

/**
 * Changes one row. When another row is cash, it takes up the difference, so that the rows keep adding up to
 * what is due and nobody has to subtract at the counter.
 */
export function changeRow(
  rows: readonly TenderRow[],
  key: number,
  change: Partial<TenderRow>,
  due: number,
): readonly TenderRow[] {
  const changed = rows.map(row => (row.key === key ? { ...row, ...change } : row));
  return change.amount === undefined ? changed : balance(changed, key, due);
}

/** Lets the last cash row, unless it is the one just typed into, pay what the others leave. */
export function balance(
  rows: readonly TenderRow[],
  keptKey: number | undefined,
  due: number,
): readonly TenderRow[] {
  const filler = rows.findLast(row => row.kind === 'cash' && row.key !== keptKey);
  if (filler === undefined) return rows;
  const others = rows.filter(row => row !== filler).reduce((sum, row) => sum + row.amount, 0);
  const amount = Math.max(0, due - others);
  return rows.map(row => (row === filler ? { ...row, amount } : row));
}

/** Rows that pay something: a row left at zero is not a payment. */
export function paying(rows: readonly TenderRow[]): readonly TenderRow[] {
  return rows.filter(row => row.amount > 0);
}

export function restOf(rows: readonly TenderRow[], due: number): number {
  return due - rows.reduce((sum, row) => sum + row.amount, 0);
}

/**
 * The cash laid on the counter for each row. Where none was typed it is exactly what the sale keeps, so
 * that paying exactly under 원단위 절사 gives no coins back.
 */
function receivedByKey(rows: readonly TenderRow[], rounding: CashRounding): ReadonlyMap<number, number> {
  const cash = rows.filter(row => row.kind === 'cash');
  const offers = cash.map(
    row => ({ kind: 'cash', amount: won(row.amount), received: won(row.amount) }) as const,
  );
  const kept = keepCash(offers, rounding);
  return new Map(cash.map((row, index) => [row.key, row.received ?? kept[index] ?? 0]));
}

/** The rows as a request. */
export function toTenderInputs(rows: readonly TenderRow[], rounding: CashRounding): TenderInput[] {
  const received = receivedByKey(paying(rows), rounding);
  return paying(rows).map(row => {
    const isCash = row.kind === 'cash';
    return {
      kind: row.kind,
      amount: row.amount,
      received: isCash ? (received.get(row.key) ?? 0) : null,
      state: !isCash && row.isPending ? 'pending' : 'posted',
      approvalNumber: isCash || row.wallet || row.approvalNumber === '' ? null : row.approvalNumber,
      approvedAtMs: null,
      maskedCard: isCash || row.card === '' ? null : row.card,
      wallet: row.wallet,
    };
  });
}

/** What main will decide, decided here with the same function, so that the person sees it while typing. */
export function decide(
  rows: readonly TenderRow[],
  due: number,
  rounding: CashRounding,
): Settlement | TenderFailure {
  const received = receivedByKey(paying(rows), rounding);
  const offers = paying(rows).map((row): TenderOffer =>
    row.kind === 'cash'
      ? { kind: 'cash', amount: won(row.amount), received: won(received.get(row.key) ?? 0) }
      : {
          kind: row.kind,
          amount: won(row.amount),
          state: row.isPending ? 'pending' : 'posted',
          ...approvalOf(row),
        },
  );
  return settle({ due: won(due), goodsTotal: won(due) }, offers, rounding);
}

/** A wallet answers for itself, once its holder has confirmed: main gives such a payment its number. */
function approvalOf(row: TenderRow): { readonly approvalNumber?: string } {
  if (row.wallet !== null) return awaitsConfirmation(row) ? {} : { approvalNumber: '90000000' };
  return row.approvalNumber === '' ? {} : { approvalNumber: row.approvalNumber };
}
