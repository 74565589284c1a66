import { describe, expect, it } from 'vitest';
import { code128Bars } from '../../../src/escpos/barcode-bars.ts';
import { decodePaper } from '../../../src/escpos/decoder.ts';
import type { PrintDocument } from '../../../src/escpos/document.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { paperSvg } from '../../../src/escpos/paper-svg.ts';
import { fromHex } from '../../support/hex.ts';
import { profiles } from '../../support/profiles.ts';

const draw = (document: PrintDocument, columns: 48 | 42 | 32 = 48) =>
  paperSvg(decodePaper(encodeDocument(document, profiles[columns]).bytes), columns);

describe('paper as a picture', () => {
  it.each([48, 42, 32] as const)('is as wide as its %i columns and a margin', columns => {
    expect(draw([], columns)).toContain(`width="${columns * 12 + 48}" height="48"`);
  });

  it('gives Hangul two columns and other text one', () => {
    const svg = draw([{ type: 'text', text: '서로e음' }]);
    expect(svg).toContain('textLength="84"'); // Seven columns.
    expect(svg).toContain('>서로e음</text>');
  });

  it('puts text where it stands, in its size and style', () => {
    const svg = draw([
      { type: 'text', text: '합계', align: 'center', style: { bold: true, width: 2, height: 3 } },
      { type: 'text', text: 'ab', align: 'right' },
    ] as const);
    // Four columns in double width are 96 dots of 576; the next line is three letters and a gap lower.
    expect(svg).toContain('<g transform="translate(24 24)"><g transform="translate(240 0) scale(2 3)">');
    expect(svg).toContain('font-weight="700"');
    expect(svg).toContain('<g transform="translate(24 102)"><g transform="translate(552 0)">');
  });

  it('stands letters of two heights on one line', () => {
    // One run in height 1, one in height 3.
    const svg = paperSvg(decodePaper(fromHex('61 1d 21 02 62 0a')), 48);
    expect(svg).toContain('<g transform="translate(0 48)">');
    expect(svg).toContain('<g transform="translate(12 0) scale(1 3)">');
  });

  it('draws white on black and lines below', () => {
    const svg = draw([{ type: 'text', text: 'ab', style: { inverse: true, underline: true } }]);
    expect(svg).toContain('<rect y="0" width="24" height="24"/>');
    expect(svg).toContain('fill="#fff">ab<');
    expect(svg).toContain('<rect y="23" width="24" height="1"/>');
  });

  it('draws the bars of a barcode, and its text where the printer would', () => {
    const barcode = { type: 'barcode', kind: 'code128', data: 'IE260514010127' } as const;
    const svg = draw([{ ...barcode, showsText: true }]);
    const bars = [...svg.matchAll(/M\d+ 0h(\d+)v80/g)].map(bar => Number(bar[1]) / 2);
    expect(bars).toEqual(code128Bars('IE260514010127').filter((_, index) => index % 2 === 0));
    expect(svg).toContain('>IE260514010127</text>');
    expect(draw([{ ...barcode, showsText: false }])).not.toContain('IE260514010127');
  });

  it('draws the dots of a picture', () => {
    const bitmap = { widthDots: 16, heightDots: 2, bits: Uint8Array.of(0xf0, 0x0f, 0x00, 0x80) };
    const svg = draw([{ type: 'raster', bitmap, align: 'left' }]);
    expect(svg).toContain('<path d="M0 0h4v1h-4zM12 0h4v1h-4zM8 1h1v1h-1z"/>');
  });

  it('says what a QR code holds', () => {
    expect(draw([{ type: 'qr', data: 'https://x.kr/가?a=1&b=2' }])).toContain(
      '>https://x.kr/가?a=1&amp;b=2</text>',
    );
  });

  it('spells a barcode out that no bars can show', () => {
    // CODE128 of a control character and EAN-13 of letters: bytes of another program.
    const paper = decodePaper(fromHex('1d 6b 49 03 7b 42 01 1d 6b 43 02 41 42'));
    const svg = paperSvg(paper, 48);
    expect(svg).toContain('>EAN13 AB</text>');
    expect(svg).toContain('>CODE128 \ufffd</text>');
  });

  it('marks a cut, and nothing for a drawer', () => {
    expect(draw([{ type: 'cut' }])).toContain('stroke-dasharray');
    expect(draw([{ type: 'drawer' }])).toBe(draw([]));
  });

  it('escapes what XML would read', () => {
    expect(draw([{ type: 'text', text: '<b> & "c"' }])).toContain('>&lt;b&gt; &amp; &quot;c&quot;</text>');
  });
});
