import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { statementFile, type StatementLine } from '../support/statement.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const LINES: readonly StatementLine[] = [
  ['2026-05-14 09:10:00', '신한카드', 59_760],
  ['2026-05-14 09:11:00', '한국전력', -45_000],
  ['2026-05-14 09:12:00', '코나아이', 30_000],
];

const send = (base64: string, fileName = '5월.csv') =>
  shop.client.bank.importFile({ ...command(), fileName, base64 });

it.each(['cp949', 'utf8'])('reads the deposits of a file in %s', async encoding => {
  expect(await send(statementFile(LINES, encoding))).toMatchObject({ added: 2, known: 0, withdrawals: 1 });
  const { deposits, imports } = await shop.client.bank.overview();
  expect(deposits).toMatchObject([
    { date: '2026-05-14', time: '09:12:00', amount: 30_000, memo: '코나아이', otherReason: null },
    { date: '2026-05-14', time: '09:10:00', amount: 59_760, memo: '신한카드' },
  ]);
  expect(imports).toMatchObject([{ fileName: '5월.csv', deposits: 2, matched: 0 }]);
});

it('passes over what was read before, in whatever file', async () => {
  await send(statementFile(LINES));
  expect(await send(statementFile(LINES))).toEqual({ importId: null, added: 0, known: 2, withdrawals: 1 });
  const more = [...LINES, ['2026-05-15 09:10:00', 'KB카드', 5_000]] as const;
  expect(await send(statementFile(more, 'utf8'))).toMatchObject({ added: 1, known: 2 });
  expect((await shop.client.bank.overview()).deposits).toHaveLength(3);
});

it('a retry reads once', async () => {
  const input = { ...command(), fileName: '5월.csv', base64: statementFile(LINES) };
  const first = await shop.client.bank.importFile(input);
  await shop.restart();
  expect(await shop.client.bank.importFile(input)).toEqual(first);
});

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');

it.each([
  ['SPREADSHEET', base64(Uint8Array.of(0x50, 0x4b, 3, 4, 20)), null],
  ['SPREADSHEET', base64(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)), null],
  ['NOT_CSV', base64(Uint8Array.of(0x80, 0xff, 0xff)), null],
  ['NOT_CSV', base64('거래일,입금액\u0000'), null],
  ['NO_HEADER', base64('안녕하세요'), null],
  ['NO_DEPOSITS', base64('거래일,입금액\n'), null],
  ['LINE_UNREADABLE', base64('거래일,입금액\n2026-05-14,많이\n'), 2],
])('STATEMENT_UNREADABLE: %s', async (reason, file, line) => {
  expect(await failure(send(file))).toEqual({ code: 'STATEMENT_UNREADABLE', data: { reason, line } });
  expect((await shop.client.bank.overview()).imports).toEqual([]);
});
