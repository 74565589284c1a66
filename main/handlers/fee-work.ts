import refundFile from '../../resources/centre/refunds.json' with { type: 'json' };
import { required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { changeOf } from '../../src/community/fee-payment.ts';
import { readRefundTables, type RefundTable } from '../../src/community/refund.ts';
import type { CentreEvent } from '../../src/ledger/entry.ts';
import type { Posting } from '../../src/ledger/posting.ts';
import { feeDocument } from '../../src/receipt/fee-papers.ts';
import type { Reads } from '../store/stores.ts';
import type { Change } from './change.ts';
import { queueDrawer, queuePaper } from './printing.ts';
import { centreFacts } from './views/centre-facts.ts';

/** What the requests of fees and pay share. */

const TABLES = readRefundTables(refundFile);

/** The table of a name that was in force on a day. */
export function refundTable(id: string, date: string): RefundTable {
  return required(
    TABLES.findLast(table => table.id === id && table.from <= date),
    `refund table ${id} on ${date}`,
  );
}

/** Writes an event of fees or pay into the centre's book. Nobody is named in the chain. */
export function recordOfCentre(
  { writes, newId, atMs }: Change,
  entry: {
    readonly event: CentreEvent;
    readonly postings: readonly Posting[];
    readonly reference: string;
    readonly sourceId: string | null;
    readonly memo: string;
    readonly policyVersion?: string;
  },
): void {
  writes.ledger.record({
    id: newId(),
    book: 'centre',
    event: entry.event,
    occurredAtMs: atMs,
    businessDate: dateText(atMs),
    reference: entry.reference,
    sourceId: entry.sourceId,
    reversesId: null,
    policyVersion: entry.policyVersion ?? null,
    memo: entry.memo,
    postings: entry.postings,
  });
}

/** Queues the receipt of a payment as it is now, with what went back of it. Null without a printer. */
export function printPayment(work: Change, enrolmentId: string, copyNumber: number): string | null {
  const { reads, counter } = work;
  const row = required(reads.fees.ofEnrolment(enrolmentId), `payment of enrolment ${enrolmentId}`);
  const enrolled = required(reads.enrolments.find(enrolmentId), `enrolment ${enrolmentId}`);
  const { programmeId, proxyRelation } = enrolled;
  const { firstDay, lastDay } = required(reads.programmes.find(programmeId), `programme ${programmeId}`);
  const tenders = reads.fees.tenders(row.id);
  const { fee, materials, number, atMs } = row;
  const document = feeDocument({
    centre: centreFacts(counter),
    number,
    programme: row.programmeName,
    proxyRelation,
    firstDay,
    lastDay,
    fee,
    materials,
    tenders,
    change: changeOf(tenders),
    atMs,
    copyNumber,
    refund: refundOnPaper(reads, row.id),
  });
  const title = `수강료 ${number}`;
  return queuePaper(work, {
    kind: 'document',
    title,
    sourceId: row.id,
    copyNumber,
    document: () => document,
  });
}

function refundOnPaper({ fees }: Pick<Reads, 'fees'>, paymentId: string) {
  const row = fees.refund(paymentId);
  if (!row) return null;
  const tableName = refundTable(row.tableId, row.refundedOn).name;
  return { ...row, tableName, places: fees.refundTenders(paymentId) };
}

/** Cash goes into the drawer, or comes out of it. */
export function openDrawerFor(
  work: Change,
  paymentId: string,
  parts: readonly { readonly place: string }[],
): void {
  if (parts.some(({ place }) => place === 'cash')) queueDrawer(work, paymentId);
}
