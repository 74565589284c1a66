import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundCash } from '../../src/currency/tender.ts';
import type { CashRounding, TenderOffer } from '../../src/currency/tender.ts';
import { allocate } from '../../src/money/allocate.ts';
import { countNotes, quickAmounts } from '../../src/money/change.ts';
import { sumWon, won } from '../../src/money/won.ts';
import { splitVat } from '../../src/tax/vat.ts';
import { negateTotals, refundLines } from '../../src/ticket/refund.ts';
import { billOf, settle } from '../../src/ticket/settlement.ts';
import type { Discount, LineItem, Ticket } from '../../src/ticket/ticket.ts';
import { discountOn, totalTicket } from '../../src/ticket/totals.ts';
import type { TicketTotals } from '../../src/ticket/totals.ts';

/**
 * Goal: nothing is lost, from a discount to the last refund.
 * Method: random amounts, tickets, payments and refunds; every figure is added up again.
 */

const amount = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: 100_000_000_000 }),
);
const percentBp = fc.integer({ min: 1, max: 10_000 });
const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ kind: fc.constant('amount' as const), name: fc.constant('에누리'), amount: amount.map(won) }),
  fc.record({ kind: fc.constant('percent' as const), name: fc.constant('할인'), percentBp }),
);

const line: fc.Arbitrary<LineItem> = fc
  .record(
    {
      id: fc.uuid(),
      name: fc.constant('상품'),
      unitPrice: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_000_000 })).map(won),
      priceSource: fc.constantFrom('catalog' as const, 'typed' as const, 'label' as const),
      quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9_999 })),
      weightGrams: fc.integer({ min: 1, max: 99_999 }),
      taxTreatment: fc.constantFrom('taxable' as const, 'exempt' as const, 'zeroRated' as const),
      discount,
      isVoided: fc.nat(9).map(chance => chance === 0),
    },
    { requiredKeys: ['id', 'name', 'unitPrice', 'priceSource', 'quantity', 'taxTreatment', 'isVoided'] },
  )
  .map(item => (item.weightGrams === undefined ? item : { ...item, quantity: 1 }));

const ticket: fc.Arbitrary<Ticket> = fc.record(
  {
    id: fc.uuid(),
    lines: fc.uniqueArray(line, { selector: item => item.id, maxLength: 12 }),
    discount,
  },
  { requiredKeys: ['id', 'lines'] },
);

const negative = (value: number) => (value === 0 ? 0 : -value);

/** What must hold for the figures of any sale and any refund. */
function expectToAddUp(totals: TicketTotals): void {
  const sum = (pick: (entry: TicketTotals['lines'][number]) => number) => sumWon(totals.lines.map(pick));
  expect(sum(entry => entry.net)).toBe(totals.due);
  expect(sum(entry => entry.gross)).toBe(totals.subtotal);
  expect(totals.subtotal - totals.lineDiscounts - totals.orderDiscount).toBe(totals.due);
  expect(totals.supplyValue + totals.vat + totals.exempt + totals.zeroRated).toBe(totals.due);
  expect(totals.supplyValue + totals.vat).toBe(totals.taxable);
  for (const entry of totals.lines) {
    expect(entry.gross - entry.lineDiscount - entry.orderDiscountShare).toBe(entry.net);
  }
}

describe('VAT', () => {
  it('and supply value make up the amount paid, and VAT is within half a won of an eleventh', () => {
    fc.assert(
      fc.property(amount, gross => {
        const { supplyValue, vat } = splitVat(won(gross));
        expect(supplyValue + vat).toBe(gross);
        expect(Math.abs(vat * 11 - gross) * 2).toBeLessThanOrEqual(11);
      }),
    );
  });

  it('of a refund is exactly the negative of the sale’s', () => {
    fc.assert(
      fc.property(amount, gross => {
        const sale = splitVat(won(gross));
        expect(splitVat(won(-gross))).toEqual({
          supplyValue: negative(sale.supplyValue),
          vat: negative(sale.vat),
        });
      }),
    );
  });
});

