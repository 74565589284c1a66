import { z } from 'zod';
import { required } from '../../../src/base/assert.ts';
import {
  shiftFigures,
  type ShiftFigures,
  type ShiftView,
  type ZReportView,
} from '../../../src/contract/shift.ts';
import { TENDER_KINDS } from '../../../src/currency/tender.ts';
import { sumWon, won } from '../../../src/money/won.ts';
import { totalTicket } from '../../../src/ticket/totals.ts';
import { cashExpected, type CashFlow } from '../../../src/till/cash-count.ts';
import type { CashMovementRow, ShiftRow, ShiftTenderTotalRow, ZReportRow } from '../../store/shift-store.ts';
import type { Reads } from '../../store/stores.ts';

/** A shift as pages see it. */
export function viewShift(row: ShiftRow): ShiftView {
  return { ...row };
}

/** The cash that a shift moved, from the totals kept with each sale and the few movements beside them. */
export function cashFlowOf(
  shift: Pick<ShiftRow, 'openingFloat'>,
  tenderTotals: readonly ShiftTenderTotalRow[],
  movements: readonly CashMovementRow[],
  gifts: { readonly given: number; readonly handedOver: number },
): CashFlow {
  const cash = (saleKind: 'sale' | 'refund') =>
    tenderTotals.find(total => total.saleKind === saleKind && total.tenderKind === 'cash')?.amount ?? 0;
  const moved = (kind: CashMovementRow['kind']) =>
    sumWon(movements.filter(movement => movement.kind === kind).map(movement => movement.amount));
  return {
    openingFloat: won(shift.openingFloat),
    // A pending tender that its customer paid again in cash is money for a sale, though of an earlier one.
    cashSales: won(cash('sale') + moved('pendingPaid')),
    cashRefunds: won(-cash('refund')),
    payIns: moved('payIn'),
    payOuts: moved('payOut'),
    cashDrops: moved('cashDrop'),
    donations: won(gifts.given),
    handOvers: won(gifts.handedOver),
  };
}

/** What should be in the drawer of a shift now. */
export function expectedCash(reads: Pick<Reads, 'shifts' | 'campaigns'>, shift: ShiftRow): number {
  const { shifts, campaigns } = reads;
  const { id } = shift;
  return cashExpected(
    cashFlowOf(shift, shifts.tenderTotals(id), shifts.movements(id), campaigns.cashOfShift(id)),
  );
}

/**
 * The figures of X and Z report. Never reads sales: their sums are kept with each of them.
 *
 * `gross - discounts + refunds = net`, for refunds are negative; the four parts of the tax and the tenders
 * are those of sales less refunds.
 */
export function viewFigures(reads: Reads, shift: ShiftRow): ShiftFigures {
  const totals = reads.shifts.totals(shift.id);
  const tenderTotals = reads.shifts.tenderTotals(shift.id);
  const movements = reads.shifts.movements(shift.id);
  const sales = totals.find(total => total.kind === 'sale');
  const refunds = totals.find(total => total.kind === 'refund');
  const both = (key: 'due' | 'supplyValue' | 'vat' | 'exempt' | 'zeroRated' | 'rounding') =>
    won((sales?.[key] ?? 0) + (refunds?.[key] ?? 0));
  const flow = cashFlowOf(shift, tenderTotals, movements, reads.campaigns.cashOfShift(shift.id));
  return {
    shift: viewShift(shift),
    gross: sales?.subtotal ?? 0,
    discounts: sales?.discount ?? 0,
    refunds: refunds?.due ?? 0,
    net: both('due'),
    saleCount: sales?.count ?? 0,
    refundCount: refunds?.count ?? 0,
    supplyValue: both('supplyValue'),
    vat: both('vat'),
    exempt: both('exempt'),
    zeroRated: both('zeroRated'),
    rounding: both('rounding'),
    tenders: viewTenderTotals(tenderTotals),
    drawer: { ...flow, expected: cashExpected(flow) },
    cashReceipts: reads.cashReceipts.totalOfShift(shift.id),
    movements: movements.flatMap(movement => viewMovement(movement)),
    drawerOpenings: reads.shifts.drawerOpenings(shift.id),
    held: viewHeld(reads),
    pending: reads.sales.pendingTotal(),
  };
}

/** Every kind of tender has its row, also one that was not used: a report always has the same lines. */
function viewTenderTotals(totals: readonly ShiftTenderTotalRow[]): ShiftFigures['tenders'] {
  return TENDER_KINDS.map(kind => {
    const of = (saleKind: 'sale' | 'refund') =>
      totals.find(total => total.saleKind === saleKind && total.tenderKind === kind);
    return {
      kind,
      count: of('sale')?.count ?? 0,
      amount: of('sale')?.amount ?? 0,
      refundCount: of('refund')?.count ?? 0,
      refundAmount: of('refund')?.amount ?? 0,
    };
  });
}

function viewMovement(movement: CashMovementRow): ShiftFigures['movements'] {
  const { kind } = movement;
  return kind === 'pendingPaid' ? [] : [{ ...movement, kind }];
}

const storedCounts = z.array(z.object({ denomination: z.int(), count: z.int() }));

/** A Z report as it was printed: every figure comes from the row, none is worked out again. */
export function viewZReport(reads: Reads, row: ZReportRow): ZReportView {
  return {
    number: row.number,
    shift: viewShift(required(reads.shifts.find(row.shiftId), `shift ${row.shiftId}`)),
    figures: shiftFigures.parse(JSON.parse(row.figuresJson)),
    counted: row.counted,
    overShort: row.overShort,
    overShortReason: row.overShortReason,
    counts: storedCounts.parse(JSON.parse(row.countsJson)),
    chainHead: row.chainHead,
    entryCount: row.entryCount,
  };
}

/** Tickets that nobody has paid yet: held ones, and an open one with goods on it. They outlive the shift. */
function viewHeld(reads: Pick<Reads, 'tickets'>): ShiftFigures['held'] {
  return reads.tickets
    .listOpen()
    .filter(({ state, ticket }) => state === 'held' || ticket.lines.some(line => !line.isVoided))
    .map(({ id, name, heldAtMs, ticket }) => ({
      ticketId: id,
      name,
      heldAtMs,
      due: totalTicket(ticket).due,
    }));
}
