import { assert } from '../base/assert.ts';
import { priceByWeight } from '../catalog/weight.ts';
import { allocate } from '../money/allocate.ts';
import { sumWon, won } from '../money/won.ts';
import type { Won } from '../money/won.ts';
import type { TaxTreatment } from '../tax/treatment.ts';
import { splitVat } from '../tax/vat.ts';
import type { Discount, LineItem, Ticket } from './ticket.ts';

/** The figures of one line that is not voided. `gross - lineDiscount - orderDiscountShare = net`. */
export interface LineTotals {
  readonly lineId: string;
  readonly taxTreatment: TaxTreatment;
  readonly quantity: number;
  readonly gross: Won;
  readonly lineDiscount: Won;
  readonly orderDiscountShare: Won;
  readonly net: Won;
}

/**
 * The figures of a ticket.
 *
 * `subtotal - lineDiscounts - orderDiscount = due`, and `supplyValue + vat + exempt + zeroRated = due`.
 */
export interface TicketTotals {
  /** One per line that is not voided, in the order of the ticket. */
  readonly lines: readonly LineTotals[];
  /** Before any discount. */
  readonly subtotal: Won;
  readonly lineDiscounts: Won;
  readonly orderDiscount: Won;
  /** What the customer has to pay, before cash rounding (받을금액). */
  readonly due: Won;
  /** VAT-inclusive amount of the taxable lines, after discounts. */
  readonly taxable: Won;
  readonly exempt: Won;
  readonly zeroRated: Won;
  /** Of the taxable lines only. */
  readonly supplyValue: Won;
  readonly vat: Won;
  readonly lineCount: number;
  /** Pieces; a weighed line counts as one. */
  readonly quantity: number;
}

/** The amount of a line before discounts. */
export function lineGross(line: LineItem): Won {
  const onePiece =
    line.weightGrams === undefined ? line.unitPrice : priceByWeight(line.weightGrams, line.unitPrice);
  return won(onePiece * line.quantity);
}

/**
 * What a discount takes off an amount, in won, and never more than the amount itself.
 *
 * A percentage is rounded down to the won: the discount given is then never above the percentage that the
 * cashier's role allows.
 */
export function discountOn(amount: Won, discount: Discount | undefined): Won {
  assert(amount >= 0, 'discountOn: negative amount');
  if (discount === undefined) return won(0);
  if (discount.kind === 'amount') {
    assert(discount.amount >= 0, 'discountOn: negative discount');
    return won(Math.min(discount.amount, amount));
  }
  const { percentBp } = discount;
  assert(Number.isSafeInteger(percentBp) && percentBp >= 0 && percentBp <= 10_000, 'discountOn: percent');
  // The same as floor(amount * bp / 10,000), without a product that could leave the whole numbers of a
  // double.
  const tenThousands = Math.floor(amount / 10_000);
  return won(tenThousands * percentBp + Math.floor(((amount % 10_000) * percentBp) / 10_000));
}

/**
 * The ticket with one more reduction of the whole: so much in won, on top of the one that it has.
 *
 * @param amount Not more than the ticket's due.
 */
export function withOrderDiscount(ticket: Ticket, amount: Won, name: string): Ticket {
  if (amount === 0) return ticket;
  const before = totalTicket(ticket).orderDiscount;
  const names = [ticket.discount?.name, name].filter(one => one !== undefined && one !== '');
  return { ...ticket, discount: { kind: 'amount', name: names.join(' + '), amount: won(before + amount) } };
}

/**
 * Works out every figure of a ticket. The only place where a sale's amounts are computed.
 *
 * The line discount comes first. The ticket's discount is taken from what is left and spread over the lines
 * by largest remainder, so that each line knows what was really paid for it, which a refund by line needs.
 * VAT is then taken once, from the sum of the taxable lines.
 */
export function totalTicket(ticket: Ticket): TicketTotals {
  const live = ticket.lines.filter(line => !line.isVoided);
  const afterLineDiscount = live.map(line => {
    const gross = lineGross(line);
    const lineDiscount = discountOn(gross, line.discount);
    return { line, gross, lineDiscount, left: won(gross - lineDiscount) };
  });
  const orderDiscount = discountOn(sumWon(afterLineDiscount.map(entry => entry.left)), ticket.discount);
  const shares = allocate(
    orderDiscount,
    afterLineDiscount.map(entry => entry.left),
  );
  const lines = afterLineDiscount.map(({ line, gross, lineDiscount, left }, index): LineTotals => {
    const orderDiscountShare = shares[index] ?? won(0);
    const net = won(left - orderDiscountShare);
    assert(net >= 0, `totalTicket: line ${line.id} became negative`);
    const { id: lineId, taxTreatment, quantity } = line;
    return { lineId, taxTreatment, quantity, gross, lineDiscount, orderDiscountShare, net };
  });
  return sumLines(lines);
}

/** Adds line figures up to those of a ticket. */
export function sumLines(lines: readonly LineTotals[]): TicketTotals {
  const netOf = (treatment: TaxTreatment) =>
    sumWon(lines.filter(line => line.taxTreatment === treatment).map(line => line.net));
  const taxable = netOf('taxable');
  const exempt = netOf('exempt');
  const zeroRated = netOf('zeroRated');
  const { supplyValue, vat } = splitVat(taxable);
  const due = sumWon(lines.map(line => line.net));
  assert(supplyValue + vat + exempt + zeroRated === due, 'sumLines: parts do not add up');
  return {
    lines,
    subtotal: sumWon(lines.map(line => line.gross)),
    lineDiscounts: sumWon(lines.map(line => line.lineDiscount)),
    orderDiscount: sumWon(lines.map(line => line.orderDiscountShare)),
    due,
    taxable,
    exempt,
    zeroRated,
    supplyValue,
    vat,
    lineCount: lines.length,
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}
