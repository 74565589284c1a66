import type { OrderFault } from '../../src/delivery/order-reader.ts';

/** Why a file, or an order of it, was not taken: what the person who opens the folder reads. */
export type FileReason =
  'empty' | 'tooLong' | 'spreadsheet' | 'notOrders' | 'noHeads' | 'ended' | 'refused' | 'bug';

export interface ReasonWords {
  readonly of: Readonly<Record<FileReason, string>>;
  readonly problem: Readonly<Record<OrderFault['problem'], string>>;
  missing(heads: readonly string[]): string;
  /** A cell, by the row that spreadsheets count from 1; without a column the row as such. */
  cell(row: number, column: string): string;
  /** An order of a list, counted from 1. */
  order(number: number): string;
  /** What people at the counter are shown of it. */
  readonly title: string;
  file(name: string): string;
  lies(name: string): string;
  more(count: number): string;
}

const ko: ReasonWords = {
  of: {
    empty: '빈 파일이에요.',
    tooLong: '파일이 너무 커요. 나누어서 다시 넣어 주세요.',
    spreadsheet: '엑셀 통합 문서예요. 엑셀에서 CSV로 저장해서 다시 넣어 주세요.',
    notOrders: '주문 파일이 아니에요. JSON(UTF-8)이나 CSV(UTF-8, CP949)로 저장해 주세요.',
    noHeads: '첫 줄에 칸 이름(주문번호, 메뉴명, 수량 …)이 없어요.',
    ended: '이미 끝난 주문이라 바꿀 수 없어요.',
    refused: '가게가 계속하기로 한 주문이라 취소할 수 없어요.',
    bug: '프로그램이 이 주문을 처리하지 못했어요. 배달 화면에서 직접 넣어 주세요.',
  },
  problem: {
    missing: '빠졌어요',
    type: '모양이 달라요',
    range: '너무 크거나 작아요',
    tooLong: '너무 길어요',
    sum: '합이 맞지 않아요',
    unknown: '모르는 말이에요',
    differs: '같은 주문의 다른 줄과 달라요',
  },
  missing: heads => `칸이 없어요: ${heads.join(', ')}`,
  cell: (row, column) => (column === '' ? `${row}행` : `${row}행 '${column}'`),
  order: number => `${number}번째 주문`,
  title: '[ 받지 못한 주문 파일 ]',
  file: name => `파일: ${name}`,
  lies: name => `고칠 파일: rejected/${name}`,
  more: count => `그 밖에 주문 ${count}건`,
};

const en: ReasonWords = {
  of: {
    empty: 'The file is empty.',
    tooLong: 'The file is too long. Lay it down in parts.',
    spreadsheet: 'This is a workbook of Excel. Save it as CSV there and lay it down again.',
    notOrders: 'This is no file of orders. Save it as JSON (UTF-8) or CSV (UTF-8 or CP949).',
    noHeads: 'The first line does not name the columns (주문번호, 메뉴명, 수량 …).',
    ended: 'The order is over and cannot change any more.',
    refused: 'The shop has decided to go on with the order: it cannot be cancelled.',
    bug: 'The program could not work on this order. Enter it on the delivery screen.',
  },
  problem: {
    missing: 'is missing',
    type: 'is of another kind',
    range: 'is too large or too small',
    tooLong: 'is too long',
    sum: 'does not add up',
    unknown: 'is a word that is not known',
    differs: 'differs from another line of the same order',
  },
  missing: heads => `Columns are missing: ${heads.join(', ')}`,
  cell: (row, column) => (column === '' ? `Row ${row}` : `Row ${row}, '${column}'`),
  order: number => `Order ${number}`,
  title: '[ A file of orders that was not taken ]',
  file: name => `File: ${name}`,
  lies: name => `To be mended: rejected/${name}`,
  more: count => `${count} more orders`,
};

export const REASONS: Readonly<Record<'ko' | 'en', ReasonWords>> = { ko, en };
