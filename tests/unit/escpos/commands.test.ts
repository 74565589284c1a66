import { describe, expect, it } from 'vitest';
import {
  cutPaper,
  kickDrawer,
  printCode128,
  printEan,
  printQrCode,
  printRaster,
  requestPaperInOrder,
  requestStatus,
  selectBold,
  selectCharacterSize,
  selectJustification,
  selectUnderline,
  setAutomaticStatus,
  startDocument,
} from '../../../src/escpos/commands.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { encodeUtf8 } from '../../../src/escpos/utf8.ts';
import { hex } from '../../support/hex.ts';
import { profiles } from '../../support/profiles.ts';

/** Goal: the bytes of each command. Method: the vectors of domain.md D2, D4 and D5. */
describe('ESC/POS commands', () => {
  it.each([
    ['start', startDocument, '1b 40 1c 26 1b 74 00 1b 52 0d 1b 4d 00'],
    ['double size', selectCharacterSize(2, 2), '1d 21 11'],
    ['normal size', selectCharacterSize(1, 1), '1d 21 00'],
    ['bold', selectBold(true), '1b 45 01'],
    ['underline of both scripts', selectUnderline(true), '1b 2d 01 1c 2d 01'],
    ['centre', selectJustification('center'), '1b 61 01'],
    ['partial cut', cutPaper('partial'), '1d 56 42 00'],
    ['full cut', cutPaper('full'), '1d 56 41 03'],
    ['drawer pin 2', kickDrawer(2, { onMs: 50, offMs: 500 }), '1b 70 00 19 fa'],
    ['drawer pin 5', kickDrawer(5, { onMs: 50, offMs: 500 }), '1b 70 01 19 fa'],
    ['EAN-13', printEan('ean13', '8801234567893'), '1d 6b 43 0d 38 38 30 31 32 33 34 35 36 37 38 39 33'],
    ['CODE128 text', printCode128('A12'), '1d 6b 49 05 7b 42 41 31 32'],
    ['CODE128 digits', printCode128('202106150001'), '1d 6b 49 08 7b 43 14 15 06 0f 00 01'],
    ['status', requestStatus(4), '10 04 04'],
    ['paper in order', requestPaperInOrder, '1d 72 01'],
    ['automatic status', setAutomaticStatus(true), '1d 61 0f'],
  ])('%s', (_, bytes, expected) => {
    expect(hex(bytes)).toBe(expected);
  });

  it('counts the bytes of a QR code, not its characters', () => {
    const url = encodeUtf8('https://x.kr/가');
    expect(url.length).toBe(16);
    expect(hex(printQrCode(url, 6))).toContain('1d 28 6b 13 00 31 50 30');
    expect(hex(printQrCode(encodeUtf8('A'), 6))).toBe(
      '1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 06 1d 28 6b 03 00 31 45 31 ' +
        '1d 28 6b 04 00 31 50 30 41 1d 28 6b 03 00 31 51 30',
    );
  });

  it('slices a picture of 576 by 200 dots into strips of at most 128 rows', () => {
    const bytes = printRaster({ widthDots: 576, heightDots: 200, bits: new Uint8Array(72 * 200) });
    expect(hex(bytes.subarray(0, 8))).toBe('1d 76 30 00 48 00 80 00');
    expect(hex(bytes.subarray(8 + 72 * 128, 16 + 72 * 128))).toBe('1d 76 30 00 48 00 48 00');
    expect(bytes.length).toBe(14_400 + 16);
  });

  it('refuses a barcode with a wrong length', () => {
    expect(() => printEan('ean13', '880')).toThrow('ean13');
  });

  it('writes 합계 in double size and goes back', () => {
    const { bytes } = encodeDocument(
      [{ type: 'text', text: '합계', style: { width: 2, height: 2 } }],
      profiles[48],
    );
    expect(hex(bytes)).toBe(`${hex(startDocument)} 1d 21 11 c7 d5 b0 e8 0a 1d 21 00`);
  });
});
