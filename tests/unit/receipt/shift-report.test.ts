import { describe, expect, it } from 'vitest';
import { required } from '../../../src/base/assert.ts';
import { columnsOf } from '../../../src/escpos/cp949.ts';
import { decodePaper, paperText } from '../../../src/escpos/decoder.ts';
import type { PrintDocument } from '../../../src/escpos/document.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import type { CloseFacts, ShiftReportFacts } from '../../../src/receipt/facts.ts';
import { xReportDocument, zReportDocument } from '../../../src/receipt/shift-report.ts';
import { profiles } from '../../support/profiles.ts';

/** A day of a grocer's, ended 1,000 won short. */
const day: ShiftReportFacts = {
  shop: {
    name: '이음상회 가정점',
    businessNumber: '1378212347',
    representative: '홍길동',
    address: '인천 서구 서곶로 307 1층',
    phone: '032-560-0000',
    taxation: 'taxable',
  },
  till: 1,
  cashier: '박지은',
  number: 134,
  businessDate: '2026-05-14',
  openedAtMs: Date.UTC(2026, 4, 14, 0, 0, 0),
  atMs: Date.UTC(2026, 4, 14, 12, 4, 9),
  gross: 2_339_550,
  discounts: 34_200,
  saleCount: 146,
  refundCount: 2,
  refunds: -16_500,
  net: 2_288_850,
  supplyValue: 986_000,
  vat: 98_600,
  exempt: 1_204_250,
  zeroRated: 0,
  rounding: 30,
  tenders: [
    { kind: 'currency', count: 78, amount: 1_284_600, refundCount: 1, refundAmount: -12_000 },
    { kind: 'card', count: 41, amount: 702_300, refundCount: 0, refundAmount: 0 },
    { kind: 'cash', count: 27, amount: 318_450, refundCount: 1, refundAmount: -4_500 },
  ],
  drawer: {
    openingFloat: 200_000,
    cashSales: 318_450,
    cashRefunds: 4_500,
    payIns: 0,
    payOuts: 15_000,
    cashDrops: 200_000,
    donations: 0,
    handOvers: 0,
    expected: 298_950,
  },
  cashReceipts: { count: 0, amount: 0, selfIssued: 0 },
  drawerOpenings: 3,
  heldCount: 0,
  pendingCount: 1,
  pendingAmount: 12_000,
};

const close: CloseFacts = {
  counted: 297_950,
  overShort: -1_000,
  overShortReason: '거스름돈 착오',
  chainHead: '0123456789abcdef'.repeat(4),
  entryCount: 1_214,
  copyNumber: 0,
};

function grid(document: (columns: number) => PrintDocument, columns: 48 | 42 | 32): readonly string[] {
  const { bytes, replacedCount } = encodeDocument(document(columns), profiles[columns]);
  expect(replacedCount).toBe(0);
  const paper = decodePaper(bytes);
  expect(paper).toMatchObject({ unknown: [], unfinished: '' });
  const lines = paperText(paper, columns);
  for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  return lines;
}

const golden = (name: string) => `./golden/${name}.txt`;
const x = (facts: ShiftReportFacts) => (columns: number) => xReportDocument(facts, columns);
const z = (facts: ShiftReportFacts, closing: CloseFacts) => (columns: number) =>
  zReportDocument(facts, closing, columns);

const withChannel = (count: number, amount: number) =>
  grid(x({ ...day, tenders: [{ kind: 'channel', count, amount, refundCount: 0, refundAmount: 0 }] }), 48).map(
    line => line.replaceAll(/ +/g, ' ').trim(),
  );

