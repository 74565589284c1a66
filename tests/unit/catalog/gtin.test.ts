import { describe, expect, it } from 'vitest';
import {
  cartonUnit,
  expandUpcE,
  gs1CheckDigit,
  hasCheckDigit,
  isInStore,
  toGtin14,
} from '../../../src/catalog/gtin.ts';
import { table } from '../../support/table.ts';

const codes = table(
  ['symbology', 'body', 'code', 'gtin14'],
  `
  symbology | body          | code           | gtin14
  EAN-13    | 880123456789  | 8801234567893  | 08801234567893
  EAN-13    | 880100003660  | 8801000036608  | 08801000036608
  EAN-13    | 880104302260  | 8801043022606  | 08801043022606
  ISBN      | 979115664000  | 9791156640004  | 09791156640004
  EAN-8     | 8801234       | 88012346       | 00000088012346
  EAN-8     | 9638507       | 96385074       | 00000096385074
  EAN-8     | 0123456       | 01234565       | 00000001234565
  UPC-A     | 03600029145   | 036000291452   | 00036000291452
  UPC-A     | 003600029145  | 0036000291452  | 00036000291452
  ITF-14    | 1880123456789 | 18801234567890 | 18801234567890
  ITF-14    | 1541414141414 | 15414141414145 | 15414141414145
  2D        | 0880657200243 | 08806572002433 | 08806572002433
  `,
);

describe('GTIN check digits', () => {
  it.each(codes)('$symbology $code', ({ body, code, gtin14 }) => {
    expect(`${body}${gs1CheckDigit(body)}`).toBe(code);
    expect(hasCheckDigit(code)).toBe(true);
    expect(toGtin14(code)).toBe(gtin14);
  });

  it.each(codes)('a $symbology with a wrong last digit is refused', ({ body, code }) => {
    const wrong = `${body}${(Number(code.at(-1)) + 1) % 10}`;
    expect(hasCheckDigit(wrong)).toBe(false);
    expect(toGtin14(wrong)).toBeUndefined();
  });

  it.each(['', '0', '880123456789a', '88012345678930', '123456', '0000000000000', '00000000'])(
    '"%s" is no GTIN',
    code => {
      expect(toGtin14(code)).toBeUndefined();
    },
  );
});

/** Each row takes the zeros out at another place: one row for every last digit of the body. */
const upcE = table(
  ['short', 'full'],
  `
  short    | full
  01234505 | 012000003455
  01234514 | 012100003454
  01234523 | 012200003453
  01234531 | 012300000451
  01234543 | 012340000053
  01234558 | 012345000058
  01234565 | 012345000065
  01234572 | 012345000072
  01234589 | 012345000089
  01234596 | 012345000096
  `,
);

describe('UPC-E', () => {
  it.each(upcE)('$short stands for $full', ({ short, full }) => {
    expect(expandUpcE(short)).toBe(full);
    expect(hasCheckDigit(full)).toBe(true);
  });

  it('is read where the eight digits are no EAN-8', () => {
    expect(hasCheckDigit('01234531')).toBe(false);
    expect(toGtin14('01234531')).toBe('00012300000451');
  });

  it('is refused with a wrong check digit or another number system', () => {
    expect(expandUpcE('01234566')).toBeUndefined();
    expect(expandUpcE('21234565')).toBeUndefined();
  });
});

describe('cartons', () => {
  it('hold the unit whose number has no indicator and its own check digit', () => {
    expect(cartonUnit('18801234567890')).toBe('08801234567893');
    expect(cartonUnit('15414141414145')).toBe('05414141414148');
  });

  it('are none with indicator 0 (the unit itself) or 9 (variable measure)', () => {
    expect(cartonUnit('08801234567893')).toBeUndefined();
    expect(cartonUnit('98801234567896')).toBeUndefined();
  });
});

it('numbers from 20 to 29, 02 and 04 are the shop’s own', () => {
  expect(['02100123012343', '02912345067892', '00212345000000', '00412345000000'].every(isInStore)).toBe(
    true,
  );
  expect(['08801234567893', '00012345000065', '03012345678901'].some(isInStore)).toBe(false);
});
