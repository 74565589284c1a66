import { describe, expect, it } from 'vitest';
import { unreachable } from '../../../src/base/assert.ts';
import { GS } from '../../../src/catalog/gs1.ts';
import { cleanScan, readScan } from '../../../src/catalog/scan.ts';
import type { Scan, ScanRules } from '../../../src/catalog/scan.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: every kind of code, and the order in which they are tried. Method: where a code could be two
 * things, the row shows which one it is. `<GS>`, `<STX>` and so on stand for control characters.
 */
const rules: ScanRules = {
  commands: ['IE-HOLD', '8801234567893X'],
  memberPrefixes: ['SR', 'IE2605'],
  labels: [
    { pattern: 'FFIIIIIPPPPPC', flagPrefix: '21', priceUnit: 1, weightUnit: 1 },
    { pattern: 'FFIIIIIWWWWWC', flagPrefix: '29', priceUnit: 1, weightUnit: 1 },
  ],
  year: 2026,
};

const rows = table(
  ['code', 'answer'],
  `
  code                                        | answer
  IE-HOLD                                     | command IE-HOLD
  ie-hold                                     | command IE-HOLD
  ㅑㄸ-ㅗㅐㅣㅇ                                 | command IE-HOLD
  8801234567893X                              | command 8801234567893X
  IE260514010127                              | receipt 2026-05-14 1 127
  ]C0IE260514010127                           | receipt 2026-05-14 1 127
  ㅑㄸ260514010127                            | receipt 2026-05-14 1 127
  260514-01-0127                              | receipt 2026-05-14 1 127
  IE260514010000                              | member IE260514010000
  SR0042                                      | member SR0042
  ㄴㄲ0042                                     | member SR0042
  ]C10108806572002433                         | gs1 08806572002433
  ]d20108806572002433                         | gs1 08806572002433
  ]e001088065720024333920500                  | gs1 08806572002433
  ]Q30108806572002433                         | gs1 08806572002433
  010880657200243317250616                    | gs1 08806572002433
  01088065720024331725061610HP04AA<GS>21HP04  | gs1 08806572002433
  <GS>010880657200243317250616                | gs1 08806572002433
  0108806572002433                            | sku 0108806572002433
  010880657200243417250616                    | sku 010880657200243417250616
  ]C10108806572002434                         | unreadable GS1_CHECK_DIGIT
  ]C10108806572002433172513                   | unreadable GS1_MALFORMED
  010880657200243317250631                    | unreadable GS1_DATE
  2100123012343                               | variable 00123 1234
  2912345067892                               | variable 12345 6789g
  2100123012344                               | unreadable LABEL_CHECK_DIGIT
  2500123012345                               | sku 2500123012345
  8801234567893                               | gtin 08801234567893
  ]E08801234567893                            | gtin 08801234567893
  ]E488012346                                 | gtin 00000088012346
  036000291452                                | gtin 00036000291452
  18801234567890                              | gtin 18801234567890 08801234567893
  ]I118801234567890                           | gtin 18801234567890 08801234567893
  ８８０１２３４５６７８９３                    | gtin 08801234567893
  <STX>8801234567893<ETX><CR><LF>             | gtin 08801234567893
  8801234567894                               | sku 8801234567894
  A-17                                        | sku A-17
  0                                           | sku 0
  5*8801234567893                             | 5 x gtin 08801234567893
  12*A-17                                     | 12 x sku A-17
  9999*A-17                                   | 9999 x sku A-17
  5*2912345067892                             | 5 x variable 12345 6789g
  5*                                          | 5 x quantity
  0*A-17                                      | sku 0*A-17
  10000*A-17                                  | sku 10000*A-17
  5*5*A-17                                    | 5 x sku 5*A-17
  -                                           | unreadable EMPTY
  ]E0                                         | unreadable EMPTY
  A<GS>17                                     | unreadable CONTROL
  `,
);

const CONTROLS: Readonly<Record<string, string>> = {
  GS,
  STX: '\u0002',
  ETX: '\u0003',
  CR: '\r',
  LF: '\n',
};
const unescape = (text: string) => text.replace(/<(\w+)>/g, (_whole, name: string) => CONTROLS[name] ?? '');

function describeScan(scan: Scan): string {
  const prefix = scan.quantity === undefined ? '' : `${scan.quantity} x `;
  return `${prefix}${scan.kind} ${detailOf(scan)}`.trim();
}

function detailOf(scan: Scan): string {
  switch (scan.kind) {
    case 'command':
      return scan.command;
    case 'receipt':
      return `${scan.receipt.businessDate} ${scan.receipt.till} ${scan.receipt.number}`;
    case 'member':
      return scan.code;
    case 'gs1':
      return scan.content.gtin14 ?? '';
    case 'variable':
      return `${scan.item} ${scan.weightGrams === undefined ? scan.price : `${scan.weightGrams}g`}`;
    case 'gtin':
      return `${scan.gtin14} ${scan.unitGtin14 ?? ''}`;
    case 'sku':
      return scan.sku;
    case 'quantity':
      return '';
    case 'unreadable':
      return scan.reason;
    default:
      return unreachable(scan, 'detailOf');
  }
}

describe('a scan', () => {
  it.each(rows)('$code → $answer', ({ code, answer }) => {
    expect(describeScan(readScan(unescape(code), rules))).toBe(answer);
  });

  it('says by which rule a label was read', () => {
    expect(readScan('2100123012343', rules)).toMatchObject({ kind: 'variable', rule: { flagPrefix: '21' } });
  });

  it('with a flag that two scales share is read by the scale whose check digit is right', () => {
    const price = rules.labels[0];
    if (price === undefined) throw new Error('no rule');
    const eighteen = { ...price, pattern: 'FFIIIIIWWWWPPPPPPC' };
    expect(readScan('2100123012343', { ...rules, labels: [eighteen, price] })).toMatchObject({
      price: 1_234,
    });
  });
});

const cleaned = table(
  ['arrived', 'code'],
  `
  arrived         | code
  뮻123           | ABC123
  뮻-123          | ABC-123
  ㄴㄲ0042        | SR0042
  8801234567893   | 8801234567893
  Abc             | Abc
  `,
);

describe('a code typed by a scanner while the Korean input method is on', () => {
  it.each(cleaned)('$arrived is $code', ({ arrived, code }) => {
    expect(cleanScan(arrived)).toBe(code);
  });

  it('is read also when its syllables arrive taken apart', () => {
    expect(cleanScan('뮻123'.normalize('NFD'))).toBe('ABC123');
  });
});
