import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { hideSmallCells } from '../../src/report/small-cells.ts';

const FEWEST = 5;
const tables = tuple(integer({ min: 2, max: 6 }), integer({ min: 2, max: 6 })).chain(([height, width]) =>
  array(array(integer({ min: 0, max: 30 }), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

it('lets nobody work out a cell of a few people from the sums beside it', () => {
  assert(
    property(tables, rows => {
      const shown = hideSmallCells(rows, FEWEST);
      const columns = rows[0]?.map((_, at) => shown.map(row => row[at])) ?? [];
      for (const line of [...shown, ...columns])
        expect(line.filter(cell => cell === null)).not.toHaveLength(1);
      for (const [at, row] of rows.entries())
        for (const [column, count] of row.entries()) {
          const cell = shown[at]?.[column];
          expect(cell === null || cell === count).toBe(true);
          if (count > 0 && count < FEWEST) expect(cell).toBeNull();
        }
    }),
  );
});
