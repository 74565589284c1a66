import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderTotals, type DeliveryOrder } from '../../../src/delivery/order.ts';
import { feeTakenBack, orderLegs, ticketOfOrder } from '../../../src/delivery/order-sale.ts';
import { sumWon, won } from '../../../src/money/won.ts';
import { totalTicket } from '../../../src/ticket/totals.ts';

const taxable = () => ({ taxTreatment: 'taxable' }) as const;
const exempt = () => ({ taxTreatment: 'exempt' }) as const;

/** The order of domain.md E1. */
const chicken: Pick<DeliveryOrder, 'items' | 'deliveryFee' | 'discounts' | 'payment'> = {
  items: [
    {
      name: '후라이드치킨',
      quantity: 1,
      unitPrice: won(17_000),
      options: [
        { name: '순한맛', price: won(0), quantity: 1 },
        { name: '콜라 1.25L', price: won(1_000), quantity: 2 },
      ],
    },
  ],
  deliveryFee: won(3_000),
  discounts: [
    { name: '첫주문 쿠폰', amount: won(5_000), funder: 'district' },
    { name: '혜택플러스 5%', amount: won(950), funder: 'merchant' },
  ],
  payment: 'prepaid',
};

describe('the sale of an order (domain.md E1)', () => {
  it('paid there: the channel owes what was paid and the district’s coupon, 21,050', () => {
    expect(orderLegs(chicken)).toEqual({ channel: 21_050, door: 0 });
  });

  it('paid at the door: the channel owes the coupon alone', () => {
    expect(orderLegs({ ...chicken, payment: 'cash' })).toEqual({ channel: 5_000, door: 16_050 });
  });

  it('has a line for each dish with its options, one for the fee, and the shop’s own coupon', () => {
    const ticket = ticketOfOrder('o', chicken, taxable);
    expect(ticket.lines.map(({ name, unitPrice }) => [name, unitPrice])).toEqual([
      ['후라이드치킨 (순한맛, 콜라 1.25L×2)', 19_000],
      ['배달비', 3_000],
    ]);
    expect(ticket.discount).toEqual({ kind: 'amount', name: '혜택플러스 5%', amount: 950 });
    expect(totalTicket(ticket)).toMatchObject({ due: 21_050, vat: 1_914, supplyValue: 19_136 });
  });

  it('the fee of exempt goods is exempt as well', () => {
    expect(totalTicket(ticketOfOrder('o', chicken, exempt))).toMatchObject({ exempt: 21_050, vat: 0 });
  });

  it('whatever is ordered, the legs and the lines come to what reaches the shop', () => {
    const amount = fc.nat(50_000).map(won);
    const item = fc.record({
      name: fc.constant('김밥'),
      quantity: fc.integer({ min: 1, max: 5 }),
      unitPrice: amount,
      options: fc.array(fc.record({ name: fc.constant('치즈'), price: amount, quantity: fc.constant(1) }), {
        maxLength: 2,
      }),
    });
    const order = fc
      .record({
        items: fc.array(item, { minLength: 1, maxLength: 4 }),
        deliveryFee: amount,
        shares: fc.array(fc.tuple(fc.nat(40), fc.constantFrom('city', 'platform', 'merchant')), {
          maxLength: 2,
        }),
        payment: fc.constantFrom('prepaid', 'cash', 'card', 'currency'),
      })
      .map(({ shares, ...rest }) => {
        const { goods } = orderTotals({ ...rest, discounts: [] });
        const discounts = shares.map(([percent, funder]) => ({
          name: '쿠폰',
          amount: won(Math.floor((goods * percent) / 100)),
          funder,
        }));
        return { ...rest, discounts };
      });
    fc.assert(
      fc.property(order, one => {
        const { toShop } = orderTotals(one);
        const { channel, door } = orderLegs(one);
        expect(channel + door).toBe(toShop);
        expect(Math.min(channel, door)).toBeGreaterThanOrEqual(0);
        expect(totalTicket(ticketOfOrder('o', one, taxable)).due).toBe(toShop);
      }),
    );
  });
});

it('refunds take back all of the fee, however many there are', () => {
  fc.assert(
    fc.property(
      fc.nat(9_999),
      fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1 }),
      (fee, parts) => {
        const due = won(parts.reduce((sum, part) => sum + part, 0));
        let before = 0;
        const back = parts.map(part => {
          const taken = feeTakenBack(won(fee), due, { before: won(before), after: won(before + part) });
          before += part;
          return taken;
        });
        expect(sumWon(back)).toBe(fee);
        expect(Math.min(...back)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
