import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardToken,
  isCardToken,
  isMobileNumber,
  isPin,
  lastDigits,
  maskName,
  maskPhone,
} from '../../../src/currency/member.ts';
import { earn, moved, spend, unearn, unspend, type WalletBalance } from '../../../src/currency/wallet.ts';
import { won } from '../../../src/money/won.ts';

const wallet = (charged: number, cash: number, owed = 0): WalletBalance => ({
  charged: won(charged),
  cash: won(cash),
  owed: won(owed),
});

describe('a wallet', () => {
  it.each([
    [
      'cash first, then what was charged',
      wallet(1_000, 300),
      500,
      'cash',
      { charged: -200, cash: -300, owed: 0 },
    ],
    [
      'what was charged first, then cash',
      wallet(1_000, 300),
      1_100,
      'charged',
      { charged: -1_000, cash: -100, owed: 0 },
    ],
    ['all that it holds', wallet(1_000, 300), 1_300, 'cash', { charged: -1_000, cash: -300, owed: 0 }],
    ['no won more', wallet(1_000, 300), 1_301, 'cash', { short: 1 }],
  ] as const)('spends %s', (_, balance, amount, first, expected) => {
    expect(spend(balance, won(amount), first)).toEqual(expected);
  });

  it('repays what it owes out of the next cashback', () => {
    expect(earn(wallet(0, 0, 300), won(500))).toEqual({ charged: 0, cash: 200, owed: -300 });
    expect(earn(wallet(0, 0, 800), won(500))).toEqual({ charged: 0, cash: 0, owed: -500 });
  });

  it('owes the cashback that it spent already', () => {
    expect(unearn(wallet(9, 300), won(500))).toEqual({ charged: 0, cash: -300, owed: 200 });
  });

  it('is never below zero, and no won is made or lost, whatever happens in whatever order', () => {
    const step = fc.record({
      kind: fc.constantFrom('charge', 'pay', 'refund'),
      amount: fc.integer({ min: 1, max: 100_000 }),
      first: fc.constantFrom('cash' as const, 'charged' as const),
      percent: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        let balance = wallet(0, 0);
        let put = 0;
        let earned = 0;
        const payments: {
          charged: number;
          cash: number;
          cashback: number;
          returned: number;
          reversed: number;
        }[] = [];
        for (const { kind, amount, first, percent } of steps) {
          if (kind === 'charge') {
            balance = moved(balance, { charged: amount, cash: 0, owed: 0 });
            put += amount;
          } else if (kind === 'pay') {
            const move = spend(balance, won(amount), first);
            if ('short' in move) continue;
            const cashback = Math.floor(amount / 10);
            balance = moved(balance, move);
            balance = moved(balance, earn(balance, won(cashback)));
            put -= amount;
            earned += cashback;
            payments.push({
              charged: 0 - move.charged,
              cash: 0 - move.cash,
              cashback,
              returned: 0,
              reversed: 0,
            });
          } else {
            const payment = payments.at(amount % Math.max(1, payments.length));
            if (payment === undefined) continue;
            const total = payment.charged + payment.cash;
            const after = payment.returned + Math.ceil(((total - payment.returned) * percent) / 100);
            if (after === payment.returned) continue;
            const spent = { charged: won(payment.charged), cash: won(payment.cash) };
            balance = moved(balance, unspend(spent, { before: won(payment.returned), after: won(after) }));
            const back = Math.floor((payment.cashback * after) / total) - payment.reversed;
            balance = moved(balance, unearn(balance, won(back)));
            put += after - payment.returned;
            earned -= back;
            payment.returned = after;
            payment.reversed += back;
          }
          expect(balance.charged + balance.cash - balance.owed).toBe(put + earned);
        }
      }),
    );
  });
});

describe('a member', () => {
  it('is shown by as little as a greeting needs', () => {
    expect(['김이음', '김음', '김', '남궁이음', 'Kim'].map(maskName)).toEqual([
      '김*음',
      '김*',
      '*',
      '남**음',
      'K*m',
    ]);
    expect(maskPhone('01012345678')).toBe('010-****-5678');
    expect(lastDigits('010-1234-5678')).toBe('5678');
  });

  it('has a mobile number and a number of four to six digits', () => {
    expect(['01012345678', '010-1234-5678', '0161234567'].map(isMobileNumber)).toEqual([true, true, true]);
    expect(['0325600000', '0101234', '사과'].map(isMobileNumber)).toEqual([false, false, false]);
    expect(['1234', '123456'].map(isPin)).toEqual([true, true]);
    expect(['123', '1234567', '12a4'].map(isPin)).toEqual([false, false, false]);
  });

  it('has a card whose code is its 16 bytes and nothing else', () => {
    expect(cardToken(new Uint8Array(16))).toBe(`IM${'0'.repeat(26)}`);
    expect(cardToken(new Uint8Array(16).fill(255))).toBe('IM7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes => isCardToken(cardToken(bytes))),
    );
    expect(['8801234567893', 'IM123', 'IE260514010127'].map(isCardToken)).toEqual([false, false, false]);
  });
});