describe('an amount spread over lines', () => {
  const weights = fc.array(amount, { minLength: 1, maxLength: 30 }).filter(all => all.some(one => one > 0));

  it('loses nothing, gives each line its fair part to within a won, and mirrors for a refund', () => {
    fc.assert(
      fc.property(amount, weights, (total, shares) => {
        const parts = allocate(won(total), shares);
        expect(sumWon(parts)).toBe(total);
        const whole = shares.reduce((sum, share) => sum + BigInt(share), 0n);
        for (const [index, part] of parts.entries()) {
          const error = BigInt(part) * whole - BigInt(total) * BigInt(shares[index] ?? 0);
          expect(error < whole && error > -whole).toBe(true);
        }
        expect(allocate(won(-total), shares)).toEqual(parts.map(negative));
      }),
    );
  });

  it('takes no more from a line than the line has', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (shares, part) => {
        const total = Math.floor(sumWon(shares) * part);
        const parts = allocate(won(total), shares);
        expect(parts.every((one, index) => one >= 0 && one <= (shares[index] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('a discount', () => {
  it('is never above the amount, nor above its percentage', () => {
    fc.assert(
      fc.property(amount, percentBp, (on, bp) => {
        const off = discountOn(won(on), { kind: 'percent', name: '할인', percentBp: bp });
        const exact = BigInt(on) * BigInt(bp);
        expect(BigInt(off) * 10_000n <= exact && (BigInt(off) + 1n) * 10_000n > exact).toBe(true);
      }),
    );
  });
});

describe('a ticket', () => {
  it('adds up, and no discount makes a line negative', () => {
    fc.assert(
      fc.property(ticket, sold => {
        const totals = totalTicket(sold);
        expectToAddUp(totals);
        expect(totals.lines.length).toBe(sold.lines.filter(item => !item.isVoided).length);
        for (const entry of totals.lines) {
          expect(Math.min(entry.net, entry.lineDiscount, entry.orderDiscountShare)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('refunded as a whole is its exact negative', () => {
    fc.assert(
      fc.property(ticket, sold => {
        const sale = totalTicket(sold);
        const refund = negateTotals(sale);
        expectToAddUp(refund);
        const figures = ['due', 'subtotal', 'supplyValue', 'vat', 'exempt', 'zeroRated', 'quantity'] as const;
        for (const figure of figures) expect(refund[figure]).toBe(negative(sale[figure]));
        expect(refund.lines.map(entry => entry.net)).toEqual(sale.lines.map(entry => negative(entry.net)));
      }),
    );
  });

  it('refunded in any number of steps gives back what was paid and not a won more', () => {
    fc.assert(
      fc.property(ticket, fc.infiniteStream(fc.nat(9_998)), (sold, choices) => {
        const sale = totalTicket(sold);
        const taken = new Map<string, number>();
        const given = { due: 0, supplyValue: 0, vat: 0, exempt: 0, zeroRated: 0, subtotal: 0 };
        const open = () => sale.lines.filter(entry => (taken.get(entry.lineId) ?? 0) < entry.quantity);
        for (let left = open(); left.length > 0; left = open()) {
          const entry = left[(choices.next().value ?? 0) % left.length];
          if (entry === undefined) break;
          const former = taken.get(entry.lineId) ?? 0;
          const rest = entry.quantity - former;
          // At least a third of what is left at a time, so that 9,999 pieces are not taken back one by one.
          const pieces = Math.min(rest, Math.ceil(rest / 3) + ((choices.next().value ?? 0) % rest));
          const refund = refundLines(sale, taken, new Map([[entry.lineId, pieces]]));
          if ('code' in refund) throw new Error(refund.code);
          expectToAddUp(refund);
          expect(refund.due).toBeLessThanOrEqual(0);
          expect(refund.vat).toBeLessThanOrEqual(0);
          taken.set(entry.lineId, former + pieces);
          given.due += refund.due;
          given.supplyValue += refund.supplyValue;
          given.vat += refund.vat;
          given.exempt += refund.exempt;
          given.zeroRated += refund.zeroRated;
          given.subtotal += refund.subtotal;
        }
        const { due, supplyValue, vat, exempt, zeroRated, subtotal } = sale;
        expect(given).toEqual({
          due: negative(due),
          supplyValue: negative(supplyValue),
          vat: negative(vat),
          exempt: negative(exempt),
          zeroRated: negative(zeroRated),
          subtotal: negative(subtotal),
        });
      }),
    );
  });
});

describe('payment', () => {
  const rounding = fc.constantFrom<CashRounding>('none', 'floor10');
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it('in any mixture covers what is due, and change never exceeds the cash received', () => {
    fc.assert(
      fc.property(amount, part, part, amount, rounding, (due, currencyPart, cardPart, extra, rule) => {
        const currency = Math.floor(due * currencyPart);
        const card = Math.floor((due - currency) * cardPart);
        const cash = due - currency - card;
        const state = 'posted' as const;
        const all: TenderOffer[] = [
          { kind: 'currency', amount: won(currency), state, approvalNumber: '12345678' },
          { kind: 'cash', amount: won(cash), received: won(cash + extra) },
          { kind: 'card', amount: won(card), state, approvalNumber: '87654321' },
        ];
        const offers = all.filter(offer => offer.amount > 0);
        const settled = settle(billOf({ due: won(due) }), offers, rule);
        if ('code' in settled) throw new Error(settled.code);
        const paid = sumWon(settled.tenders.map(tender => tender.amount));
        const received = cash > 0 ? cash + extra : 0;
        expect(paid + settled.rounding).toBe(due);
        expect(settled.changeDue).toBeLessThanOrEqual(received);
        expect(currency + card + received - settled.changeDue).toBe(paid);
        expect(settled.rounding).toBe(rule === 'floor10' && cash > 0 ? cash % 10 : 0);
      }),
    );
  });

  it('with one won too little, or currency above the bill, is refused', () => {
    fc.assert(
      fc.property(
        amount.map(value => value + 10),
        amount,
        rounding,
        (due, more, rule) => {
          const bill = billOf({ due: won(due) });
          const { cashDue } = roundCash(won(due), rule);
          const short: TenderOffer = { kind: 'cash', amount: won(due), received: won(cashDue - 1) };
          expect(settle(bill, [short], rule)).toEqual({ code: 'CASH_SHORT', short: 1 });
          const over: TenderOffer = { kind: 'currency', amount: won(due + more + 1), state: 'pending' };
          expect(settle(bill, [over], rule)).toEqual({ code: 'CURRENCY_OVER_TOTAL', due });
        },
      ),
    );
  });

  it('gives change in notes and coins that make up all but what has no coin', () => {
    fc.assert(
      fc.property(amount, change => {
        const notes = countNotes(won(change));
        expect(sumWon(notes.map(note => note.denomination * note.count))).toBe(change - (change % 10));
        // Five of a kind would be the next larger note, or half of it.
        expect(notes.every(note => note.denomination === 50_000 || note.count < 5)).toBe(true);
      }),
    );
  });

  it('is offered round sums that all cover what is due, rising from the exact amount', () => {
    fc.assert(
      fc.property(
        amount.filter(value => value > 0),
        due => {
          const keys = quickAmounts(won(due));
          expect(keys[0]).toBe(due);
          expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
