import { describe, expect, it } from 'vitest';
import { won } from '../../../src/money/won.ts';
import type { Discount } from '../../../src/ticket/ticket.ts';
import { discountOn, lineGross, totalTicket } from '../../../src/ticket/totals.ts';
import { table } from '../../support/table.ts';
import { lineItem, MIXED_BASKET, ticketOf } from '../../support/tickets.ts';

const percent = (percentBp: number): Discount => ({ kind: 'percent', name: '단골 할인', percentBp });
const amount = (value: number): Discount => ({ kind: 'amount', name: '에누리', amount: won(value) });

describe('the figures of a ticket', () => {
  it('spread 5 % over taxable and exempt goods and take VAT once, from the taxable part', () => {
    const totals = totalTicket(ticketOf(MIXED_BASKET, { discount: percent(500) }));
    expect(totals.lines.map(line => line.orderDiscountShare)).toEqual([450, 120, 750]);
    expect(totals).toMatchObject({
      subtotal: 26_400,
      lineDiscounts: 0,
      orderDiscount: 1_320,
      due: 25_080,
      taxable: 10_830,
      supplyValue: 9_845,
      vat: 985,
      exempt: 14_250,
      zeroRated: 0,
      lineCount: 3,
      quantity: 6,
    });
  });

  it('take the line discount first and the ticket’s discount from what it leaves', () => {
    const lines = [
      lineItem({ id: 'a', unitPrice: won(10_000), discount: percent(1_000) }),
      lineItem({ id: 'b', unitPrice: won(1_000), discount: amount(1_000) }),
    ];
    expect(totalTicket(ticketOf(lines, { discount: percent(1_000) })).lines).toEqual([
      {
        lineId: 'a',
        taxTreatment: 'taxable',
        quantity: 1,
        gross: 10_000,
        lineDiscount: 1_000,
        orderDiscountShare: 900,
        net: 8_100,
      },
      {
        lineId: 'b',
        taxTreatment: 'taxable',
        quantity: 1,
        gross: 1_000,
        lineDiscount: 1_000,
        orderDiscountShare: 0,
        net: 0,
      },
    ]);
  });

  it('leave out voided lines', () => {
    const lines = MIXED_BASKET.map(line => ({ ...line, isVoided: line.id === 'rice' }));
    const totals = totalTicket(ticketOf(lines));
    expect(totals.lines.map(line => line.lineId)).toEqual(['coffee', 'water']);
    expect(totals).toMatchObject({ due: 11_400, exempt: 0, lineCount: 2, quantity: 5 });
  });

  it('keep zero-rated goods apart from exempt ones, without VAT', () => {
    const totals = totalTicket(ticketOf([lineItem({ id: 'a', taxTreatment: 'zeroRated' })]));
    expect(totals).toMatchObject({ due: 4_500, zeroRated: 4_500, exempt: 0, taxable: 0, vat: 0 });
  });

  it('take VAT from the sum of the lines, not line by line', () => {
    // Three times 5 won: no VAT on each alone, 1 won on 15.
    const lines = ['a', 'b', 'c'].map(id => lineItem({ id, unitPrice: won(5) }));
    expect(totalTicket(ticketOf(lines))).toMatchObject({ taxable: 15, vat: 1, supplyValue: 14 });
  });

  it('stop at zero when a discount is above what is left on the ticket', () => {
    const totals = totalTicket(ticketOf([lineItem({ id: 'a' })], { discount: amount(9_000) }));
    expect(totals).toMatchObject({ due: 0, orderDiscount: 4_500, vat: 0 });
  });

  it('are all zero for a ticket without goods', () => {
    expect(totalTicket(ticketOf([], { discount: amount(100) }))).toMatchObject({ due: 0, lineCount: 0 });
  });

  it('price a weighed line by the kilogram and count it as one piece', () => {
    const weighed = lineItem({ id: 'a', unitPrice: won(15_000), weightGrams: 6_789 });
    expect(lineGross(weighed)).toBe(101_835);
    expect(totalTicket(ticketOf([weighed])).quantity).toBe(1);
  });
});

const discounts = table(
  ['amount', 'discount', 'off'],
  `
  amount        | discount | off
  26400         | 5%       | 1320
  99            | 10%      | 9
  4500          | 3.33%    | 149
  1             | 99.99%   | 0
  12345         | 100%     | 12345
  0             | 50%      | 0
  4500          | 500      | 500
  4500          | 4500     | 4500
  4500          | 4501     | 4500
  999999999999  | 99.99%   | 999899999999
  1000000000000 | 0.01%    | 100000000
  4500          | -        | 0
  `,
);

describe('a discount', () => {
  it.each(discounts)('of $discount on $amount takes off $off', ({ amount: on, discount, off }) => {
    const value = discount.endsWith('%')
      ? percent(Math.round(Number(discount.slice(0, -1)) * 100))
      : amount(Number(discount));
    expect(discountOn(won(Number(on)), discount === '' ? undefined : value)).toBe(Number(off));
  });

  it('stops the program above 100 %, below 0 or as a part of a basis point', () => {
    expect(() => discountOn(won(100), percent(10_001))).toThrow('percent');
    expect(() => discountOn(won(100), percent(-1))).toThrow('percent');
    expect(() => discountOn(won(100), percent(0.5))).toThrow('percent');
    expect(() => discountOn(won(100), amount(-1))).toThrow('negative discount');
    expect(() => discountOn(won(-100), amount(1))).toThrow('negative amount');
  });
});
