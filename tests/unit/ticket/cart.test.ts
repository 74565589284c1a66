import { describe, expect, it } from 'vitest';
import { won } from '../../../src/money/won.ts';
import {
  addProduct,
  changeQuantity,
  changeUnitPrice,
  discountLine,
  discountShareBp,
  discountTicket,
  isCartFailure,
  QUANTITY_MAX,
  restoreLine,
  voidLine,
} from '../../../src/ticket/cart.ts';
import type { NewLine } from '../../../src/ticket/cart.ts';
import type { Discount, LineItem } from '../../../src/ticket/ticket.ts';
import { lineItem, ticketOf } from '../../support/tickets.ts';

const never = { askAbove: QUANTITY_MAX, isConfirmed: false };
const asking = { askAbove: 30, isConfirmed: false };
const confirmed = { askAbove: 30, isConfirmed: true };
const off = (value: number): Discount => ({ kind: 'amount', name: '에누리', amount: won(value) });

function newLine(change: Partial<NewLine> = {}): NewLine {
  const { isVoided: _isVoided, ...line } = lineItem({ id: 'new', productId: 'coffee', ...change });
  return line;
}

const coffee = lineItem({ id: 'a', productId: 'coffee', quantity: 2 });

describe('putting goods on a ticket', () => {
  it('adds to the line of the same product at the same price', () => {
    const added = addProduct(ticketOf([coffee]), newLine({ quantity: 3 }), never);
    expect(added).toEqual({ ticket: ticketOf([{ ...coffee, quantity: 5 }]), lineId: 'a' });
  });

  const others: readonly (readonly [string, Partial<LineItem>, Partial<NewLine>])[] = [
    ['another product', {}, { productId: 'tea' }],
    ['another price', {}, { unitPrice: won(5_000) }],
    ['another tax treatment', {}, { taxTreatment: 'exempt' }],
    ['a typed price', {}, { priceSource: 'typed' }],
    ['a line whose price was typed', { priceSource: 'typed' }, {}],
    ['a label’s price', { priceSource: 'label' }, { priceSource: 'label' }],
    ['weighed goods', { weightGrams: 100 }, { weightGrams: 100 }],
    ['a line with a discount', { discount: off(100) }, {}],
    ['a voided line', { isVoided: true }, {}],
  ];
  it.each(others)('makes a line of its own for %s', (_what, existing, added) => {
    const ticket = ticketOf([{ ...coffee, ...existing }]);
    const line = newLine(added);
    expect(addProduct(ticket, line, never)).toEqual({
      ticket: ticketOf([...ticket.lines, { ...line, isVoided: false }]),
      lineId: 'new',
    });
  });

  it('never joins two lines that have no product', () => {
    const { productId: _none, ...amountLine } = newLine();
    const { productId: _gone, ...existing } = coffee;
    expect(addProduct(ticketOf([existing]), amountLine, never)).toMatchObject({ lineId: 'new' });
  });

  it('counts what is already on the line when it asks about an unusual quantity', () => {
    const ticket = ticketOf([{ ...coffee, quantity: 30 }]);
    expect(addProduct(ticket, newLine(), asking)).toEqual({ code: 'QUANTITY_UNUSUAL', limit: 30 });
    expect(addProduct(ticket, newLine(), confirmed)).toMatchObject({ lineId: 'a' });
  });

  it('refuses more than 9,999 pieces on one line even when confirmed', () => {
    const ticket = ticketOf([{ ...coffee, quantity: 9_999 }]);
    expect(addProduct(ticket, newLine(), confirmed)).toEqual({ code: 'QUANTITY_OUT_OF_RANGE', max: 9_999 });
  });
});

describe('changing a quantity', () => {
  it('sets it', () => {
    expect(changeQuantity(ticketOf([coffee]), 'a', 7, asking)).toEqual(
      ticketOf([{ ...coffee, quantity: 7 }]),
    );
    expect(changeQuantity(ticketOf([coffee]), 'a', 30, asking)).not.toHaveProperty('code');
    expect(changeQuantity(ticketOf([coffee]), 'a', 9_999, confirmed)).not.toHaveProperty('code');
  });

  it.each([0, -1, 10_000, 1.5, Number.NaN])('to %s is refused', quantity => {
    expect(changeQuantity(ticketOf([coffee]), 'a', quantity, asking)).toEqual({
      code: 'QUANTITY_OUT_OF_RANGE',
      max: 9_999,
    });
  });

  it('asks once about more than the shop’s limit', () => {
    expect(changeQuantity(ticketOf([coffee]), 'a', 31, asking)).toEqual({
      code: 'QUANTITY_UNUSUAL',
      limit: 30,
    });
    expect(changeQuantity(ticketOf([coffee]), 'a', 31, confirmed)).not.toHaveProperty('code');
  });

  it('looks for the line, then whether it is voided, then weighed, then at the quantity', () => {
    const voided = ticketOf([{ ...coffee, isVoided: true, weightGrams: 10 }]);
    const weighed = ticketOf([{ ...coffee, weightGrams: 10 }]);
    expect(changeQuantity(voided, 'x', 0, never)).toEqual({ code: 'LINE_NOT_FOUND' });
    expect(changeQuantity(voided, 'a', 0, never)).toEqual({ code: 'LINE_VOIDED' });
    expect(changeQuantity(weighed, 'a', 0, never)).toEqual({ code: 'LINE_WEIGHED' });
  });
});

