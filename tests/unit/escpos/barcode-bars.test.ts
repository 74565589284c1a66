import { describe, expect, it } from 'vitest';
import { code128Bars, code128Values, eanBars } from '../../../src/escpos/barcode-bars.ts';

/**
 * Goal: bars that a scanner reads. Method: what another maker's program (receiptline 4.0.4) draws for the
 * same text.
 */
const modules = (bars: readonly number[]) => bars.reduce((sum, bar) => sum + bar, 0);

describe('bars', () => {
  it.each([
    ['8801234567893', '11112131123222122121141113211111123111141312121331121411111'],
    ['5901234123457', '11131121123122221221411231111111222121221411113212311312111'],
    ['0012345678905', '11132112221212214111132123111111111413121213311232111231111'],
    ['4006381333931', '11132111123111414113121122211111141114111411311214112221111'],
    ['96385074', '1113112111414111213111111231321113121132111'],
    ['12345670', '1112221212214111132111111231111413123211111'],
  ])('EAN %s', (digits, bars) => {
    expect(eanBars(digits).join('')).toBe(bars);
  });

  it.each([
    ['A12', '2112141113231232212232112211322331112'],
    ['202106150001', '2112322212312132121222131132222122222221221131232331112'],
    ['IE260514010127', '2112142313111321131131413212211312221222312221222221223122123141112331112'],
    ['ab123456cd', '2112141211241214211131411122321311233311211141311411221412211221322331112'],
    ['1234567', '2112321122321311233311211141313121311321312331112'],
    ['a12345', '2112141211241232211131413121311131231143112331112'],
  ])('CODE128 %s', (text, bars) => {
    expect(code128Bars(text).join('')).toBe(bars);
  });

  it('are 95 modules for EAN-13 and 67 for EAN-8', () => {
    for (let first = 0; first < 10; first += 1) expect(modules(eanBars(`${first}801234567893`))).toBe(95);
    expect(modules(eanBars('96385074'))).toBe(67);
  });

  it('change code set where the bytes do, and end with a check value', () => {
    expect(code128Values('A12')).toEqual([104, 33, 17, 18, 19]);
    expect(code128Values('a123456b')).toEqual([104, 65, 99, 12, 34, 56, 100, 66, 27]);
  });

  it('refuse what a symbology cannot hold', () => {
    expect(() => eanBars('123')).toThrow('8 or 13 digits');
    expect(() => code128Bars('가')).toThrow('ASCII only');
  });
});
