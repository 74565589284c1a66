import { readPaperBy, type PaperReading } from './capture-template.ts';
import { isRule, plainText, tight } from './paper-lines.ts';
import type {
  ChannelTemplate,
  ItemColumn,
  ItemsTemplate,
  PaperField,
  PaperWord,
  WordField,
} from './paper-template.ts';

/**
 * Teaching the counter a channel's papers (가르치기): a person touches a line of a sample and says what it is.
 * Only labels are kept, never what stands behind them, which names a customer.
 */

/** What most programs call things, so that a person has to say as little as possible. */
const USUAL_WORDS: Readonly<Record<WordField, readonly PaperWord[]>> = {
  kind: [
    { word: '포장', means: 'TAKEOUT' },
    { word: '배달', means: 'DELIVERY' },
  ],
  payment: [
    { word: '선결제', means: 'PREPAID' },
    { word: '앱결제', means: 'PREPAID' },
    { word: '결제완료', means: 'PREPAID' },
    { word: '만나서카드', means: 'CARD' },
    { word: '만나서현금', means: 'CASH' },
  ],
  cutlery: [
    { word: 'X', means: 'no' },
    { word: '안', means: 'no' },
    { word: '없', means: 'no' },
    { word: 'O', means: 'yes' },
    { word: '필요', means: 'yes' },
    { word: '받', means: 'yes' },
  ],
};

const ONE_LINE: readonly ItemColumn[] = ['name', 'quantity', 'amount'];

/** What nobody has taught yet. */
export function untaught(channel: string): ChannelTemplate {
  return {
    channel,
    anchors: [],
    labels: {},
    others: [],
    words: USUAL_WORDS,
    discounts: [],
    items: {
      heading: [],
      columns: ONE_LINE,
      amountOf: 'pieces',
      optionMarks: ['-', '+', '└', 'ㄴ', '·', '▷', '▶', '>', '*'],
      optionPriceOf: 'one',
      nameWraps: 'above',
    },
    cancels: ['주문취소', '취소'],
    notOrders: [],
    isNumberDaily: false,
  };
}

/** A line cut where its value may begin. */
export interface LineParts {
  readonly words: readonly string[];
  /** The word that the value most likely begins with; as many as there are words when it stands below. */
  readonly valueAt: number;
}

/** The words of a line, with a guess at where the label ends: at a colon, at a gap, or before a figure. */
export function partsOf(line: string): LineParts {
  const text = plainText(line).trim();
  const words = text.split(/(?<=:)\s*|\s+/).filter(word => word !== '');
  const colon = words.findIndex(word => word.endsWith(':') || word === ':');
  if (colon >= 0) return { words, valueAt: words[colon + 1] === ':' ? colon + 2 : colon + 1 };
  const gap = /\s{2,}/.exec(text);
  if (gap !== null) return { words, valueAt: text.slice(0, gap.index).split(/\s+/).length };
  const figure = words.findIndex((word, index) => index > 0 && /\d/.test(word));
  return { words, valueAt: figure < 0 ? words.length : figure };
}

/** A label as templates keep it: without the brackets and the colon around it. */
export function labelFrom({ words }: LineParts, valueAt: number): string {
  return words
    .slice(0, valueAt)
    .join(' ')
    .replace(/^[\s[(<【〈《■□▶▷●○◆◇★☆※*#]+/, '')
    .replace(/[\s:)\]>】〉》]+$/, '');
}

/** What stands behind the label on its line. */
export function valueFrom({ words }: LineParts, valueAt: number): string {
  return words.slice(valueAt).join(' ');
}

export function withLabel(template: ChannelTemplate, field: PaperField, label: string): ChannelTemplate {
  const labels = label === '' ? {} : { [field]: [label] };
  return { ...template, labels: { ...template.labels, ...labels } };
}

/** A word that this paper says, with what it means: before the usual ones, which it may contain. */
export function withWord(template: ChannelTemplate, field: WordField, word: PaperWord): ChannelTemplate {
  const others = (template.words[field] ?? []).filter(one => tight(one.word) !== tight(word.word));
  return { ...template, words: { ...template.words, [field]: [word, ...others] } };
}

export function withDiscount(template: ChannelTemplate, label: string, funder: string): ChannelTemplate {
  const others = template.discounts.filter(one => one.label !== label);
  return { ...template, discounts: [...others, { label, funder }] };
}

/** The line that tells the paper: without figures, which differ from paper to paper. */
export function withAnchor(template: ChannelTemplate, line: string): ChannelTemplate {
  const words = plainText(line).split(/[\s\d*★=-]+/);
  const anchor = words.filter(word => word !== '').join(' ');
  return anchor === '' ? template : { ...template, anchors: [anchor] };
}

export function withHeading(template: ChannelTemplate, line: string): ChannelTemplate {
  const heading = plainText(line)
    .trim()
    .split(/[\s|│]+/)
    .filter(word => word !== '' && !isRule(word));
  return heading.length === 0 ? template : { ...template, items: { ...template.items, heading } };
}

/** A number of few figures begins anew each day. */
const SHORT_NUMBER = 5;

export function withNumber(template: ChannelTemplate, label: string, value: string): ChannelTemplate {
  const digits = value.split(' ')[0]?.replaceAll(/\D/g, '') ?? '';
  return { ...withLabel(template, 'orderNo', label), isNumberDaily: digits.length < SHORT_NUMBER };
}

/** Those with more figures first: fewer would leave a figure to the name. */
const COLUMNS: readonly (readonly ItemColumn[])[] = [
  ['name', 'unitPrice', 'quantity', 'amount'],
  ['name', 'quantity', 'unitPrice', 'amount'],
  ONE_LINE,
  ['quantity', 'name', 'amount'],
  ['name', 'amount', 'quantity'],
  ['name', 'amount'],
];

/** Every way in which dishes may be printed, the likeliest first. */
const LAYOUTS: readonly Omit<ItemsTemplate, 'heading' | 'optionMarks'>[] = COLUMNS.flatMap(columns =>
  (['pieces', 'piecesAndOptions'] as const).flatMap(amountOf =>
    (['one', 'line'] as const).flatMap(optionPriceOf =>
      (['above', 'below'] as const).map(nameWraps => ({ columns, amountOf, optionPriceOf, nameWraps })),
    ),
  ),
);

/**
 * Finds out how the dishes are printed: the way in which what was read comes to the sum that the paper says.
 *
 * @returns The template as far as it is known, and what the paper is by it.
 */
export function guessItems(
  template: ChannelTemplate,
  lines: readonly string[],
  receivedAtMs: number,
): { readonly template: ChannelTemplate; readonly reading: PaperReading | undefined } {
  let best: { readonly template: ChannelTemplate; readonly reading: PaperReading | undefined } | undefined;
  for (const layout of LAYOUTS) {
    const tried = { ...template, items: { ...template.items, ...layout } };
    const reading = readPaperBy(tried, lines, receivedAtMs);
    if (best === undefined || faultsOf(reading) < faultsOf(best.reading)) best = { template: tried, reading };
    if (reading?.kind === 'order') break;
  }
  return best ?? { template, reading: undefined };
}

function faultsOf(reading: PaperReading | undefined): number {
  if (reading?.kind === 'order') return 0;
  return reading?.kind === 'unread' ? reading.faults.length : Number.POSITIVE_INFINITY;
}
