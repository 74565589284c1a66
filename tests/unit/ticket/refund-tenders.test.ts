import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseBenefit } from '../../../src/currency/reverse-benefit.ts';
import { won } from '../../../src/money/won.ts';
import { planRefund, type PaidTender } from '../../../src/ticket/refund-tenders.ts';

const paid = (id: string, place: PaidTender['place'], amount: number, returned = 0): PaidTender => ({
  id,
  place,
  amount: won(amount),
  returned: won(returned),
});
const sum = (due: number, change: { roundingLeft?: number; isLast?: boolean } = {}) => ({
  due: won(due),
  roundingLeft: won(change.roundingLeft ?? 0),
  isLast: change.isLast ?? false,
});
const asked = (...parts: [string, number][]) => parts.map(([id, amount]) => ({ id, amount: won(amount) }));
const text = (plan: ReturnType<typeof planRefund>) =>
  'code' in plan
    ? plan.code
    : [...plan.tenders.map(({ id, amount }) => `${id} ${amount}`), `rounding ${plan.rounding}`].join(', ');
const currencyAndCash = [paid('e', 'currency', 20_000), paid('c', 'cash', 5_080)];

const planAs = (...parts: [string, number][]) =>
  text(planRefund(currencyAndCash, sum(4_500), 'floor10', asked(...parts)));

describe('a refund goes back', () => {
  it('by the payment that was made last first, and from the one before it when that is not enough', () => {
    expect(text(planRefund(currencyAndCash, sum(4_500), 'floor10', undefined))).toBe('c 4500, rounding 0');
    expect(text(planRefund(currencyAndCash, sum(6_080), 'floor10', undefined))).toBe(
      'e 1000, c 5080, rounding 0',
    );
  });

  it('as the person says, as long as each payment took as much', () => {
    expect(planAs(['e', 4_500])).toBe('e 4500, rounding 0');
    expect(planAs(['e', 4_000], ['c', 500])).toBe('e 4000, c 500, rounding 0');
    expect(planAs(['c', 5_090])).toBe('RETURN_OVER_PAID');
    expect(planAs(['e', 4_000])).toBe('RETURN_NOT_DUE');
    expect(planAs(['x', 4_500])).toBe('TENDER_NOT_FOUND');
  });

  it('in coins that are in use; the last refund evens out what that kept', () => {
    const cash = [paid('c', 'cash', 12_340)];
    expect(text(planRefund(cash, sum(4_115, { roundingLeft: 7 }), 'floor10', undefined))).toBe(
      'c 4110, rounding 5',
    );
    const rest = [paid('c', 'cash', 12_340, 4_110)];
    const last = sum(8_232, { roundingLeft: 2, isLast: true });
    expect(text(planRefund(rest, last, 'floor10', undefined))).toBe('c 8230, rounding 2');
    expect(text(planRefund(cash, sum(4_115, { roundingLeft: 7 }), 'none', undefined))).toBe(
      'c 4115, rounding 0',
    );
  });

  it('as nothing where rounding had dropped all that was paid', () => {
    expect(text(planRefund([], sum(1, { roundingLeft: 2 }), 'floor10', undefined))).toBe('rounding 1');
    const card = [paid('k', 'card', 100)];
    const most = sum(103, { roundingLeft: 5 });
    expect(text(planRefund(card, most, 'floor10', undefined))).toBe('k 100, rounding 3');
  });

  it('and drops what is below 10 won once, also when two payments were in cash', () => {
    const twice = [paid('a', 'cash', 4_938), paid('b', 'cash', 34_562)];
    const most = sum(39_500, { roundingLeft: 0 });
    expect(text(planRefund(twice, most, 'floor10', undefined))).toBe('a 4938, b 34562, rounding 0');
    expect(text(planRefund(twice, sum(34_567), 'floor10', undefined))).toBe('a 5, b 34555, rounding 7');
    expect(text(planRefund(twice, sum(34_564), 'floor10', undefined))).toBe('a 2, b 34558, rounding 4');
  });

  it('never in part from a payment that nobody has seen; as a whole it ends with the sale', () => {
    const pending = [paid('e', 'pending', 3_000), paid('c', 'cash', 1_000)];
    expect(text(planRefund(pending, sum(500), 'floor10', undefined))).toBe('PENDING_FIRST');
    expect(text(planRefund(pending, sum(4_000, { isLast: true }), 'floor10', undefined))).toBe(
      'e 3000, c 1000, rounding 0',
    );
  });
});

describe('however a sale is divided into refunds', () => {
  const place = fc.constantFrom('cash', 'card', 'currency', 'uncollected');

  it('no payment gives back more than it took, and all of them end at what was paid', () => {
    const tenders = fc.array(fc.record({ place, amount: fc.integer({ min: 10, max: 100_000 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        tenders,
        fc.nat(9),
        fc.array(fc.integer({ min: 1, max: 50_000 })),
        (made, dropped, cuts) => {
          const hasCash = made.some(tender => tender.place === 'cash');
          const rounding = hasCash ? dropped : 0;
          let state = made.map((tender, index) => paid(String(index), tender.place, tender.amount));
          let roundingLeft = rounding;
          let left = made.reduce((total, tender) => total + tender.amount, rounding);
          const refund = (due: number, isLast: boolean) => {
            const plan = planRefund(state, sum(due, { roundingLeft, isLast }), 'floor10', undefined);
            if ('code' in plan) throw new Error(plan.code);
            const { tenders: back, rounding: kept } = plan;
            for (const { id, amount } of back)
              state = state.map(one =>
                one.id === id ? { ...one, returned: won(one.returned + amount) } : one,
              );
            for (const one of state) expect(one.returned).toBeLessThanOrEqual(one.amount);
            // Each cash payment is rounded on its own.
            const cashCount = made.filter(tender => tender.place === 'cash').length;
            expect(Math.abs(kept)).toBeLessThanOrEqual(9 * cashCount + Math.abs(roundingLeft));
            roundingLeft -= kept;
            left -= due;
          };
          for (const cut of cuts) if (cut < left) refund(cut, false);
          refund(left, true);
          expect(state.map(one => one.returned)).toEqual(state.map(one => one.amount));
          expect(roundingLeft).toBe(0);
        },
      ),
    );
  });

  it('a benefit ends at exactly what was earned, and the last refund takes the rest', () => {
    const part = fc.integer({ min: 0, max: 100_000 });
    const cuts = fc.array(fc.integer({ min: 1, max: 50_000 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), part, cuts, (amount, atMost, parts) => {
        let reversed = { atLeast: won(0), atMost: won(0) };
        const earned = { atLeast: won(atMost), atMost: won(atMost) };
        let returned = 0;
        const back = (now: number) => {
          returned += now;
          const payment = { amount: won(amount), returned: won(returned) };
          const given = reverseBenefit({ ...earned, reversed }, payment);
          expect(given.atLeast).toBe(given.atMost);
          reversed = {
            atLeast: won(reversed.atLeast + given.atLeast),
            atMost: won(reversed.atMost + given.atMost),
          };
          expect(reversed.atMost).toBe(Math.floor((atMost * returned) / amount));
        };
        for (const cut of parts) if (returned + cut < amount) back(cut);
        back(amount - returned);
        expect(reversed).toEqual(earned);
      }),
    );
  });
});
