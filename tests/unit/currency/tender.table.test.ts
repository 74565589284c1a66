import { describe, expect, it } from 'vitest';
import { checkTenders, roundCash } from '../../../src/currency/tender.ts';
import type { CashRounding, TenderOffer } from '../../../src/currency/tender.ts';
import { won } from '../../../src/money/won.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: every answer of checkTenders, in order of precedence. Method: the first block breaks one rule less
 * in each row, so that a check that moves or goes missing turns a row red; the second block holds the sales
 * that have to pass, and the limits next to them.
 *
 * A tender is written kind:amount, then /received for cash, then #approval or ? for pending.
 */
const rows = table(
  ['due', 'goods', 'tenders', 'rounding', 'answer'],
  `
  due   | goods | tenders                                        | rounding | answer
  10000 | 8000  | -                                              | none     | NO_TENDER
  10000 | 8000  | cash:0/0 currency:11000 card:1#x               | none     | TENDER_NOT_POSITIVE
  10000 | 8000  | cash:500/0 currency:11000 card:1#x             | none     | TENDER_NOT_POSITIVE
  10000 | 8000  | currency:11000 card:1#x cash:1/1               | none     | CURRENCY_OVER_TOTAL
  10000 | 8000  | currency:8001 card:1#x cash:1/1                | none     | CURRENCY_WITHOUT_GOODS
  10000 | 8000  | card:2#x currency:8000 cash:1/1                | none     | APPROVAL_MISSING currency
  10000 | 8000  | card:2#x currency:8000#12345678 cash:1/1       | none     | APPROVAL_MALFORMED card
  10000 | 8000  | card:2#12345678 currency:8000#12345678 cash:1/1 | none    | APPROVAL_TWICE
  10000 | 8000  | currency:8000#12345678 cash:1/1                | none     | CASH_SHORT 1999
  10000 | 8000  | currency:8000#12345678 cash:3000/2500          | none     | CASH_SHORT 500
  10000 | 8000  | currency:8000#12345678 cash:3000/5000          | none     | TENDERED_TOO_MUCH
  10000 | 8000  | currency:8000#12345678 cash:2000/5000          | none     | ok
  0     | 0     | -                                              | none     | ok
  0     | 0     | cash:1000/1000                                 | none     | TENDERED_TOO_MUCH
  0     | 0     | currency:1#12345678                            | none     | CURRENCY_OVER_TOTAL
  25080 | 25080 | currency:20000#12345678 cash:5080/10000        | none     | ok
  25080 | 25080 | currency:25080?                                | none     | ok
  25080 | 25080 | currency:25081?                                | none     | CURRENCY_OVER_TOTAL
  25080 | 25080 | card:20000? currency:5081?                     | none     | CURRENCY_OVER_TOTAL
  25080 | 25080 | currency:20000? card:5080#AB123456             | none     | ok
  25080 | 25080 | currency:20000?#123 card:5080#AB123456         | none     | APPROVAL_MALFORMED currency
  25080 | 25080 | cash:25080/25079                               | none     | CASH_SHORT 1
  25080 | 25080 | cash:25079/30000                               | none     | CASH_SHORT 1
  12347 | 12347 | cash:12347/12340                               | floor10  | ok
  12347 | 12347 | cash:12347/12330                               | floor10  | CASH_SHORT 10
  12347 | 12347 | cash:12347/12340                               | none     | CASH_SHORT 7
  12347 | 12347 | card:12340#12345678                            | floor10  | CASH_SHORT 7
  12347 | 12347 | card:12347#12345678                            | floor10  | ok
  12347 | 12347 | currency:12000#12345678 cash:347/340           | floor10  | ok
  12347 | 12347 | cash:10000/10000 cash:2347/2340                | floor10  | ok
  12347 | 12347 | cash:10000/9000 cash:2347/5000                 | floor10  | CASH_SHORT 1000
  12347 | 12347 | currency:12340#12345678 cash:7/0               | floor10  | ok
  12347 | 12347 | currency:12337#12345678 cash:10/0              | floor10  | TENDER_NOT_POSITIVE
  `,
);

function offer(text: string): TenderOffer {
  const parts = /^(cash|card|currency):(\d+)(?:\/(\d+))?(\?)?(?:#(\w+))?$/.exec(text);
  if (parts === null) throw new Error(`not a tender: ${text}`);
  const [, kind, amount, received, pending, approvalNumber] = parts;
  if (kind === 'cash') return { kind, amount: won(Number(amount)), received: won(Number(received)) };
  return {
    kind: kind === 'card' ? 'card' : 'currency',
    amount: won(Number(amount)),
    state: pending === undefined ? 'posted' : 'pending',
    ...(approvalNumber !== undefined && { approvalNumber }),
  };
}

const rounding = (text: string): CashRounding => (text === 'floor10' ? 'floor10' : 'none');

/** The code, and the one figure that says more than the bill does. */
function answerOf(answer: ReturnType<typeof checkTenders>): string {
  if (answer === 'ok') return answer;
  if (answer.code === 'CASH_SHORT') return `${answer.code} ${answer.short}`;
  return 'kind' in answer ? `${answer.code} ${answer.kind}` : answer.code;
}

describe('payments against a bill and the local currency act', () => {
  it.each(rows)('$due ($goods goods), $rounding: $tenders → $answer', row => {
    const bill = { due: won(Number(row.due)), goodsTotal: won(Number(row.goods)) };
    const offers = row.tenders.split(' ').filter(Boolean).map(offer);
    expect(answerOf(checkTenders(bill, offers, rounding(row.rounding)))).toBe(row.answer);
  });

  it('names what is due when payments do not fit it', () => {
    const bill = { due: won(1000), goodsTotal: won(700) };
    expect(checkTenders(bill, [offer('currency:1001?')], 'none')).toEqual({
      code: 'CURRENCY_OVER_TOTAL',
      due: 1000,
    });
    expect(checkTenders(bill, [offer('currency:701?')], 'none')).toEqual({
      code: 'CURRENCY_WITHOUT_GOODS',
      goodsTotal: 700,
    });
    expect(checkTenders(bill, [offer('cash:1001/1001')], 'none')).toEqual({
      code: 'TENDERED_TOO_MUCH',
      due: 1000,
    });
  });

  it('stops at a bill that is a refund, or holds more goods than is due', () => {
    expect(() => checkTenders({ due: won(-1), goodsTotal: won(-1) }, [], 'none')).toThrow('not a bill');
    expect(() => checkTenders({ due: won(1), goodsTotal: won(2) }, [], 'none')).toThrow('more goods');
  });
});

describe('cash rounding (원단위 절사)', () => {
  it('drops 7 won of 12,347 in cash, and nothing when the shop does not round', () => {
    expect(roundCash(won(12_347), 'floor10')).toEqual({ cashDue: 12_340, dropped: 7 });
    expect(roundCash(won(12_347), 'none')).toEqual({ cashDue: 12_347, dropped: 0 });
    expect(roundCash(won(12_340), 'floor10')).toEqual({ cashDue: 12_340, dropped: 0 });
  });
});
