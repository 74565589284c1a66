import { describe, expect, it } from 'vitest';
import { won } from '../../../src/money/won.ts';
import { splitVat } from '../../../src/tax/vat.ts';
import { table } from '../../support/table.ts';

const rows = table(
  ['gross', 'supply', 'vat'],
  `
  gross   | supply  | vat
  0       | 0       | 0
  5       | 5       | 0
  10      | 9       | 1
  100     | 91      | 9
  1000    | 909     | 91
  1100    | 1000    | 100
  4500    | 4091    | 409
  5000    | 4545    | 455
  10000   | 9091    | 909
  10830   | 9845    | 985
  11000   | 10000   | 1000
  12345   | 11223   | 1122
  15000   | 13636   | 1364
  33333   | 30303   | 3030
  99999   | 90908   | 9091
  1234560 | 1122327 | 112233
  -10830  | -9845   | -985
  -5      | -5      | 0
  `,
);

describe('VAT inside a price', () => {
  it.each(rows)('$gross is $supply and VAT $vat', ({ gross, supply, vat }) => {
    expect(splitVat(won(Number(gross)))).toEqual({ supplyValue: Number(supply), vat: Number(vat) });
  });
});
