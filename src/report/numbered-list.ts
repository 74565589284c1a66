import type { A4Table } from './a4-document.ts';
import type { Sheet } from './sheet.ts';

const NUMBER = '번호';

/** A list of people or things that are counted from one, the same on paper and for an office. */
export interface NumberedList {
  /** Without that of the number. */
  readonly heads: readonly string[];
  /** The head of the column that takes the room that is left. */
  readonly widest: string;
  readonly rows: readonly (readonly string[])[];
}

export function numberedTable({ heads, widest, rows }: NumberedList): A4Table {
  return {
    kind: 'table',
    hasSum: false,
    isSigned: false,
    columns: [
      { head: NUMBER, width: 'text', align: 'right' },
      ...heads.map(head => ({ head, width: head === widest ? 'rest' : 'text', align: 'left' }) as const),
    ],
    rows: rows.map((cells, index) => [String(index + 1), ...cells]),
  };
}

export function numberedSheet(name: string, { heads, rows }: NumberedList): Sheet {
  return { name, heads: [NUMBER, ...heads], rows: rows.map((cells, index) => [index + 1, ...cells]) };
}