describe('a typed price', () => {
  it('stays on its line, which takes no more goods', () => {
    const changed = changeUnitPrice(ticketOf([coffee]), 'a', won(4_000));
    expect(changed).toEqual(ticketOf([{ ...coffee, unitPrice: won(4_000), priceSource: 'typed' }]));
  });

  it('is refused on a line that is not there or voided', () => {
    const voided = ticketOf([{ ...coffee, isVoided: true }]);
    expect(changeUnitPrice(voided, 'x', won(1))).toEqual({ code: 'LINE_NOT_FOUND' });
    expect(changeUnitPrice(voided, 'a', won(1))).toEqual({ code: 'LINE_VOIDED' });
  });
});

describe('striking a line out', () => {
  it('keeps it on the ticket, and bringing it back restores it as it was', () => {
    const line = { ...coffee, discount: off(100) };
    const voided = voidLine(ticketOf([line]), 'a');
    expect(voided).toEqual(ticketOf([{ ...line, isVoided: true }]));
    if (isCartFailure(voided)) throw new Error(voided.code);
    expect(restoreLine(voided, 'a')).toEqual(ticketOf([line]));
  });

  it('is refused twice, as is bringing back what was not struck out', () => {
    const ticket = ticketOf([coffee]);
    expect(voidLine(ticketOf([{ ...coffee, isVoided: true }]), 'a')).toEqual({ code: 'LINE_VOIDED' });
    expect(restoreLine(ticket, 'a')).toEqual({ code: 'LINE_NOT_VOIDED' });
    expect(voidLine(ticket, 'x')).toEqual({ code: 'LINE_NOT_FOUND' });
    expect(restoreLine(ticket, 'x')).toEqual({ code: 'LINE_NOT_FOUND' });
  });
});

describe('a discount', () => {
  it('on a line may be the whole line and no more', () => {
    const ticket = ticketOf([coffee]);
    expect(discountLine(ticket, 'a', off(9_000))).toEqual(ticketOf([{ ...coffee, discount: off(9_000) }]));
    expect(discountLine(ticket, 'a', off(9_001))).toEqual({ code: 'DISCOUNT_OVER_AMOUNT', max: 9_000 });
    expect(discountLine(ticket, 'x', off(9_001))).toEqual({ code: 'LINE_NOT_FOUND' });
    expect(discountLine(ticketOf([{ ...coffee, isVoided: true }]), 'a', off(9_001))).toEqual({
      code: 'LINE_VOIDED',
    });
  });

  it('on the ticket is measured against what the line discounts leave', () => {
    const ticket = ticketOf([{ ...coffee, discount: off(1_000) }]);
    expect(discountTicket(ticket, off(8_000))).toEqual({ ...ticket, discount: off(8_000) });
    expect(discountTicket(ticket, off(8_001))).toEqual({ code: 'DISCOUNT_OVER_AMOUNT', max: 8_000 });
  });

  it('replaces the one before and can be taken away without a trace', () => {
    const ticket = ticketOf([{ ...coffee, discount: off(9_000) }], { discount: off(1) });
    expect(discountLine(ticket, 'a', off(500))).toMatchObject({ lines: [{ discount: off(500) }] });
    expect(discountLine(ticket, 'a', undefined)).toEqual({ ...ticket, lines: [coffee] });
    expect(discountTicket(ticket, off(1))).toMatchObject({ code: 'DISCOUNT_OVER_AMOUNT', max: 0 });
    const halved = ticketOf([coffee], { discount: off(5_000) });
    expect(discountTicket(halved, off(8_000))).toEqual({ ...halved, discount: off(8_000) });
    expect(discountTicket(ticket, undefined)).toEqual(ticketOf(ticket.lines));
  });

  it('is weighed against the limit of a role with line and ticket together, rounded up', () => {
    const line = lineItem({ id: 'a', unitPrice: won(3_000), discount: off(500) });
    expect(discountShareBp(ticketOf([line], { discount: off(500) }))).toBe(3_334);
    expect(discountShareBp(ticketOf([]))).toBe(0);
  });
});
