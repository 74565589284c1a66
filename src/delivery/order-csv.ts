import { required } from '../base/assert.ts';
import type { OrderFault } from './order-reader.ts';
import { meaningOf, type ItemField, type OrderColumn, type OrderTable } from './order-table.ts';
import { optionIn, type PaperOption } from './paper-items.ts';
import { tight } from './paper-lines.ts';
import { asText, isAtOnce, numberOf, timeIn } from './paper-values.ts';
import { readMessage } from './read-order.ts';

/** Cells by line, as a CSV file has them. */
export type Records = readonly (readonly string[])[];

/** What is wrong in a table, and where: the row as spreadsheets count, from 0, and the head of the column. */
export interface CellFault {
  readonly row: number;
  readonly column: string;
  readonly problem: OrderFault['problem'];
}

/** The rows of one order of a table. */
export interface OrderRows {
  readonly rows: readonly number[];
}

type Message = Exclude<ReturnType<typeof readMessage>, { readonly faults: unknown }>;

/** A table of orders: one line a dish, the lines of an order share its number. */
export interface OrderSheet {
  /** The line of heads. */
  readonly head: number;
  readonly orders: readonly OrderRows[];
  read(order: OrderRows): Message | { readonly faults: readonly CellFault[] };
}

/** Columns without which there is no order. */
const NEEDED = ['orderNo', 'orderedAt', 'payment', 'name', 'qty'] as const;

/** A title may stand above the heads. */
const HEAD_WITHIN = 20;

/**
 * Finds the orders of a table, whatever the order of its columns.
 *
 * @param nearMs When the file came: what a time leaves out is that of the instant nearest to it.
 * @returns The heads that are missing, or undefined when no line looks like heads.
 */
export function readSheet(
  records: Records,
  table: OrderTable,
  nearMs: number,
): OrderSheet | { readonly missing: readonly string[] } | undefined {
  const head = records.slice(0, HEAD_WITHIN).findIndex(cells => {
    const columns = columnsOf(cells, table);
    return (
      columns.at.orderNo !== undefined || (columns.at.name !== undefined && columns.at.qty !== undefined)
    );
  });
  if (head < 0) return undefined;
  const columns = columnsOf(records[head] ?? [], table);
  const missing = NEEDED.filter(name => columns.at[name] === undefined);
  // A date alone would put every order at midnight.
  if (missing.length > 0) return { missing: missing.map(name => table.columns[name][0] ?? name) };
  const sheet: Sheet = { records, head, columns, table, nearMs };
  return { head, orders: groups(sheet), read: order => readOrderRows(sheet, order) };
}

interface Columns {
  readonly at: Readonly<Partial<Record<OrderColumn, number>>>;
  readonly discounts: readonly { readonly at: number; readonly funder: string }[];
  /** Those that nobody knows: they are kept as they came. */
  readonly others: readonly number[];
}

interface Sheet {
  readonly records: Records;
  readonly head: number;
  readonly columns: Columns;
  readonly table: OrderTable;
  readonly nearMs: number;
}

function columnsOf(cells: readonly string[], table: OrderTable): Columns {
  const heads = cells.map(tight);
  const at: Partial<Record<OrderColumn, number>> = {};
  const taken = new Set<number>();
  // The names of a table's columns are those of its type.
  for (const [name, labels] of Object.entries(table.columns) as [OrderColumn, readonly string[]][]) {
    const found = labels.map(label => heads.indexOf(tight(label))).find(one => one >= 0 && !taken.has(one));
    if (found === undefined) continue;
    at[name] = found;
    taken.add(found);
  }
  const discounts = heads.flatMap((head, index) => {
    const funder = taken.has(index) ? undefined : funderOf(table, head);
    return funder === undefined ? [] : [{ at: index, funder }];
  });
  for (const discount of discounts) taken.add(discount.at);
  const others = heads.flatMap((head, index) => (taken.has(index) || head === '' ? [] : [index]));
  return { at, discounts, others };
}

const funderOf = ({ discounts }: OrderTable, head: string): string | undefined =>
  discounts.find(({ label }) => tight(label) === head)?.funder;