describe('the papers of a shift', () => {
  it.each([48, 42, 32] as const)('read the figures of the open shift on %i columns', async columns => {
    await expect(`${grid(x(day), columns).join('\n')}\n`).toMatchFileSnapshot(golden(`x-report-${columns}`));
  });

  it.each([48, 42, 32] as const)('close the shift on %i columns', async columns => {
    const text = `${grid(z(day, close), columns).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(golden(`z-report-${columns}`));
  });

  it('carry the number, the counted cash, the head of the chain and two signature lines', () => {
    const lines = grid(z(day, close), 48);
    expect(lines).toContain('Z-0134                               담당 박지은');
    expect(lines).toContain('돈통 예상                                298,950');
    expect(lines).toContain('돈통 실제                                297,950');
    expect(lines).toContain('차이 (부족)                               -1,000');
    expect(lines).toContain('  사유                             거스름돈 착오');
    expect(lines).toContain('장부 확인 번호                      분개 1,214건');
    expect(lines.filter(line => line.trim() === '0123 4567 89ab cdef')).toHaveLength(4);
    expect(lines).toContain('담당 ______________          확인 ______________');
    expect(lines[0]).not.toContain('재발행');
  });

  it('say which way the cash is off', () => {
    const over = { ...close, overShort: 10_150, overShortReason: '' };
    expect(grid(z(day, over), 48)).toContain('차이 (남음)                               10,150');
    expect(grid(z(day, over), 48).join('\n')).not.toContain('사유');
    const exact = { ...over, overShort: 0 };
    expect(grid(z(day, exact), 48)).toContain('차이                                           0');
  });

  it('mark a copy, and a preview that the chain does not know yet', () => {
    expect(grid(z(day, { ...close, copyNumber: 3 }), 48)[0]?.trim()).toBe('** 재발행 3 **');
    const preview = grid(z(day, { ...close, chainHead: null }), 48);
    expect(preview).toContain('장부 확인 번호                마감할 때 찍힙니다');
  });

  it('tell a shift past midnight by both dates', () => {
    const late = { ...day, atMs: Date.UTC(2026, 4, 14, 16, 30, 0) };
    expect(grid(x(late), 48)).toContain('근무         2026-05-14 09:00 - 2026-05-15 01:30');
    expect(grid(x(late), 42).join('\n')).toContain('2026-05-14 09:00 - 2026-05-15 01:30');
    expect(grid(x(late), 32).join(' ')).toContain('2026-05-14 09:00 - 2026-05-15 01:30');
  });

  it('leave out cash moves that were none, and show those that were', () => {
    const quiet = { ...day.drawer, cashRefunds: 0, payOuts: 0, cashDrops: 0 };
    const lines = grid(x({ ...day, drawer: quiet }), 48).join('\n');
    for (const name of ['현금 환불', '입금', '출금', '중간 회수']) expect(lines).not.toContain(name);
    const drawer = { ...day.drawer, payIns: 50_000 };
    expect(grid(x({ ...day, drawer }), 48)).toContain('입금                                      50,000');
    expect(grid(x(day), 48)).toContain('현금 환불                                 -4,500');
  });

  it.each([48, 42, 32] as const)('cut no amount, however much was sold, on %i columns', columns => {
    const currency = required(day.tenders[0], 'currency');
    const tenders = [{ ...currency, count: 1_234_567, amount: 999_999_999_999 }];
    const lines = grid(x({ ...day, tenders, zeroRated: 999_999_999_999 }), columns).join('\n');
    expect(lines).toMatch(/서로e음 1,234,567건\s+999,999,999,999\n/);
    const few = [{ ...currency, count: 7, amount: 99_999_999_999, refundAmount: -12_000 }];
    expect(grid(x({ ...day, tenders: few }), columns).join('\n')).toMatch(/서로e음.* 99,999,999,999\n/);
    expect(lines).toMatch(/영세율\s+999,999,999,999\n/);
  });

  it('name what channels pay when there is any, and have no line for it else', () => {
    expect(withChannel(0, 0).join('')).not.toContain('배달앱');
    expect(withChannel(2, 43_000)).toContain('배달앱 2 43,000');
  });

  it('count cash receipts and those that nobody asked for, when there are any', () => {
    expect(grid(x(day), 48).join('')).not.toContain('현금영수증');
    const lines = grid(x({ ...day, cashReceipts: { count: 3, amount: 125_000, selfIssued: 1 } }), 48);
    const read = lines.map(line => line.replaceAll(/ +/g, ' ').trim());
    expect(read).toContain('현금영수증 3건 125,000');
    expect(read).toContain('자진발급 1건');
  });

  it('name a long reason and a long cashier in full', () => {
    const reason = '오전에 잔돈을 잘못 세어 넣었고 저녁에 다시 세어 바로잡았습니다';
    const lines = grid(
      z({ ...day, cashier: '남궁아름별하늘바다누리봄' }, { ...close, overShortReason: reason }),
      32,
    );
    const text = lines.join('').replaceAll(' ', '');
    expect(text).toContain(reason.replaceAll(' ', ''));
    expect(text).toContain('담당남궁아름별하늘바다누리봄');
  });
});
