import { describe, expect, it } from 'vitest';
import { decodePaper, paperText } from '../../../src/escpos/decoder.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { paperSvg } from '../../../src/escpos/paper-svg.ts';
import { drawerDocument, testPageDocument } from '../../../src/receipt/test-page.ts';
import { profiles } from '../../support/profiles.ts';

const print = (columns: 48 | 42 | 32) => {
  const profile = profiles[columns];
  const page = { name: profile.name, atMs: Date.UTC(2026, 4, 14, 0, 0, 0) };
  return decodePaper(encodeDocument(testPageDocument(page, columns), profile).bytes);
};

describe('the test page', () => {
  it.each([48, 42, 32] as const)('measures %i columns with a ruler of one full line', columns => {
    const lines = paperText(print(columns), columns);
    expect(lines).toContain('1234567890'.repeat(5).slice(0, columns));
    expect(lines.find(line => line.startsWith('왼쪽 끝'))).toMatch(/오른쪽 끝$/);
    expect(lines).toContain('[EAN13 8801234567893]');
    expect(lines).toContain('[CODE128 IE260514010127]');
    expect(lines).toContain('[QR https://ieum.example/시험]');
    // Each text is one line, or a person could not tell wrapped text from a wrong width.
    expect(lines.filter(line => line !== '')).toHaveLength(columns === 32 ? 15 : 16);
  });

  it('shows rare syllables where the printer has them, and that it lacks them where it does not', () => {
    expect(paperText(print(48), 48)).toContain('똠 햏 펲 (드문 글자)');
    expect(paperText(print(42), 42)).toContain('?? ?? ?? (드문 글자)');
  });

  it.each([48, 32] as const)('looks like this on %i columns', async columns => {
    const svg = paperSvg(print(columns), columns);
    await expect(svg).toMatchFileSnapshot(`./golden/test-page-${columns}.svg`);
  });

  it('opens the drawer alone, and feeds no paper', () => {
    const { rows } = decodePaper(encodeDocument(drawerDocument, profiles[48]).bytes);
    expect(rows).toEqual([{ kind: 'drawer', pin: 2, onMs: 50, offMs: 500 }]);
  });
});
