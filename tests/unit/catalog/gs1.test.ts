import { describe, expect, it } from 'vitest';
import { GS, gs1Date, parseGs1 } from '../../../src/catalog/gs1.ts';
import { table } from '../../support/table.ts';

const YEAR = 2026;

describe('GS1 codes', () => {
  it('hold product, use-by date, lot and serial number', () => {
    const code = `01088065720024331725061610HP04AA${GS}21HP04AA003122`;
    expect(parseGs1(code, YEAR)).toEqual({
      elements: [
        { ai: '01', value: '08806572002433' },
        { ai: '17', value: '250616' },
        { ai: '10', value: 'HP04AA' },
        { ai: '21', value: 'HP04AA003122' },
      ],
      unread: '',
      gtin14: '08806572002433',
      useBy: '2025-06-16',
      lot: 'HP04AA',
      serial: 'HP04AA003122',
    });
  });

  it('may start with a separator, and have one after an element of fixed length', () => {
    expect(parseGs1(`${GS}0108806572002433${GS}17250616`, YEAR)).toMatchObject({ useBy: '2025-06-16' });
  });

  it('hold weight, count and price', () => {
    const code = `010880657200243331030012343012${GS}392015000`;
    expect(parseGs1(code, YEAR)).toMatchObject({ weightGrams: 1_234, count: 12, price: 15_000 });
    expect(parseGs1('3100000002', YEAR)).toMatchObject({ weightGrams: 2_000 });
    expect(parseGs1('3104012340', YEAR)).toMatchObject({ weightGrams: 1_234 });
    expect(parseGs1('3922150000', YEAR)).toMatchObject({ price: 1_500 });
    expect(parseGs1('39001500', YEAR)).toMatchObject({ price: 1_500 });
  });

  it('give no weight below a gram and no price below a won', () => {
    expect(parseGs1('3104012345', YEAR)).not.toHaveProperty('weightGrams');
    expect(parseGs1('3922150001', YEAR)).not.toHaveProperty('price');
  });

  it('take the use-by date before the best-before date', () => {
    expect(parseGs1('1526010117260201', YEAR)).toMatchObject({ useBy: '2026-02-01' });
    expect(parseGs1('15260101', YEAR)).toMatchObject({ useBy: '2026-01-01' });
  });

  it('are read as far as they are known', () => {
    expect(parseGs1('01088065720024339912', YEAR)).toMatchObject({
      gtin14: '08806572002433',
      unread: '9912',
    });
  });
});

/** The identifiers of domain.md C4, each followed by another one to show where it ends. */
const identifiers = table(
  ['ai', 'value', 'end'],
  `
  ai   | value              | end
  00   | 106141411234567897 | fixed
  01   | 08806572002433     | fixed
  02   | 08806572002433     | fixed
  10   | HP04AA/7           | FNC1
  11   | 250616             | fixed
  13   | 250616             | fixed
  15   | 250600             | fixed
  16   | 250616             | fixed
  17   | 250616             | fixed
  21   | HP04AA003122       | FNC1
  30   | 12                 | FNC1
  37   | 99999999           | FNC1
  3100 | 000002             | fixed
  3103 | 001234             | fixed
  3900 | 15000              | FNC1
  3920 | 15000              | FNC1
  8005 | 015000             | fixed
  `,
);

describe('an identifier', () => {
  it.each(identifiers)('$ai ends by $end', ({ ai, value, end }) => {
    const code = `${ai}${value}${end === 'fixed' ? '' : GS}2001`;
    expect(parseGs1(code, YEAR)).toMatchObject({
      elements: [
        { ai, value },
        { ai: '20', value: '01' },
      ],
      unread: '',
    });
  });
});

const refusals = table(
  ['code', 'answer'],
  `
  code                         | answer
  9912                         | GS1_MALFORMED
  010880657200243              | GS1_MALFORMED
  010880657200243A             | GS1_MALFORMED
  10ABCDEFGHIJKLMNOPQRSTU      | GS1_MALFORMED
  30123456789                  | GS1_MALFORMED
  3920999999999999999          | GS1_MALFORMED
  0108806572002434             | GS1_CHECK_DIGIT
  010880657200243417250631     | GS1_CHECK_DIGIT
  010880657200243317250631     | GS1_DATE
  010880657200243317251301     | GS1_DATE
  `,
);

describe('a GS1 code is refused', () => {
  it.each(refusals)('$code → $answer', ({ code, answer }) => {
    expect(parseGs1(code, YEAR)).toBe(answer);
  });
});

const dates = table(
  ['digits', 'year', 'date'],
  `
  digits | year | date
  250616 | 2026 | 2025-06-16
  260200 | 2026 | 2026-02-28
  280200 | 2026 | 2028-02-29
  260400 | 2026 | 2026-04-30
  760101 | 2026 | 2076-01-01
  770101 | 2026 | 1977-01-01
  990101 | 2026 | 1999-01-01
  490101 | 2099 | 2149-01-01
  500101 | 2099 | 2050-01-01
  010101 | 2099 | 2101-01-01
  260230 | 2026 | -
  260001 | 2026 | -
  `,
);

describe('two-digit years', () => {
  it.each(dates)('$digits in $year is $date', ({ digits, year, date }) => {
    expect(gs1Date(digits, Number(year)) ?? '').toBe(date);
  });
});
