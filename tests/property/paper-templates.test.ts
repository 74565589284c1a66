import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaperBy } from '../../src/delivery/capture-template.ts';
import { orderTotals, type DeliveryOrder } from '../../src/delivery/order.ts';
import { SHIPPED_TEMPLATES } from '../../main/handlers/channel-templates.ts';
import { printByTemplate } from '../support/print-by-template.ts';
import { won } from '../../src/money/won.ts';

/**
 * Goal: whatever an order holds, a paper that is printed as a template says is read as that order.
 * Method: any order, printed on paper of 32, 42 and 48 columns, is read back; only the spaces at which a
 * long text was broken may differ, since paper does not tell them.
 */

/** 2026-05-14 14:08 in Korea. */
const NOW = Date.UTC(2026, 4, 14, 5, 8);
const MINUTE_MS = 60_000;

// Without 개, which behind a number counts pieces: a dish called by that syllable alone is not printed.
const syllable = fc.constantFrom(...Array.from('가나다김밥국수찌돈까스만두세트맵게추가왕특대소'));
/** Words as dishes, requests and addresses have them: no label of a template is among them. */
const words = (max: number) =>
  fc
    .array(fc.string({ unit: syllable, minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: max })
    .map(list => list.join(' '));

const option = fc.record({
  name: words(2),
  price: fc.integer({ min: 0, max: 30 }).map(hundreds => won(hundreds * 100)),
  quantity: fc.integer({ min: 1, max: 9 }),
});
const item = fc.record({
  name: words(7),
  quantity: fc.integer({ min: 1, max: 99 }),
  unitPrice: fc.integer({ min: 0, max: 300 }).map(hundreds => won(hundreds * 100)),
  options: fc.array(option, { maxLength: 3 }),
});

const orders = fc.record({
  number: fc.integer({ min: 1, max: 999_999 }),
  kind: fc.constantFrom('delivery' as const, 'takeout' as const),
  minutes: fc.integer({ min: -300, max: 300 }),
  reserve: fc.option(fc.integer({ min: 30, max: 300 })),
  items: fc.array(item, { minLength: 1, maxLength: 6 }),
  shopRequest: fc.oneof(fc.constant(''), words(12)),
  riderRequest: fc.oneof(fc.constant(''), words(12)),
  road: words(9),
  jibun: words(5),
  detail: words(3),
  wantsCutlery: fc.boolean(),
  payment: fc.nat(),
  fee: fc.integer({ min: 0, max: 50 }),
  coupons: fc.array(fc.nat(), { maxLength: 2 }),
});

const withoutSpaces = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, one: unknown) => (typeof one === 'string' ? one.replaceAll(' ', '') : one)),
  );

describe.each(SHIPPED_TEMPLATES)('a paper as $channel prints it', template => {
  it.each([32, 42, 48])('on %i columns says its order', columns => {
    fc.assert(
      fc.property(orders, drawn => {
        const isDelivery = drawn.kind === 'delivery';
        const orderedAtMs = NOW + drawn.minutes * MINUTE_MS;
        const goods = orderTotals({ items: drawn.items, deliveryFee: won(0), discounts: [] }).goods;
        const printed: DeliveryOrder = {
          externalId: `S${drawn.number}`,
          version: 1,
          displayNumber: `A${drawn.number}`,
          kind: drawn.kind,
          orderedAtMs,
          acceptByMs: null,
          reserveAtMs: drawn.reserve === null ? null : orderedAtMs + drawn.reserve * MINUTE_MS,
          items: drawn.items,
          shopRequest: drawn.shopRequest,
          wantsCutlery: drawn.wantsCutlery,
          payment: 'prepaid',
          deliveryFee: won(isDelivery ? drawn.fee * 100 : 0),
          discounts: drawn.coupons.map(pick => {
            const coupon = template.discounts[pick % template.discounts.length];
            return {
              name: coupon?.label ?? '',
              amount: won(Math.min(9_900, Math.floor(goods / 4))),
              funder: 'merchant',
            };
          }),
          person: {
            phone: '0504-0000-1187',
            road: isDelivery ? drawn.road : '',
            jibun: isDelivery ? drawn.jibun : '',
            detail: isDelivery ? drawn.detail : '',
            landmark: '',
            name: '',
            riderRequest: isDelivery ? drawn.riderRequest : '',
          },
        };
        const { lines, expected } = printByTemplate(template, printed, { columns, payment: drawn.payment });
        const reading = readPaperBy(template, lines, NOW);
        expect(withoutSpaces(reading)).toEqual(
          withoutSpaces({ kind: 'order', channel: template.channel, order: expected }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
