import type { DeliveryOrder } from './order.ts';
import type { OrderFault } from './order-reader.ts';
import { readItems } from './paper-items.ts';
import {
  columnsOfText,
  isRule,
  joinLines,
  labelsOn,
  saysOnly,
  tight,
  type Found,
  type Label,
} from './paper-lines.ts';
import { PAPER_FIELDS, type ChannelTemplate, type PaperField, type WordField } from './paper-template.ts';
import { amountAtEnd, asText, isAtOnce, phoneIn, timeIn, wordsOf } from './paper-values.ts';
import { readOrder } from './read-order.ts';

/** What a captured paper turned out to be. */
export type PaperReading =
  | { readonly kind: 'order'; readonly channel: string; readonly order: DeliveryOrder }
  /** It takes an order back. */
  | { readonly kind: 'cancel'; readonly channel: string; readonly orderNo: string }
  | { readonly kind: 'notOrder'; readonly channel: string }
  /** `channel` is null when no template knows the paper at all. */
  | { readonly kind: 'unread'; readonly channel: string | null; readonly faults: readonly OrderFault[] };

/** How far down the head of a paper goes, where no dishes say it: lines with text. */
const HEAD_LINES = 8;

/** Reads a paper by the first template that can; the shop's own come before those that ship. */
export function readPaper(
  templates: readonly ChannelTemplate[],
  lines: readonly string[],
  receivedAtMs: number,
): PaperReading {
  let closest: PaperReading = { kind: 'unread', channel: null, faults: [] };
  for (const template of templates) {
    const reading = readPaperBy(template, lines, receivedAtMs);
    if (reading === undefined) continue;
    if (reading.kind !== 'unread') return reading;
    if (closest.channel === null) closest = reading;
  }
  return closest;
}

/** @returns undefined when the paper is not of the template's channel. */
export function readPaperBy(
  template: ChannelTemplate,
  lines: readonly string[],
  receivedAtMs: number,
): PaperReading | undefined {
  const { channel } = template;
  const whole = tight(lines.join(''));
  if (!template.anchors.every(anchor => whole.includes(tight(anchor)))) return undefined;
  const sheet = sheetOf(template, lines);
  const heads = (words: readonly string[]) =>
    words.some(word => sheet.head.some(line => saysOnly(line, word)));
  if (heads(template.notOrders)) return { kind: 'notOrder', channel };
  const json = jsonOf(template, sheet, receivedAtMs);
  const orderNo = json.orderNo;
  if (heads(template.cancels))
    return orderNo === ''
      ? { kind: 'unread', channel, faults: [{ path: 'orderNo', problem: 'missing' }] }
      : { kind: 'cancel', channel, orderNo };
  const read = readOrder(json);
  if ('faults' in read) return { kind: 'unread', channel, faults: read.faults };
  // Without a sum that was printed nobody could tell a dish that was read wrongly.
  if (sheet.value('payable') === undefined)
    return { kind: 'unread', channel, faults: [{ path: 'amounts.payable', problem: 'missing' }] };
  return { kind: 'order', channel, order: read.order };
}

/** What a label of a template is for. */
type Meaning =
  | { readonly field: PaperField }
  | { readonly funder: string; readonly name: string }
  | { readonly field: 'other' };

/** A paper with its parts found. */
interface Sheet {
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly items: readonly string[];
  readonly columns: number;
  readonly discounts: readonly { readonly name: string; readonly value: string; readonly funder: string }[];
  /** What stands behind a field's label; undefined where the paper does not have it. */
  value(field: PaperField): string | undefined;
}

function sheetOf(template: ChannelTemplate, lines: readonly string[]): Sheet {
  const labels = labelsOf(template);
  const columns = Math.max(0, ...lines.map(line => columnsOfText(line.trimEnd())));
  const heading = lines.findIndex(line =>
    template.items.heading.every(word => tight(line).includes(tight(word))),
  );
  // Behind the heading a label counts at the start of a line alone: dishes may be called anything.
  const isBelow = (line: string) => labelsOn(line.replaceAll(/ {2,}|[|│]/g, ' '), labels, 0).length > 0;
  const rest = heading < 0 ? lines.length : heading + 1;
  const length = lines.slice(rest).findIndex(line => !isOption(line, template) && isBelow(line));
  const end = length < 0 ? lines.length : rest + length;
  const found = lines.flatMap((line, number) =>
    heading >= 0 && number >= heading && number < end ? [] : labelsOn(line, labels, number),
  );
  const withText = lines.slice(0, heading < 0 ? lines.length : heading).filter(line => line.trim() !== '');
  return {
    lines,
    head: withText.slice(0, HEAD_LINES),
    items: lines.slice(rest, end),
    columns,
    discounts: found.flatMap(one => {
      const { means } = one;
      if (!('funder' in means)) return [];
      return [{ name: means.name, funder: means.funder, value: one.value }];
    }),
    value(field) {
      const all = found.filter(({ means }) => 'field' in means && means.field === field);
      const values = all.map(one => valueOf(one, found, lines, columns));
      return values.find(value => value !== '') ?? values[0];
    },
  };
}

function isOption(line: string, { items }: ChannelTemplate): boolean {
  return items.optionMarks.some(mark => line.trim().startsWith(mark));
}