/** A spreadsheet is kept from taking a cell for a formula by an apostrophe, see `csvText`. */
function cell({ records }: Pick<Sheet, 'records'>, row: number, at: number | undefined): string {
  const text = at === undefined ? '' : (records[row]?.[at] ?? '');
  return text.replace(/^'(?=[=+\-@])/, '').trim();
}

/**
 * Lines of one number and version are one order. A dish without a number belongs to nobody: it goes with the
 * order above it, so that neither is taken until somebody has said whose it is.
 */
function groups(sheet: Sheet): readonly OrderRows[] {
  const { at } = sheet.columns;
  const found = new Map<string, number[]>();
  let above = '';
  for (let row = sheet.head + 1; row < sheet.records.length; row += 1) {
    const number = cell(sheet, row, at.orderNo);
    // Sums and remarks below the table name no dish.
    if (number === '' && cell(sheet, row, at.name) === '') continue;
    const state = statusOf(sheet, row);
    const key = number === '' ? above : JSON.stringify([number, cell(sheet, row, at.version), state]);
    found.set(key, [...(found.get(key) ?? []), row]);
    above = key;
  }
  return [...found.values()].map(rows => ({ rows }));
}

function statusOf(sheet: Sheet, row: number): string {
  const said = cell(sheet, row, sheet.columns.at.status);
  return said === '' ? '' : (meaningOf(sheet.table.words.status, said) ?? said);
}

const CANCELLED = 'CANCELLED';

/** Where in an order's JSON the cell of a column goes. */
const PATHS: Readonly<Partial<Record<OrderColumn, string>>> = {
  kind: 'type',
  payment: 'payment.method',
  cutlery: 'requests.cutlery',
  phone: 'customer.safeNumber',
  road: 'address.road',
  jibun: 'address.jibun',
  detail: 'address.detail',
  shopRequest: 'requests.shop',
  riderRequest: 'requests.rider',
  goods: 'amounts.goods',
  deliveryFee: 'amounts.deliveryFee',
  payable: 'amounts.payable',
};

/** Columns whose cells may be different on each line of an order. */
const ITEM_FIELDS: readonly OrderColumn[] = ['name', 'qty', 'unitPrice', 'amount', 'options'];

function readOrderRows(sheet: Sheet, { rows }: OrderRows): ReturnType<OrderSheet['read']> {
  const faults = [...differing(sheet, rows), ...numberless(sheet, rows), ...stateless(sheet, rows)];
  if (faults.length > 0) return { faults };
  const items = rows.filter(row => ITEM_FIELDS.some(name => cell(sheet, row, sheet.columns.at[name]) !== ''));
  const said = (name: OrderColumn) => sharedCell(sheet, rows, sheet.columns.at[name]);
  const read = readMessage(jsonOf(sheet, { rows, items, said }));
  if ('faults' in read) return { faults: read.faults.map(fault => placeOf(sheet, { rows, items }, fault)) };
  // A table says what each dish costs; nothing at all would be taken for free.
  const free = items.filter(row => priceOf(sheet, row) === undefined);
  if ('order' in read && free.length > 0)
    return { faults: free.map(row => ({ row, column: headOf(sheet, 'unitPrice'), problem: 'missing' })) };
  return read;
}

/** What stands in a column on any line of an order. */
function sharedCell(sheet: Sheet, rows: readonly number[], at: number | undefined): string {
  return rows.map(row => cell(sheet, row, at)).find(text => text !== '') ?? '';
}

/** Lines of one order that say something else about all of it. */
function differing(sheet: Sheet, rows: readonly number[]): CellFault[] {
  const { at, discounts } = sheet.columns;
  const shared = [
    ...Object.entries(at).filter(([name]) => !ITEM_FIELDS.includes(name as OrderColumn)), // A key of `at`.
    ...discounts.map(discount => ['', discount.at] as const),
  ];
  return shared.flatMap(([, column]) => {
    const first = sharedCell(sheet, rows, column);
    return rows
      .filter(row => ![first, ''].includes(cell(sheet, row, column)))
      .map(row => ({ row, column: sheet.records[sheet.head]?.[column] ?? '', problem: 'differs' as const }));
  });
}

function numberless(sheet: Sheet, rows: readonly number[]): CellFault[] {
  return rows
    .filter(row => cell(sheet, row, sheet.columns.at.orderNo) === '')
    .map(row => ({ row, column: headOf(sheet, 'orderNo'), problem: 'missing' }));
}

/** A state that is neither new nor off is of an order that has long been made. */
function stateless(sheet: Sheet, rows: readonly number[]): CellFault[] {
  return rows
    .filter(row => !['', CANCELLED].includes(statusOf(sheet, row)))
    .map(row => ({ row, column: headOf(sheet, 'status'), problem: 'unknown' }));
}

/** As the file calls a column, or as it should where the file does not have it. */
function headOf({ records, head, columns, table }: Sheet, name: OrderColumn): string {
  const at = columns.at[name];
  return (at === undefined ? undefined : records[head]?.[at]?.trim()) ?? table.columns[name][0] ?? name;
}

interface Said {
  readonly rows: readonly number[];
  readonly items: readonly number[];
  readonly said: (name: OrderColumn) => string;
}

/** The order in the shape of domain.md E1: what is wrong in it is for `readMessage` to say. */
function jsonOf(sheet: Sheet, { rows, items, said }: Said) {
  const { table, nearMs } = sheet;
  const isoOf = (text: string) => (ISO.test(text) ? text : (timeIn(text, nearMs) ?? text));
  const orderedAt = isoOf(whenSaid(said('orderedOn'), said('orderedAt')));
  const time = (name: OrderColumn) => {
    const text = asText(said(name));
    return text === '' || isAtOnce(text) ? null : isoOf(spreadDate(text));
  };
  const word = (name: 'kind' | 'payment' | 'cutlery') => {
    const text = said(name);
    return meaningOf(table.words[name], text) ?? text;
  };
  const cutlery = word('cutlery');
  const isTakeout = said('road') === '' && said('jibun') === '';
  const number = said('orderNo');
  const isOff = rows.some(row => statusOf(sheet, row) === CANCELLED);
  const isDaily = table.isNumberDaily && /^\d{1,6}$/.test(number);
  const discounts = discountsOf(sheet, rows);
  return {
    ...othersOf(sheet, rows),
    // Without its day it would be another order's.
    orderNo: !isDaily ? number : ISO.test(orderedAt) ? `${orderedAt.slice(0, 10)} ${number}` : '',
    displayNo: said('displayNo') || (isDaily ? number : ''),
    ...(isOff && { status: CANCELLED }),
    type: word('kind') || (isTakeout ? 'TAKEOUT' : 'DELIVERY'),
    ...(said('version') !== '' && { version: amountOf(said('version')) }),
    orderedAt,
    acceptBy: time('acceptBy'),
    reserveAt: time('reserveAt'),
    customer: { safeNumber: said('phone') },
    address: { road: said('road'), jibun: said('jibun'), detail: said('detail') },
    items: items.map(row => itemOf(sheet, row)),
    requests: {
      shop: asText(said('shopRequest')),
      rider: asText(said('riderRequest')),
      cutlery: cutlery === 'yes' ? true : cutlery === 'no' || cutlery === '' ? false : cutlery,
    },
    payment: { method: word('payment') },
    amounts: {
      goods: amountOf(said('goods')),
      deliveryFee: amountOf(said('deliveryFee')),
      ...(discounts.length > 0 && {
        discounts: discounts.map(({ name, funder, amount }) => ({ name, funder, amount })),
      }),
      payable: amountOf(said('payable')),
    },
  };
}

/** An instant with its offset, as programs write it. */
const ISO = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** `20260514140811` with its parts apart. */
const spreadDate = (text: string): string =>
  text.replace(/^(20\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})\d{0,2})?$/, (_, year, month, day, hour, minute) =>
    hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day} ${hour}:${minute}`,
  );

/** A date and a time, in one column or in two. */
function whenSaid(date: string, time: string): string {
  if (date === '') return spreadDate(time);
  return `${spreadDate(date)} ${time.replace(/^(\d{2})(\d{2})(\d{2})?$/, '$1:$2')}`;
}

/** The number that a cell says, or its text where it says something else; null is an empty cell. */
function amountOf(text: string): number | string | null {
  const whole = text.replace(/\.0+(?=원?$)/, '');
  return text === '' ? null : (numberOf(whole.replaceAll(/\s/g, '')) ?? text);
}

function itemOf(sheet: Sheet, row: number) {
  const { at } = sheet.columns;
  const amount = amountOf(cell(sheet, row, at.amount));
  return {
    name: cell(sheet, row, at.name),
    qty: amountOf(cell(sheet, row, at.qty)),
    unitPrice: priceOf(sheet, row),
    options: optionsOf(sheet, row),
    ...(amount !== null && { amount }),
  };
}

/** What one costs without its options: as it says, or what is left of the line's amount. */
function priceOf(sheet: Sheet, row: number): number | string | undefined {
  const { at } = sheet.columns;
  const said = amountOf(cell(sheet, row, at.unitPrice));
  if (said !== null) return said;
  const [amount, qty] = [amountOf(cell(sheet, row, at.amount)), amountOf(cell(sheet, row, at.qty))];
  if (typeof amount !== 'number' || typeof qty !== 'number' || qty === 0) return amount ?? undefined;
  return amount / qty - optionsOf(sheet, row).reduce((sum, option) => sum + option.price * option.qty, 0);
}

/** `순한맛; 어묵 추가(+1,000원); 삶은달걀 x2(+500원)`. A comma within a number divides nothing. */
function optionsOf(sheet: Sheet, row: number): readonly PaperOption[] {
  return cell(sheet, row, sheet.columns.at.options)
    .split(/[;|\n]|,\s+|\s\/\s/)
    .map(part => part.trim())
    .filter(part => asText(part) !== '')
    .map(part => optionIn(part.replace(PRICE_BEHIND, ' ($1)')));
}

/** `(+1,000원)` right behind a name; `(2)` is part of the name. */
const PRICE_BEHIND = /\s*\(\s*([+-]\s*[\d,]+원?|[\d,]+원|\d{1,3}(?:,\d{3})+)\s*\)$/;

function discountsOf(sheet: Sheet, rows: readonly number[]) {
  return sheet.columns.discounts.flatMap(({ at, funder }) => {
    const amount = amountOf(sharedCell(sheet, rows, at));
    const name = sheet.records[sheet.head]?.[at]?.trim() ?? '';
    // Some write what is taken off below zero.
    if (amount === null || amount === 0) return [];
    return [{ at, name, funder, amount: typeof amount === 'number' ? Math.abs(amount) : amount }];
  });
}

/** Names that an order's own fields have. */
const OWN = new Set(
  'channel orderNo version status displayNo type orderedAt acceptBy reserveAt customer address items '
    .concat('requests payment amounts')
    .split(' '),
);

/** What the columns say that nobody knows: once where all lines say the same, or else line by line. */
function othersOf(sheet: Sheet, rows: readonly number[]): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const at of sheet.columns.others) {
    const values = rows.map(row => cell(sheet, row, at));
    const said = new Set(values.filter(value => value !== ''));
    let name = sheet.records[sheet.head]?.[at]?.trim() ?? '';
    while (OWN.has(name) || name in kept) name += '*';
    if (said.size > 0) kept[name] = said.size === 1 ? [...said][0] : values;
  }
  return kept;
}

/** Which cell of the table a fault of the order is about. */
function placeOf(
  sheet: Sheet,
  { rows, items }: Pick<Said, 'rows' | 'items'>,
  { path, problem }: OrderFault,
): CellFault {
  const { at } = sheet.columns;
  const first = required(rows[0], 'a row of an order');
  const ofItem = /^items\[(\d+)\]\.(name|qty|unitPrice|amount|options)/.exec(path);
  if (ofItem !== null) {
    const row = items[Number(ofItem[1])] ?? first;
    const name = ofItem[2] as ItemField; // One of those that the pattern lists.
    const isDerived =
      name === 'unitPrice' && cell(sheet, row, at.unitPrice) === '' && at.amount !== undefined;
    return { row, column: headOf(sheet, isDerived ? 'amount' : name), problem };
  }
  const ofDiscount = /^amounts\.discounts\[(\d+)\]/.exec(path)?.[1];
  if (ofDiscount !== undefined) {
    const discount = discountsOf(sheet, rows)[Number(ofDiscount)];
    return { row: first, column: discount?.name ?? path, problem };
  }
  const name =
    (Object.keys(PATHS) as OrderColumn[]).find(one => PATHS[one] === path) ?? // Its own keys.
    (path === 'items' ? 'name' : undefined);
  const own = (Object.keys(sheet.table.columns) as OrderColumn[]).find(one => one === path); // As above.
  const column = name ?? own ?? 'orderNo';
  const row = rows.find(one => cell(sheet, one, at[column]) !== '') ?? first;
  return { row, column: headOf(sheet, column), problem };
}
