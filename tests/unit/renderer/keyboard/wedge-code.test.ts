import { expect, it } from 'vitest';
import { characterOf, idle, takeKey } from '../../../../renderer/keyboard/wedge.ts';
import { table } from '../../../support/table.ts';

/** What a wedge presses for a code, on the US layout that scanners assume. */
function pressesOf(code: string): { readonly code: string; readonly shiftKey: boolean }[] {
  const keys = [
    ...Array.from({ length: 26 }, (_, index) => `Key${String.fromCharCode(65 + index)}`),
    ...Array.from({ length: 10 }, (_, index) => `Digit${index}`),
    ...'Backquote Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Comma Period Slash'.split(
      ' ',
    ),
    'Space',
  ];
  return Array.from(code, character => {
    for (const key of keys) {
      for (const shiftKey of [false, true]) {
        if (characterOf({ code: key, shiftKey }) === character) return { code: key, shiftKey };
      }
    }
    throw new Error(`no key writes ${character}`);
  });
}

function scanOf(code: string): string {
  let state = idle;
  let atMs = 0;
  const presses = [...pressesOf(code), { code: 'Enter', shiftKey: false }];
  for (const press of presses) {
    atMs += 4;
    const step = takeKey(state, { ...press, hasCommand: false, isRepeat: false, atMs });
    state = step.state;
    if (step.answer.kind === 'scan') return step.answer.code;
  }
  return '';
}

const rows = table(
  ['code', 'withKoreanInput'],
  `
  code           | withKoreanInput
  8801234567893  | 8801234567893
  abc123         | 뮻123
  ABC-123        | 뮻-123
  SR0042         | ㄴㄲ0042
  https://x.kr/a | ㅗㅅ센://ㅌ.ㅏㄱ/ㅁ
`,
);

it.each(rows)('$code is read as it stands, though 한글 state would write $withKoreanInput', ({ code }) => {
  expect(scanOf(code)).toBe(code);
});

it('every character that CODE128 can hold as text is read back', () => {
  const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');
  expect(scanOf(printable)).toBe(printable);
});

it('a scanner that types on the number pad is read too', () => {
  let state = idle;
  const keys = ['Numpad8', 'Numpad8', 'Numpad0', 'Numpad1', 'NumpadEnter'];
  const answers = keys.map((code, index) => {
    const step = takeKey(state, {
      code,
      shiftKey: false,
      hasCommand: false,
      isRepeat: false,
      atMs: index * 3,
    });
    state = step.state;
    return step.answer;
  });
  expect(answers.at(-1)).toEqual({ kind: 'scan', code: '8801' });
});
