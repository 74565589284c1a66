import { isRule, joinLines, plainText } from './paper-lines.ts';
import type { ItemColumn, ItemsTemplate } from './paper-template.ts';
import { numberOf, wordsOf } from './paper-values.ts';

/** An item in the shape of domain.md E1, as far as its lines say. */
export interface PaperItem {
  readonly name: string;
  readonly qty: number;
  readonly unitPrice: number;
  readonly options: readonly PaperOption[];
}

export interface PaperOption {
  readonly name: string;
  readonly price: number;
  readonly qty: number;
}

interface Draft {
  name: string;
  readonly figures: Readonly<Partial<Record<ItemColumn, number>>>;
  readonly options: OptionLines[];
}

/** An option as it is printed: on a narrow paper its price may stand on the line below. */
interface OptionLines {
  readonly lines: string[];
  readonly indent: number;
}

/** Reads the dishes between the heading and the first label below it. */
export function readItems(
  lines: readonly string[],
  template: ItemsTemplate,
  columns: number,
): readonly PaperItem[] {
  const drafts: Draft[] = [];
  let above: string[] = [];
  for (const line of lines) {
    const text = plainText(line).trimEnd();
    if (text === '' || isRule(text)) continue;
    const last = drafts.at(-1);
    const option = last?.options.at(-1);
    const figures = figuresOn(text, template.columns);
    if (startsOption(text, template)) last?.options.push({ lines: [text], indent: indentOf(text) });
    else if (option !== undefined && above.length === 0 && indentOf(text) > option.indent)
      option.lines.push(text);
    else if (figures !== undefined && (figures.name !== '' || above.length > 0)) {
      const name = joinLines([...above, figures.name].filter(Boolean), columns);
      drafts.push({ name, figures: figures.values, options: [] });
      above = [];
    } else if (last !== undefined && template.nameWraps === 'below')
      last.name = joinLines([last.name, text], 0);
    else above.push(text);
  }
  // A name without figures is no dish that can be charged: the sums will say so.
  return drafts.map(draft => itemOf(draft, template, columns));
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

function startsOption(text: string, { optionMarks }: ItemsTemplate): boolean {
  return optionMarks.some(mark => text.trimStart().startsWith(plainText(mark)));
}

function optionOf(
  { lines }: OptionLines,
  { optionMarks, optionPriceOf }: ItemsTemplate,
  columns: number,
): PaperOption {
  const line = joinLines(lines, columns);
  const mark = optionMarks.map(plainText).find(one => line.startsWith(one)) ?? '';
  const { name, price, qty } = optionIn(line.slice(mark.length).trim());
  return { name, qty, price: optionPriceOf === 'line' ? price / qty : price };
}

/** `어묵 추가 x2 (+1,000원)`: an option with how many of it and what it costs, where that is said. */
export function optionIn(rest: string): PaperOption {
  const words = [...wordsOf(rest)];
  const priced = words.length > 1 && isPrice(rest, words.at(-1) ?? '') ? words.pop() : undefined;
  const counted =
    words.length > 1 && /^(?:[x×*]\d+|\d+개)$/i.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const qty = (counted === undefined ? undefined : numberOf(counted)) ?? 1;
  const price = (priced === undefined ? undefined : numberOf(priced)) ?? 0;
  return { name: words.join(' '), qty, price };
}

/** Whether the last word of an option is its price: a number may as well belong to its name (콜라 500). */
function isPrice(rest: string, word: string): boolean {
  if (numberOf(word) === undefined || /^[x×*]|개\)?$/i.test(word)) return false;
  return /[+\-(,원₩]/.test(word) || / {2,}\S+\s*$/.test(rest);
}

/** The figures on a line, if each column has one. */
function figuresOn(text: string, columns: readonly ItemColumn[]) {
  const words = wordsOf(text);
  const place = columns.indexOf('name');
  const before = columns.slice(0, place);
  const after = columns.slice(place + 1);
  if (words.length < before.length + after.length) return undefined;
  const behind = words.length - after.length;
  const cells = [
    ...before.map((column, index) => [column, words[index]] as const),
    ...after.map((column, index) => [column, words[behind + index]] as const),
  ];
  const values: Partial<Record<ItemColumn, number>> = {};
  for (const [column, word] of cells) {
    const value = word === undefined ? undefined : numberOf(word);
    if (value === undefined) return undefined;
    values[column] = value;
  }
  return { name: words.slice(before.length, behind).join(' '), values };
}

function itemOf(
  { name, figures, options: lines }: Draft,
  template: ItemsTemplate,
  columns: number,
): PaperItem {
  const options = lines.map(one => optionOf(one, template, columns));
  const qty = figures.quantity ?? 1;
  const ofOptions = options.reduce((sum, option) => sum + option.price * option.qty, 0);
  const ofOne = (figures.amount ?? 0) / qty - (template.amountOf === 'piecesAndOptions' ? ofOptions : 0);
  return { name, qty, unitPrice: figures.unitPrice ?? ofOne, options };
}
