import { describe, expect, it } from 'vitest';
import {
  barcodeSettings,
  cutPaper,
  feedLines,
  kickDrawer,
  kickDrawerAtOnce,
  printCode128,
  printEan,
  printQrCode,
  printRaster,
  requestJobAnswer,
  requestPaperInOrder,
  requestStatus,
  selectBold,
  selectCharacterSize,
  selectJustification,
  selectUnderline,
  setAutomaticStatus,
  startDocument,
  soundBuzzer,
} from '../../../src/escpos/commands.ts';
import { encodeCp949 } from '../../../src/escpos/cp949.ts';
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
    ['bold off', selectBold(false), '1b 45 00'],
    ['underline of both scripts off', selectUnderline(false), '1b 2d 00 1c 2d 00'],
    ['left', selectJustification('left'), '1b 61 00'],
    ['centre', selectJustification('center'), '1b 61 01'],
    ['right', selectJustification('right'), '1b 61 02'],
    ['partial cut', cutPaper('partial'), '1d 56 42 00'],
    ['full cut', cutPaper('full'), '1d 56 41 03'],
    ['drawer pin 2', kickDrawer(2, { onMs: 50, offMs: 500 }), '1b 70 00 19 fa'],
    ['drawer pin 5', kickDrawer(5, { onMs: 50, offMs: 500 }), '1b 70 01 19 fa'],
    ['EAN-13', printEan('ean13', '8801234567893'), '1d 6b 43 0d 38 38 30 31 32 33 34 35 36 37 38 39 33'],
    ['EAN-8', printEan('ean8', '96385074'), '1d 6b 44 08 39 36 33 38 35 30 37 34'],
    ['barcode settings', barcodeSettings(true), '1d 68 50 1d 77 02 1d 48 02'],
    ['drawer at once', kickDrawerAtOnce(5, 2), '10 14 01 01 02'],
    ['the buzzer of an Epson', soundBuzzer('escA'), '1b 28 41 04 00 30 01 03 0a'],
    ['the buzzer of others', soundBuzzer('escB'), '1b 42 03 09'],
    ['CODE128 text', printCode128('A12'), '1d 6b 49 05 7b 42 41 31 32'],
    ['CODE128 digits', printCode128('202106150001'), '1d 6b 49 08 7b 43 14 15 06 0f 00 01'],
    [
      'CODE128 digits as text',
      printCode128('202106150001', 'onlyB'),
      '1d 6b 49 0e 7b 42 32 30 32 31 30 36 31 35 30 30 30 31',
    ],
    [
      'CODE128 text, then digits',
      printCode128('IE260514010127'),
      '1d 6b 49 0c 7b 42 49 45 7b 43 1a 05 0e 01 01 1b',
    ],
    ['CODE128 odd digits', printCode128('1234567'), '1d 6b 49 08 7b 43 0c 22 38 7b 42 37'],
    ['CODE128 digits between text', printCode128('a123456b'), '1d 6b 49 0b 7b 42 61 7b 43 0c 22 38 7b 42 62'],
    ['CODE128 too few digits to change', printCode128('a1234b'), '1d 6b 49 08 7b 42 61 31 32 33 34 62'],
    ['CODE128 brace', printCode128('{'), '1d 6b 49 04 7b 42 7b 7b'],
    ['feed', feedLines(4), '1b 64 04'],
    ['job question', requestJobAnswer([0x30, 0x30, 0x34, 0x32]), '1d 28 48 06 00 30 30 30 30 34 32'],
    ['automatic status off', setAutomaticStatus(false), '1d 61 00'],
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

  it.each([
    ['a barcode with a wrong length', () => printEan('ean13', '880'), 'ean13'],
    ['a barcode of Hangul', () => printCode128('가'), 'ASCII only'],
    ['a barcode of nothing', () => printCode128(''), 'ASCII only'],
    ['a size that no printer has', () => selectCharacterSize(9, 1), '1 to 8'],
    ['a feed that would be another command', () => feedLines(256), '0 to 255'],
    ['a job without a name', () => requestJobAnswer([0, 0, 0, 1]), 'printable'],
  ])('refuses %s', (_, print, message) => {
    expect(print).toThrow(message);
  });

  it('has each Hangul of 합계 in double size between the two sizes', () => {
    const bytes = [
      ...selectCharacterSize(2, 2),
      ...encodeCp949('합계').bytes,
      ...selectCharacterSize(1, 1),
      0x0a,
    ];
    expect(hex(bytes)).toBe('1d 21 11 c7 d5 b0 e8 1d 21 00 0a');
  });

  it('writes 합계 in double size and goes back', () => {
    const { bytes } = encodeDocument(
      [{ type: 'text', text: '합계', style: { width: 2, height: 2 } }],
      profiles[48],
    );
    expect(hex(bytes)).toBe(`${hex(startDocument)} 1d 21 11 c7 d5 b0 e8 0a 1d 21 00`);
  });

  it('switches a mode only when it changes', () => {
    const bold = { type: 'text', text: 'ab', style: { bold: true } } as const;
    const { bytes } = encodeDocument([bold, bold, { type: 'text', text: 'c' }], profiles[48]);
    expect(hex(bytes.subarray(startDocument.length))).toBe('1b 45 01 61 62 0a 61 62 0a 1b 45 00 63 0a');
  });

  it('opens the drawer with 18 bytes and no paper', () => {
    const { bytes } = encodeDocument([{ type: 'drawer' }], profiles[48]);
    expect(hex(bytes)).toBe(`${hex(startDocument)} 1b 70 00 19 fa`);
  });

  it('feeds paper to be torn off where there is no cutter, and prints what a printer lacks as text', () => {
    const bare = { ...profiles[32], barcodes: [], hasQr: false, drawer: null };
    const { bytes } = encodeDocument(
      [
        { type: 'barcode', kind: 'ean8', data: '96385074', showsText: false },
        { type: 'qr', data: 'https://x.kr/가' },
        { type: 'drawer' },
        { type: 'cut' },
      ],
      bare,
    );
    const text = hex(encodeCp949('https://x.kr/가').bytes);
    const body = `1b 61 01 39 36 33 38 35 30 37 34 0a ${text} 0a 1b 64 04`;
    expect(hex(bytes.subarray(startDocument.length))).toBe(body);
  });
});
