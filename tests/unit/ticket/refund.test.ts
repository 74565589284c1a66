import { describe, expect, it } from 'vitest';
import { won } from '../../../src/money/won.ts';
import { negateTotals, refundLines } from '../../../src/ticket/refund.ts';
import { totalTicket } from '../../../src/ticket/totals.ts';
import { MIXED_BASKET, ticketOf } from '../../support/tickets.ts';

const sale = totalTicket(
  ticketOf(MIXED_BASKET, { discount: { kind: 'percent', name: '단골 할인', percentBp: 500 } }),
);
const none = new Map<string, number>();

describe('a refund', () => {
  it('of a whole sale is exactly its negatives', () => {
    const refund = negateTotals(sale);
    expect(refund).toMatchObject({
      subtotal: -26_400,
      lineDiscounts: 0,
      orderDiscount: -1_320,
      due: -25_080,
      taxable: -10_830,
      exempt: -14_250,
      zeroRated: 0,
      supplyValue: -9_845,
      vat: -985,
      quantity: -6,
    });
    expect(refund.lines.map(line => line.net)).toEqual([-8_550, -2_280, -14_250]);
    const all = new Map(sale.lines.map(line => [line.lineId, line.quantity]));
    expect(refundLines(sale, none, all)).toEqual(refund);
  });

  it('of one piece gives back what was paid for it, discount taken off', () => {
    expect(refundLines(sale, none, new Map([['coffee', 1]]))).toMatchObject({
      lines: [{ lineId: 'coffee', quantity: -1, gross: -4_500, orderDiscountShare: -225, net: -4_275 }],
      due: -4_275,
      vat: -389,
      lineCount: 1,
      quantity: -1,
    });
  });

  it('piece by piece leaves no won behind where a price does not divide evenly', () => {
    const three = totalTicket(
      ticketOf(
        MIXED_BASKET.filter(line => line.id === 'water'),
        { discount: { kind: 'amount', name: '에누리', amount: won(400) } },
      ),
    );
    const pieces = [0, 1, 2].map(before =>
      refundLines(three, new Map([['water', before]]), new Map([['water', 1]])),
    );
    expect(pieces).toMatchObject([
      { due: -666, vat: -61, supplyValue: -605 },
      { due: -667, vat: -60, supplyValue: -607 },
      { due: -667, vat: -61, supplyValue: -606 },
    ]);
    expect(three).toMatchObject({ due: 2_000, vat: 182, supplyValue: 1_818 });
  });

  it('of a line with a discount of its own says nothing of a discount on the whole ticket', () => {
    const discount = { kind: 'amount', name: '에누리', amount: won(100) } as const;
    const water = MIXED_BASKET.filter(line => line.id === 'water').map(line => ({ ...line, discount }));
    expect(refundLines(totalTicket(ticketOf(water)), none, new Map([['water', 1]]))).toMatchObject({
      lines: [{ gross: -800, lineDiscount: -34, orderDiscountShare: 0, net: -766 }],
    });
  });

  it('larger than what is left is refused', () => {
    expect(refundLines(sale, new Map([['coffee', 1]]), new Map([['coffee', 2]]))).toEqual({
      code: 'REFUND_OVER_SOLD',
      lineId: 'coffee',
      left: 1,
    });
  });

  it('of nothing, or of a line that was not sold, is refused', () => {
    expect(refundLines(sale, none, none)).toEqual({ code: 'NOTHING_TO_REFUND' });
    expect(refundLines(sale, none, new Map([['tea', 1]]))).toEqual({ code: 'LINE_NOT_FOUND', lineId: 'tea' });
  });
});