function labelsOf({ labels, discounts, others }: ChannelTemplate): readonly Label<Meaning>[] {
  return [
    ...PAPER_FIELDS.flatMap(field => (labels[field] ?? []).map(text => ({ text, means: { field } }))),
    ...discounts.map(({ label, funder }) => ({ text: label, means: { funder, name: label } })),
    ...others.map(text => ({ text, means: { field: 'other' } as const })),
  ];
}

/** What people write, and a narrow paper breaks; everything else is on one line. */
const LONG_FIELDS: readonly string[] = ['road', 'jibun', 'detail', 'shopRequest', 'riderRequest'];

/** Behind the label or below it; of a long text, up to the next label, rule or empty line. */
function valueOf(
  one: Found<Meaning>,
  found: readonly Found<Meaning>[],
  lines: readonly string[],
  columns: number,
): string {
  const parts =
    one.value === '' ? [] : [`${' '.repeat(behind(lines[one.line] ?? '', one.value))}${one.value}`];
  const isLong = 'field' in one.means && LONG_FIELDS.includes(one.means.field);
  const isShared = found.some(other => other !== one && other.line === one.line);
  if (one.value !== '' && (isShared || !isLong)) return one.value;
  for (let number = one.line + 1; number < lines.length; number += 1) {
    const line = lines[number] ?? '';
    // A heading of its own may be underlined.
    if (parts.length === 0 && number === one.line + 1 && isRule(line)) continue;
    if (line.trim() === '' || isRule(line) || found.some(other => other.line === number)) break;
    parts.push(line);
    if (!isLong) break;
  }
  return joinLines(parts, columns).trim();
}

/** Columns in front of a value on its line, so that it is known whether it fills the paper. */
function behind(line: string, value: string): number {
  return Math.max(0, columnsOfText(line.trimEnd()) - columnsOfText(value));
}

/** The order in the shape of domain.md E1: what is wrong in it is for `readOrder` to say. */
function jsonOf(template: ChannelTemplate, sheet: Sheet, receivedAtMs: number) {
  const time = (field: PaperField) => {
    const text = asText(sheet.value(field));
    return text === '' || isAtOnce(text) ? null : (timeIn(text, receivedAtMs) ?? text);
  };
  const amount = (field: PaperField) => {
    const text = sheet.value(field);
    return text === undefined || text === '' ? null : (amountAtEnd(text) ?? text);
  };
  const orderedAt = time('orderedAt') ?? new Date(receivedAtMs).toISOString();
  const number = wordsOf(sheet.value('orderNo') ?? '')[0] ?? '';
  const isTakeout = asText(sheet.value('road')) === '' && asText(sheet.value('jibun')) === '';
  return {
    orderNo: template.isNumberDaily && number !== '' ? `${orderedAt.slice(0, 10)} ${number}` : number,
    displayNo: wordsOf(sheet.value('displayNo') ?? '')[0] ?? (template.isNumberDaily ? number : ''),
    type: wordOf(template, sheet, 'kind') ?? (isTakeout ? 'TAKEOUT' : 'DELIVERY'),
    orderedAt,
    // `5분 이내` and the like: the channel's usual time counts.
    acceptBy: timeIn(asText(sheet.value('acceptBy')), receivedAtMs) ?? null,
    reserveAt: time('reserveAt'),
    customer: { safeNumber: phoneIn(asText(sheet.value('phone'))) },
    address: {
      road: asText(sheet.value('road')),
      jibun: asText(sheet.value('jibun')),
      detail: asText(sheet.value('detail')),
    },
    items: readItems(sheet.items, template.items, sheet.columns),
    requests: {
      shop: asText(sheet.value('shopRequest')),
      rider: asText(sheet.value('riderRequest')),
      cutlery: cutleryOf(wordOf(template, sheet, 'cutlery')),
    },
    // Who has the money is never guessed where the channel prints it.
    payment: { method: wordOf(template, sheet, 'payment') ?? (template.words.payment ? '' : 'PREPAID') },
    amounts: {
      goods: amount('goods'),
      deliveryFee: amount('deliveryFee'),
      // Without coupons there is no list of them, or an empty one would be kept as something not known.
      ...(sheet.discounts.length === 0
        ? {}
        : {
            discounts: sheet.discounts.map(({ name, value, funder }) => ({
              name,
              funder,
              amount: Math.abs(amountAtEnd(value) ?? Number.NaN),
            })),
          }),
      payable: amount('payable'),
    },
  };
}

/** A word that is not known is handed on, so that it is found to be wrong rather than guessed. */
function cutleryOf(word: string | undefined): boolean | string {
  return word === undefined || word === 'no' ? false : word === 'yes' ? true : word;
}

/**
 * What a field that knows its words says: behind its label, or as a line of its own. A label with a word that
 * is not known answers that word; a paper that says nothing, undefined.
 */
function wordOf(template: ChannelTemplate, sheet: Sheet, field: WordField): string | undefined {
  const words = template.words[field] ?? [];
  const value = sheet.value(field);
  if (value !== undefined && value !== '') {
    const said = tight(value);
    return words.find(({ word }) => said.includes(tight(word)))?.means ?? value;
  }
  const alone = words.find(({ word }) => sheet.lines.some(line => saysOnly(line, word)));
  return alone?.means;
}
