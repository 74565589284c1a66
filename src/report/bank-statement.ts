import { isDate } from '../base/dates.ts';
import { won, WON_MAX, type Won } from '../money/won.ts';

/** One line of a bank's statement on which money came in. */
export interface StatementDeposit {
  readonly date: string;
  /** `14:08:31` or `14:08`; empty where the bank does not say. */
  readonly time: string;
  readonly amount: Won;
  /** Who paid or what for, as the bank wrote it. */
  readonly memo: string;
  /** Null where the bank does not say. */
  readonly balance: number | null;
  /**
   * The same line of the same statement always has the same text, however often and in whatever file it is
   * read: of two equal lines of a day, the second is marked as the second.
   */
  readonly fingerprint: string;
}

export type StatementFault =
  /** No line names a date and an amount that came in. */
  | { readonly code: 'NO_HEADER' }
  /** There is a head, and nothing that came in below it. */
  | { readonly code: 'NO_DEPOSITS' }
  /** A line has something else where its date or amount should be. `line` counts from 1. */
  | { readonly code: 'LINE_UNREADABLE'; readonly line: number };

export interface Statement {
  readonly deposits: readonly StatementDeposit[];
  /** Lines on which money went out. */
  readonly withdrawals: number;
}

/** The heads that banks give to their columns, without blanks; the first that fits is taken. */
const HEADS = {
  date: ['거래일시', '거래일자', '거래일', '일시', '일자', '날짜'],
  time: ['거래시간', '거래시각', '시간', '시각'],
  paidIn: ['입금액', '입금금액', '맡기신금액', '입금(원)', '입금액(원)', '입금'],
  paidOut: ['출금액', '출금금액', '찾으신금액', '출금(원)', '출금액(원)', '지급금액', '출금'],
  balance: ['잔액', '거래후잔액', '잔액(원)', '거래후잔액(원)'],
} as const;

const MEMO_HEADS = [
  '적요',
  '내용',
  '거래내용',
  '기재내용',
  '보낸분/받는분',
  '의뢰인/수취인',
  '송금메모',
  '메모',
];

const MEMO_MAX = 100;

/**
 * Reads the deposits of a bank's statement, whatever else stands above and below its table.
 *
 * @param records Cells by line, as a CSV file has them.
 */
export function readStatement(records: readonly (readonly string[])[]): Statement | StatementFault {
  const headAt = records.findIndex(record => columnsOf(record) !== undefined);
  const columns = columnsOf(records[headAt] ?? []);
  if (!columns) return { code: 'NO_HEADER' };
  const deposits: StatementDeposit[] = [];
  const seen = new Map<string, number>();
  let withdrawals = 0;
  for (const [index, record] of records.entries()) {
    if (index <= headAt || isSum(record, columns)) continue;
    const paidIn = amountIn(record[columns.paidIn]);
    const paidOut = columns.paidOut === -1 ? 0 : amountIn(record[columns.paidOut]);
    const when = whenIn(record, columns);
    if (paidIn === undefined || paidOut === undefined || when === undefined)
      return { code: 'LINE_UNREADABLE', line: index + 1 };
    if (paidIn === 0) withdrawals += 1;
    else deposits.push(marked({ ...when, ...restOf(record, columns), amount: won(paidIn) }, seen));
  }
  return deposits.length === 0 && withdrawals === 0 ? { code: 'NO_DEPOSITS' } : { deposits, withdrawals };
}

interface Columns {
  readonly date: number;
  readonly time: number;
  readonly paidIn: number;
  readonly paidOut: number;
  readonly balance: number;
  readonly memo: readonly number[];
}

/** Where the columns are, when this line is the head of the table. */
function columnsOf(record: readonly string[]): Columns | undefined {
  const heads = record.map(cell => cell.replace(/\s/g, ''));
  const find = (names: readonly string[]) =>
    heads.indexOf(names.find(name => heads.includes(name)) ?? ' never a head without blanks');
  const date = find(HEADS.date);
  const paidIn = find(HEADS.paidIn);
  if (date === -1 || paidIn === -1) return undefined;
  return {
    date,
    paidIn,
    time: find(HEADS.time),
    paidOut: find(HEADS.paidOut),
    balance: find(HEADS.balance),
    memo: MEMO_HEADS.map(name => heads.indexOf(name)).filter(at => at !== -1),
  };
}

/** Sums and remarks below the table have no date, and neither has an empty line. */
function isSum(record: readonly string[], columns: Columns): boolean {
  return !/\d/.test(record[columns.date] ?? '');
}

/** `1,234,000`, `1,234,000원` or nothing at all. */
function amountIn(cell: string | undefined): number | undefined {
  const text = (cell ?? '').replace(/[\s,원]/g, '');
  if (text === '' || text === '-') return 0;
  if (!/^\d+(\.0+)?$/.test(text)) return undefined;
  const amount = Number(text);
  return amount <= WON_MAX ? amount : undefined;
}

const DATE = /^(\d{4})[-./년]?\s?(\d{1,2})[-./월]?\s?(\d{1,2})일?\.?(?:\s+|T)?(\d{1,2}:\d{2}(?::\d{2})?)?$/u;

function whenIn(record: readonly string[], columns: Columns): { date: string; time: string } | undefined {
  const found = DATE.exec((record[columns.date] ?? '').trim());
  if (!found) return undefined;
  const [, year = '', month = '', day = '', clock = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = clock === '' ? (record[columns.time] ?? '').trim() : clock;
  return isDate(date) ? { date, time: time.slice(0, 8) } : undefined;
}

function restOf(record: readonly string[], columns: Columns): { memo: string; balance: number | null } {
  const cells = columns.memo.map(at => (record[at] ?? '').trim()).filter(cell => cell !== '');
  // eslint-disable-next-line no-control-regex -- a memo is one line of text, whatever the bank put into it
  const memo = [...new Set(cells)].join(' ').replace(/[\u0000-\u001f\u007f]+/gu, ' ');
  const balance = columns.balance === -1 ? undefined : amountIn(record[columns.balance]);
  return { memo: memo.slice(0, MEMO_MAX), balance: balance ?? null };
}

function marked(deposit: Omit<StatementDeposit, 'fingerprint'>, seen: Map<string, number>): StatementDeposit {
  const { date, time, amount, memo, balance } = deposit;
  const line = [date, time, amount, memo, balance ?? ''].join('|');
  const count = (seen.get(line) ?? 0) + 1;
  seen.set(line, count);
  return { ...deposit, fingerprint: `${line}|${count}` };
}
