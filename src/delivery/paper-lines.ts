/**
 * The lines of a paper as people read them: what stands behind which label. Programs print one label as
 * `주문번호:`, `[주문 번호]` or in full-width letters, so spaces, brackets and width do not count.
 */

/** Printed in front of a label and no part of it. A hyphen is not among them: it begins an option. */
const DECORATION = new Set('[(<【〈《■□▶▷●○◆◇★☆※*#'.split(''));
/** Between a label and what it says. */
const AFTER_LABEL = /^[\s:)\]>】〉》]+/;
const HANGUL = /^[가-힣]/;
/** A line of these alone divides a paper. */
const RULE = /^[-=─━═_*~·.#+]{3,}$/;

/** Full-width letters and spaces made plain, each for one, so that places in the text stay the same. */
export function plainText(text: string): string {
  return text.replaceAll(/[！-～　￦]/g, character => {
    if (character === '　') return ' ';
    return character === '￦' ? '₩' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

/** A text as labels are compared: without spaces, in small letters. */
export function tight(text: string): string {
  return plainText(text).replaceAll(/\s+/g, '').toLowerCase();
}

export function isRule(text: string): boolean {
  return RULE.test(tight(text));
}

/** Columns that a text takes on paper: a Korean letter takes two. */
export function columnsOfText(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u007f' ? 2 : 1), 0);
}

/** A whole line that says no more than a word, however it is decorated: `★ 만나서 카드 ★`. */
export function saysOnly(line: string, word: string): boolean {
  return tight(line).replaceAll(/[^\p{L}\p{N}+]/gu, '') === tight(word).replaceAll(/[^\p{L}\p{N}+]/gu, '');
}

/**
 * What stands behind a label at the start of a text; undefined when the text does not begin with it. A label
 * is not the beginning of a longer word.
 */
export function behindLabel(text: string, label: string): string | undefined {
  const wanted = tight(label);
  let at = 0;
  while (at < text.length && (text[at] === ' ' || DECORATION.has(text[at] ?? ''))) at += 1;
  for (const letter of wanted) {
    while (text[at] === ' ') at += 1;
    if (text[at]?.toLowerCase() !== letter) return undefined;
    at += 1;
  }
  const rest = text.slice(at);
  return HANGUL.test(rest) ? undefined : rest.replace(AFTER_LABEL, '').trimEnd();
}

/** A label of a template with what it is for. */
export interface Label<T> {
  readonly text: string;
  readonly means: T;
}

/** A label that was found on a line, with what stands behind it. */
export interface Found<T> extends Label<T> {
  readonly line: number;
  readonly value: string;
}

/** The labels at the start of a line, and those further on it after a gap or a bar, from left to right. */
export function labelsOn<T>(line: string, labels: readonly Label<T>[], number: number): readonly Found<T>[] {
  const text = plainText(line);
  const starts = [0, ...[...text.matchAll(/ {2,}|[|│]/g)].map(match => match.index + match[0].length)];
  const found = starts.flatMap(start => {
    const best = longestLabel(text.slice(start), labels);
    return best === undefined ? [] : [{ ...best, start }];
  });
  return found.map(({ label, value }, index) => {
    // Up to the next label: two fields may share a line.
    const next = found[index + 1]?.start;
    const cut =
      next === undefined ? value : value.slice(0, Math.max(0, value.length - (text.trimEnd().length - next)));
    return { ...label, line: number, value: cut.replace(/[|│\s]+$/, '') };
  });
}

/** `결제금액` and not `결제`, where a template knows both. */
function longestLabel<T>(text: string, labels: readonly Label<T>[]) {
  let best: { readonly label: Label<T>; readonly value: string } | undefined;
  for (const label of labels) {
    const value = behindLabel(text, label.text);
    if (value === undefined) continue;
    if (best === undefined || tight(label.text).length > tight(best.label.text).length)
      best = { label, value };
  }
  return best;
}

/**
 * Lines that were one text before the paper was too narrow for it. One that fills the paper was cut inside a
 * word, where what follows goes on as it ended; one that ends earlier was cut at a space.
 */
export function joinLines(lines: readonly string[], columns: number): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1]?.trimEnd() ?? '';
    const isCutInWord = columnsOfText(before) >= columns - 1 && goesOn(before, line.trimStart());
    return index === 0 ? line.trim() : text + (isCutInWord ? '' : ' ') + line.trim();
  }, '');
}

const ONE_WORD = /[가-힣]{2}|[a-z0-9-]{2}/i;

function goesOn(before: string, after: string): boolean {
  return ONE_WORD.test((before.at(-1) ?? '') + (after[0] ?? ''));
}
