import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../src/report/bank-statement.ts';

const table = (...lines: string[]) => lines.map(line => line.split(','));
const deposits = (...lines: string[]) => {
  const found = readStatement(table(...lines));
  if ('code' in found) throw new Error(found.code);
  return found.deposits.map(({ date, time, amount, memo, balance }) => ({
    date,
    time,
    amount,
    memo,
    balance,
  }));
};

describe('statements of several banks', () => {
  it('date and time in one column, withdrawals beside', () => {
    expect(
      deposits(
        '조회기간,2026.05.01 ~ 2026.05.31',
        '',
        '거래일시,적요,보낸분/받는분,출금액,입금액,잔액',
        '2026.05.14 10:02:11,타행이체,신한카드,,99600,1099600',
        '2026.05.14 11:30:00,전기요금,한국전력,45000,,1054600',
        '합계,,,45000,99600,',
      ),
    ).toEqual([
      { date: '2026-05-14', time: '10:02:11', amount: 99_600, memo: '타행이체 신한카드', balance: 1_099_600 },
    ]);
  });

  it('date and time apart, other words', () => {
    expect(
      deposits('거래일자,거래시간,찾으신 금액,맡기신 금액,거래내용', '20260514,10:02,0,12345,BC카드'),
    ).toEqual([{ date: '2026-05-14', time: '10:02', amount: 12_345, memo: 'BC카드', balance: null }]);
  });

  it('two equal lines are two deposits, and the same two in every file', () => {
    const lines = ['일자,입금,내용', '2026-5-4,5000,김', '2026-5-4,5000,김'];
    const first = readStatement(table(...lines));
    const again = readStatement(table('은행', '', ...lines));
    if ('code' in first || 'code' in again) throw new Error('unreadable');
    const marks = first.deposits.map(row => row.fingerprint);
    expect(new Set(marks).size).toBe(2);
    expect(again.deposits.map(row => row.fingerprint)).toEqual(marks);
  });
});

it.each([
  [['a,b', '1,2'], { code: 'NO_HEADER' }],
  [['거래일,입금액'], { code: 'NO_DEPOSITS' }],
  [['거래일,입금액', '2026-05-14,열두'], { code: 'LINE_UNREADABLE', line: 2 }],
  [['거래일,입금액', '2026-02-31,5000'], { code: 'LINE_UNREADABLE', line: 2 }],
  [['거래일,입금액', '2026-05-14,-5000'], { code: 'LINE_UNREADABLE', line: 2 }],
  [['거래일,입금액', '2026-05-14,0.5'], { code: 'LINE_UNREADABLE', line: 2 }],
])('%j is refused', (lines, fault) => {
  expect(readStatement(table(...lines))).toEqual(fault);
});
