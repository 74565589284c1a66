import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/escpos/cp949.ts';
import { decodePaper, paperText } from '../../../src/escpos/decoder.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { answersOf, profileToAsk, RULER_COLUMNS } from '../../../src/escpos/profile-wizard.ts';
import { wizardPage, type WizardPage } from '../../../src/receipt/wizard-pages.ts';
import { profiles } from '../../support/profiles.ts';

const print = (
  step: WizardPage['step'],
  change: Parameters<typeof profileToAsk>[2] = answersOf(profiles[42]),
) => {
  const document = wizardPage({ step, ruler: RULER_COLUMNS, baud: 19_200 });
  const { bytes, replacedCount } = encodeDocument(document, profileToAsk(step, profiles[42], change));
  expect(replacedCount).toBe(0);
  const paper = decodePaper(bytes);
  expect(paper.unknown).toEqual([]);
  return paperText(paper, 64);
};

describe('papers of the printer’s fitting', () => {
  it('the first says the speed that it was sent at', () => {
    expect(print('line')).toContain('속도 19200');
  });

  it('the ruler’s lines end in their own width', () => {
    const lines = print('ruler').filter(line => /^-+\d+$/.test(line));
    expect(lines.map(columnsOf)).toEqual(RULER_COLUMNS);
    for (const line of lines) expect(line.endsWith(`-${columnsOf(line)}`)).toBe(true);
  });

  it('rare syllables go as text, whatever the profile of before says', () => {
    expect(print('hangul')).toContain('드문 글자: 똠 햏 뷁 펲');
  });

  it('the cut is the one that is asked about', () => {
    const answers = answersOf(profiles[42]);
    expect(print('cut', { ...answers, cutter: 'full' }).at(-1)).toBe('[cut]');
    expect(print('cut', { ...answers, cutter: 'none' })).not.toContain('[cut]');
  });

  it('the last number on a torn piece counts the lines that stayed inside', () => {
    const numbers = print('tear').filter(line => /^\d+$/.test(line));
    expect(numbers).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0']);
    const torn = numbers.slice(0, numbers.length - 4);
    expect(torn.at(-1)).toBe('4');
  });

  it('the drawer’s kick feeds no paper', () => {
    const answers = { ...answersOf(profiles[42]), drawer: { pin: 5, onMs: 120 } as const };
    expect(print('drawer', answers)).toEqual(['[drawer 5]']);
  });

  it('every kind of code is there', () => {
    expect(print('codes').filter(line => line.startsWith('['))).toEqual([
      '[EAN13 8801234567893]',
      '[CODE128 IE260514010127]',
      '[QR https://ieum.example/시험]',
    ]);
  });
});
