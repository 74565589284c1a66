/**
 * Goal: a scanner that types like a keyboard is told from a person by time alone.
 * Method: each row is a stream of keys with the gap before each, and what came out of it: codes
 * between angle brackets, `.` for a key that the page may see, `!` for one that it may not.
 */
import { expect, it } from 'vitest';
import { idle, takeKey, takeSilence, type WedgeState } from '../../../../renderer/keyboard/wedge.ts';
import { table } from '../../../support/table.ts';

type Key = { readonly code: string; readonly shiftKey: boolean; readonly hasCommand: boolean };

const NAMED: Readonly<Record<string, string>> = { '↵': 'Enter', '⇥': 'Tab', '⇧': 'ShiftLeft', '-': 'Minus' };

function keyOf(sign: string): Key {
  const named = NAMED[sign];
  if (named !== undefined) return { code: named, shiftKey: false, hasCommand: false };
  if (sign === '^') return { code: 'KeyJ', shiftKey: false, hasCommand: true }; // LF as Ctrl+J.
  if (/\d/.test(sign)) return { code: `Digit${sign}`, shiftKey: false, hasCommand: false };
  return { code: `Key${sign.toUpperCase()}`, shiftKey: sign !== sign.toLowerCase(), hasCommand: false };
}

/** Plays keys that are `gapMs` apart; a number in brackets is another gap before the next key. */
function play(keys: string, gapMs: number): string {
  let state: WedgeState = idle;
  let atMs = 1_000;
  let out = '';
  for (const [, otherGap, sign] of keys.matchAll(/(?:\((\d+)\))?(\S)/g)) {
    atMs += otherGap === undefined ? gapMs : Number(otherGap);
    const step = takeKey(state, { ...keyOf(sign ?? ''), isRepeat: false, atMs });
    state = step.state;
    const { answer } = step;
    if (answer.kind === 'scan') out += `<${answer.code}>`;
    else if (answer.kind !== 'modifier') out += 'scanning tail'.includes(answer.kind) ? '!' : '.';
  }
  const silent = takeSilence(state, atMs + 100);
  return silent.answer.kind === 'scan' ? `${out}<${silent.answer.code}>` : out;
}

const rows = table(
  ['who', 'keys', 'gapMs', 'outcome'],
  `
  who                                          | keys                | gapMs | outcome
  a scanner at its fastest                     | 8801234567893↵      | 2     | .....!!!!!!!!<8801234567893>
  a scanner at its slowest                     | 8801234567893↵      | 34    | .....!!!!!!!!<8801234567893>
  a scanner that ends with Tab                 | 8801234567893⇥      | 5     | .....!!!!!!!!<8801234567893>
  a scanner that ends with CR LF               | 8801234567893↵↵     | 5     | .....!!!!!!!!<8801234567893>!
  a scanner that ends with LF as Ctrl+J        | 8801234567893^      | 5     | .....!!!!!!!!<8801234567893>
  a scanner that ends with nothing             | 8801234567893       | 5     | .....!!!!!!!!<8801234567893>
  a scanner that dawdles before its ending     | 8801234567893(70)↵  | 5     | .....!!!!!!!!<8801234567893>
  a scanner of letters with Shift pressed      | ⇧S⇧R0042↵           | 4     | .....!<SR0042>
  a scanner of both cases and a hyphen         | abC-123↵            | 4     | .....!!<abC-123>
  the shortest code, four keys                 | 1234↵               | 10    | ....<1234>
  three fast keys are still a person           | 123↵                | 10    | ....
  a person's price and Enter                   | 12000↵              | 90    | ......
  a fast typist, 120 words a minute            | rkqtdldjfakdpdy↵    | 100   | ................
  a typist at the edge                         | 123456↵             | 35    | .......
  a typist whose fingers roll over two keys    | ab(12)cd(12)ef(12)↵ | 80    | .......
  three rolled keys and Enter at once          | (90)a(12)b(12)c(12)↵ | 90   | ....
  a person, then a scanner                     | 12(200)8801234↵     | 5     | .......!!<8801234>
  two scans without a pause                    | 8801234↵880567↵     | 5     | .....!!<8801234>.....!<880567>
  a scan cut off after five keys               | 88012               | 5     | .....
  Enter long after five fast keys              | 88012(60)↵          | 5     | ......
`,
);

it.each(rows)('$who: $keys', ({ keys, gapMs, outcome }) => {
  expect(play(keys, Number(gapMs))).toBe(outcome);
});

it('a key that is held down is not a scan, however fast the keyboard repeats it', () => {
  let state: WedgeState = idle;
  const kinds = Array.from({ length: 10 }, (_, index) => {
    const key = { code: 'Digit0', shiftKey: false, hasCommand: false };
    const step = takeKey(state, { ...key, isRepeat: index > 0, atMs: index * 30 });
    state = step.state;
    return step.answer.kind;
  });
  expect(kinds).toEqual(['first', ...Array.from({ length: 9 }, () => 'typed')]);
});
