import type { ShopEvent } from '../../src/ledger/entry.ts';
import type { Posting } from '../../src/ledger/posting.ts';
import type { ShiftRow } from '../store/shift-store.ts';
import type { Change } from './change.ts';

/** Books what happened to a shift's cash. Null when nothing moved, such as a float of zero. */
export function recordOfShift(
  { writes, atMs, newId }: Pick<Change, 'writes' | 'atMs' | 'newId'>,
  shift: Pick<ShiftRow, 'id' | 'businessDate'>,
  event: ShopEvent,
  postings: readonly Posting[],
  memo: string,
  reference = '',
): string | null {
  if (postings.length === 0) return null;
  const id = newId();
  writes.ledger.record({
    id,
    book: 'shop',
    event,
    occurredAtMs: atMs,
    businessDate: shift.businessDate,
    reference,
    sourceId: shift.id,
    reversesId: null,
    policyVersion: null,
    memo,
    postings,
  });
  return id;
}
