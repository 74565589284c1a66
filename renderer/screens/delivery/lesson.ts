import type { ChannelTemplate, PaperField, WordField } from '../../../src/delivery/paper-template.ts';
import {
  labelFrom,
  partsOf,
  valueFrom,
  withAnchor,
  withDiscount,
  withHeading,
  withLabel,
  withNumber,
  withWord,
} from '../../../src/delivery/teach-template.ts';

/** What a person is asked about a paper, one after the other. */
export const QUESTIONS = [
  'anchor',
  'orderNo',
  'displayNo',
  'kind',
  'orderedAt',
  'heading',
  'goods',
  'deliveryFee',
  'discount',
  'payable',
  'payment',
  'cutlery',
  'phone',
  'road',
  'jibun',
  'detail',
  'shopRequest',
  'riderRequest',
] as const satisfies readonly (PaperField | 'anchor' | 'heading' | 'discount')[];
export type Question = (typeof QUESTIONS)[number];

/** Without these no paper can be read. */
export const NEEDED: readonly Question[] = ['anchor', 'orderNo', 'heading', 'payable'];

export const MEANINGS = {
  kind: ['DELIVERY', 'TAKEOUT'],
  payment: ['PREPAID', 'CARD', 'CASH', 'EUM'],
  cutlery: ['no', 'yes'],
} as const satisfies Readonly<Record<WordField, readonly string[]>>;

export const FUNDERS = ['PLATFORM', 'MERCHANT', 'DISTRICT', 'CITY'] as const;

/** What a person has touched for one question. */
export interface Touch {
  readonly line: string;
  /** The word that the value begins with. */
  readonly valueAt: number;
  /** What the value means, or who bears a discount; where that is asked. */
  readonly means: string | undefined;
}

export function touchOf(line: string): Touch {
  return { line, valueAt: partsOf(line).valueAt, means: undefined };
}

export function isWordQuestion(question: Question): question is WordField {
  return question === 'kind' || question === 'payment' || question === 'cutlery';
}

/** Whether a touch says all that its question asks. */
export function isAnswered(question: Question, touch: Touch | undefined): touch is Touch {
  if (touch === undefined) return false;
  if (question === 'anchor' || question === 'heading') return true;
  if (isWordQuestion(question) || question === 'discount') {
    if (touch.means === undefined) return false;
  } else if (touch.valueAt === 0) return false;
  return question !== 'discount' || touch.valueAt > 0;
}

/** What a template learns from a touch. */
export function learn(template: ChannelTemplate, question: Question, touch: Touch): ChannelTemplate {
  const parts = partsOf(touch.line);
  const label = labelFrom(parts, touch.valueAt);
  const value = valueFrom(parts, touch.valueAt);
  const means = touch.means ?? '';
  if (question === 'anchor') return withAnchor(template, touch.line);
  if (question === 'heading') return withHeading(template, touch.line);
  if (question === 'orderNo') return withNumber(template, label, value);
  if (question === 'discount') return withDiscount(template, label, means);
  if (!isWordQuestion(question)) return withLabel(template, question, label);
  // A line of its own says its word alone, as `[포장]` does.
  const word = value === '' ? label : value;
  const labelled = value === '' ? template : withLabel(template, question, label);
  return withWord(labelled, question, { word, means });
}
