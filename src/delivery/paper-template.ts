import { assert } from '../base/assert.ts';
import { fieldReader, isRecord, type FileRecord } from '../base/field-reader.ts';
import { tight } from './paper-lines.ts';

/** What of an order stands behind a label. */
export const PAPER_FIELDS = [
  'orderNo',
  'displayNo',
  'kind',
  'orderedAt',
  'acceptBy',
  'reserveAt',
  'payment',
  'cutlery',
  'phone',
  'road',
  'jibun',
  'detail',
  'shopRequest',
  'riderRequest',
  'goods',
  'deliveryFee',
  'payable',
] as const;
export type PaperField = (typeof PAPER_FIELDS)[number];

/** Fields whose value is one of some words. */
export const WORD_FIELDS = ['kind', 'payment', 'cutlery'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** A word that a paper prints, and what it means in the shape of domain.md E1. */
export interface PaperWord {
  readonly word: string;
  readonly means: string;
}

export const ITEM_COLUMNS = ['name', 'quantity', 'unitPrice', 'amount'] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

/** How the dishes are printed: from a heading down to the first label below. */
export interface ItemsTemplate {
  /** All these words stand on the heading. */
  readonly heading: readonly string[];
  /** From left to right; `name` once, and an amount or a price of one. */
  readonly columns: readonly ItemColumn[];
  /** Of what the column `amount` is: of the pieces alone, or of their options as well. */
  readonly amountOf: 'pieces' | 'piecesAndOptions';
  /** What an option begins with. */
  readonly optionMarks: readonly string[];
  /** Of what an option's price is: of one, or of all that the line says. */
  readonly optionPriceOf: 'one' | 'line';
  /** Where the rest of a name stands that is too long: above the figures, or below them. */
  readonly nameWraps: 'above' | 'below';
}

/** How one channel prints its orders. It is data, and a shop can teach its own (주문지 읽는 법). */
export interface ChannelTemplate {
  readonly channel: string;
  /** Each stands somewhere on every paper of the channel. */
  readonly anchors: readonly string[];
  readonly labels: Readonly<Partial<Record<PaperField, readonly string[]>>>;
  /** Labels of what an order does not need: they end what stands above them. */
  readonly others: readonly string[];
  readonly words: Readonly<Partial<Record<WordField, readonly PaperWord[]>>>;
  /** Coupons by their label, and who bears them. */
  readonly discounts: readonly { readonly label: string; readonly funder: string }[];
  readonly items: ItemsTemplate;
  /** What the head of a paper says that takes an order back. */
  readonly cancels: readonly string[];
  /** What the head of a paper says that is no order: a day's sum, a test page, the kitchen's copy. */
  readonly notOrders: readonly string[];
  /** The order's number begins anew each day, so that only with its date it is one of its own. */
  readonly isNumberDaily: boolean;
}

const MEANINGS: Readonly<Record<WordField, readonly string[]>> = {
  kind: ['DELIVERY', 'TAKEOUT'],
  payment: ['PREPAID', 'EUM_PREPAID', 'CASH', 'CARD', 'EUM'],
  cutlery: ['yes', 'no'],
};
const FUNDERS = ['CITY', 'DISTRICT', 'PLATFORM', 'MERCHANT'] as const;

/** More than any paper needs; what a person imports must not slow down the reading of every paper. */
const TEXTS_MAX = 60;
const TEXT_MAX = 60;

/** Reads a template from JSON. @throws when it is not one: the message says where. */
export function readTemplate(json: unknown): ChannelTemplate {
  assert(isRecord(json), 'template: must be an object');
  const at = fieldReader(json, `template of ${String(json['channel'])}`);
  at.refuseOthers(['source', ...KNOWN]);
  const anchors = textsOf(json, 'anchors');
  assert(anchors.length > 0, 'template: anchors must name what tells the paper');
  return {
    channel: at.text('channel'),
    anchors,
    labels: labelsOf(at.record('labels')),
    others: textsOf(json, 'others'),
    words: wordsOf(at.record('words')),
    discounts: at.records('discounts').map(record => {
      const of = fieldReader(record, 'discount of a template');
      return { label: textIn(of.text('label')), funder: of.oneOf('funder', FUNDERS) };
    }),
    items: itemsOf(at.record('items')),
    cancels: textsOf(json, 'cancels'),
    notOrders: textsOf(json, 'notOrders'),
    isNumberDaily: at.flag('isNumberDaily'),
  };
}

const KNOWN = [
  'channel',
  'anchors',
  'labels',
  'others',
  'words',
  'discounts',
  'items',
  'cancels',
  'notOrders',
  'isNumberDaily',
];

function labelsOf(record: FileRecord): ChannelTemplate['labels'] {
  fieldReader(record, 'labels of a template').refuseOthers(PAPER_FIELDS);
  const labels: Partial<Record<PaperField, readonly string[]>> = {};
  for (const field of PAPER_FIELDS) if (record[field] !== undefined) labels[field] = textsOf(record, field);
  return labels;
}

function wordsOf(record: FileRecord): ChannelTemplate['words'] {
  const at = fieldReader(record, 'words of a template');
  at.refuseOthers(WORD_FIELDS);
  const words: Partial<Record<WordField, readonly PaperWord[]>> = {};
  for (const field of WORD_FIELDS)
    if (record[field] !== undefined)
      words[field] = at.records(field).map(word => {
        const of = fieldReader(word, `${field} of a template`);
        return { word: textIn(of.text('word')), means: of.oneOf('means', MEANINGS[field]) };
      });
  return words;
}

function itemsOf(record: FileRecord): ItemsTemplate {
  const at = fieldReader(record, 'items of a template');
  const columns = at.listOf('columns', ITEM_COLUMNS);
  const has = (column: ItemColumn) => columns.includes(column);
  assert(new Set(columns).size === columns.length, 'items of a template: a column twice');
  assert(has('name') && (has('amount') || has('unitPrice')), 'items of a template: no name, or no amount');
  const heading = textsOf(record, 'heading');
  assert(heading.length > 0, 'items of a template: heading must have a word');
  return {
    heading,
    columns,
    amountOf: at.oneOf('amountOf', ['pieces', 'piecesAndOptions']),
    optionMarks: textsOf(record, 'optionMarks'),
    optionPriceOf: at.oneOf('optionPriceOf', ['one', 'line']),
    nameWraps: at.oneOf('nameWraps', ['above', 'below']),
  };
}

function textsOf(record: FileRecord, name: string): readonly string[] {
  const list = record[name];
  assert(Array.isArray(list) && list.length <= TEXTS_MAX, `template: ${name} must be a list of texts`);
  return list.map((text: unknown) => {
    assert(typeof text === 'string', `template: ${name} must be a list of texts`);
    return textIn(text);
  });
}

/** A text of nothing but spaces would stand on every paper. */
function textIn(text: string): string {
  assert(tight(text) !== '' && text.length <= TEXT_MAX, `template: "${text}" is no text of a paper`);
  return text;
}
