/** Digits worth code set C: two alone, four at either end, six in between (ISO/IEC 15417, annex E). */
const CODE128_DIGITS = /^\d\d$|^\d{4,}|\d{4,}$|\d{6,}/g;

/** A part of CODE128 data in one code set: `B` is text, `C` pairs of digits in half the width. */
export interface Code128Run {
  readonly set: 'B' | 'C';
  readonly text: string;
}

/** The code sets that make the shortest symbol. The odd digit of a run goes to the text beside it. */
export function code128Runs(data: string): readonly Code128Run[] {
  const runs: Code128Run[] = [];
  let end = 0;
  for (const { 0: digits, index } of data.matchAll(CODE128_DIGITS)) {
    const odd = digits.length % 2;
    const from = index === 0 ? 0 : index + odd;
    const to = index === 0 ? digits.length - odd : index + digits.length;
    if (from > end) runs.push({ set: 'B', text: data.slice(end, from) });
    runs.push({ set: 'C', text: data.slice(from, to) });
    end = to;
  }
  return end < data.length ? [...runs, { set: 'B', text: data.slice(end) }] : runs;
}

/** Each two digits as one number. */
export function pairs(digits: string): readonly number[] {
  return (digits.match(/\d\d/g) ?? []).map(Number);
}
