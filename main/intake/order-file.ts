import { isRecord } from '../../src/base/field-reader.ts';
import { csvText } from '../../src/base/csv.ts';
import { required } from '../../src/base/assert.ts';
import { readSheet, type Records } from '../../src/delivery/order-csv.ts';
import type { DeliveryOrder } from '../../src/delivery/order.ts';
import type { OrderTable } from '../../src/delivery/order-table.ts';
import { readMessage, type ChannelCancel } from '../../src/delivery/read-order.ts';
import type { FileReason, ReasonWords } from './file-reasons.ts';

/** What a channel says of one order. */
export type FileMessage = { readonly order: DeliveryOrder } | { readonly cancel: ChannelCancel };

/** The orders of a file, each with its place in it. */
export interface OrderFile {
  readonly count: number;
  /** The order at a place, or what is wrong with it. */
  read(at: number): FileMessage | { readonly faults: readonly Fault[] };
  /** Orders of this file as a file of their own, and what is wrong with each, by its rows there. */
  part(bad: readonly Bad[], words: ReasonWords): FilePart;
}

/** Orders that were not taken. */
export interface FilePart {
  readonly text: string;
  readonly orders: readonly RefusedOrder[];
}

export interface RefusedOrder {
  /** Why, line by line. */
  readonly reasons: readonly string[];
  /** What it says, line by line, so that a person can type it over. */
  readonly says: readonly string[];
}

/** An order that is not taken. */
export interface Bad {
  readonly at: number;
  readonly why: readonly Fault[] | FileReason;
}

interface Fault {
  readonly problem: keyof ReasonWords['problem'];
  /** The column of a table, or the path of a field. */
  readonly place: string;
  /** The row of a table, from 0. */
  readonly row?: number;
}

export interface FileReader {
  /** Reads the lines of a table, in pieces. */
  readonly readCsv: (bytes: Uint8Array) => Promise<Records | 'SPREADSHEET' | 'NOT_CSV'>;
  readonly table: OrderTable;
  readonly nearMs: number;
}

export type Unreadable = { readonly why: FileReason } | { readonly missing: readonly string[] };

/** Reads the orders of a file by what is in it, whatever it is called. */
export async function readOrderFile(bytes: Uint8Array, reader: FileReader): Promise<OrderFile | Unreadable> {
  if (bytes.length === 0) return { why: 'empty' };
  const json = parsed(bytes);
  if (Array.isArray(json)) return ofList(json);
  if (json !== undefined) return ofList([json]);
  const records = await reader.readCsv(bytes);
  if (records === 'SPREADSHEET') return { why: 'spreadsheet' };
  if (records === 'NOT_CSV') return { why: 'notOrders' };
  const sheet = readSheet(records, reader.table, reader.nearMs);
  if (sheet === undefined) return { why: looksLikeJson(bytes) ? 'notOrders' : 'noHeads' };
  if ('missing' in sheet) return sheet;
  const orderAt = (at: number) => required(sheet.orders[at], 'an order of the table');
  return {
    count: sheet.orders.length,
    read(at) {
      const read = sheet.read(orderAt(at));
      if (!('faults' in read)) return read;
      return { faults: read.faults.map(({ row, column, problem }) => ({ row, place: column, problem })) };
    },
    part(bad, words) {
      const isWhole = bad.length === sheet.orders.length;
      const rows = bad.flatMap(({ at }) => orderAt(at).rows).toSorted((a, b) => a - b);
      // Where all of a file is laid aside, rows are counted as in the file itself.
      const numberOf = (row: number) => (isWhole ? row : rows.indexOf(row) + 1) + 1;
      const sayOf = ({ at, why }: Bad) => {
        if (typeof why === 'string')
          return [`${words.cell(numberOf(orderAt(at).rows[0] ?? 0), '')}: ${words.of[why]}`];
        return why.map(
          ({ row = 0, place, problem }) => `${words.cell(numberOf(row), place)}: ${words.problem[problem]}`,
        );
      };
      const saysOf = (at: number) =>
        orderAt(at).rows.flatMap(row => ['', ...cellsOf(records[sheet.head] ?? [], records[row] ?? [])]);
      return {
        text: csvText([sheet.head, ...rows].map(row => records[row] ?? [])),
        orders: bad.map(one => ({ reasons: sayOf(one), says: saysOf(one.at) })),
      };
    },
  };
}

/** `메뉴명: 참치김밥`, of each cell that says something. */
function cellsOf(heads: readonly string[], cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [`${heads[at] ?? ''}: ${cell.trim()}`]));
}

function ofList(list: readonly unknown[]): OrderFile | Unreadable {
  if (list.length === 0) return { why: 'empty' };
  return {
    count: list.length,
    read(at) {
      const json = list[at];
      if (!isRecord(json)) return { faults: [{ place: '', problem: 'type' }] };
      const read = readMessage(json);
      if (!('faults' in read)) return read;
      return { faults: read.faults.map(({ path, problem }) => ({ place: path, problem })) };
    },
    part(bad, words) {
      const prefix = (number: number) => (list.length === 1 ? '' : `${words.order(number)} `);
      const numberOf = (index: number, at: number) => (bad.length === list.length ? at : index) + 1;
      const orders = bad.map(({ at, why }, index) => {
        const before = prefix(numberOf(index, at));
        const reasons =
          typeof why === 'string'
            ? [`${before}${words.of[why]}`]
            : why.map(({ place, problem }) => `${before}${place}: ${words.problem[problem]}`);
        return { reasons, says: ['', ...JSON.stringify(list[at], null, 2).split('\n')] };
      });
      const kept = bad.map(({ at }) => list[at]);
      return { text: JSON.stringify(kept, null, 2), orders };
    },
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** It begins as JSON does, and is broken further on. */
function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}
