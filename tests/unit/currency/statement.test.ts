import { expect, it } from 'vitest';
import { statementOf, type MovementKind } from '../../../src/currency/statement.ts';
import { won } from '../../../src/money/won.ts';

let count = 0;
function movement(kind: MovementKind, charged: number, cash: number) {
  count += 1;
  return { id: String(count), kind, charged, cash, owed: 0, reference: '', atMs: count };
}

it('goes from what there was, over each movement, to what is left', () => {
  const { rows, closing, sums } = statementOf(won(7_000), [
    movement('charge', 100_000, 0),
    movement('payment', -43_000, -7_000),
    movement('cashback', 0, 8_500),
    movement('payment', -1_000, 0),
    movement('refund', 1_000, 0),
  ]);
  expect(rows.map(row => [row.amount, row.balance])).toEqual([
    [100_000, 107_000],
    [-50_000, 57_000],
    [8_500, 65_500],
    [-1_000, 64_500],
    [1_000, 65_500],
  ]);
  expect(closing).toBe(65_500);
  expect(sums).toEqual([
    { kind: 'charge', amount: 100_000 },
    { kind: 'payment', amount: -51_000 },
    { kind: 'cashback', amount: 8_500 },
    { kind: 'refund', amount: 1_000 },
  ]);
});

it('a month without movements ends as it began', () => {
  expect(statementOf(won(500), [])).toEqual({ opening: 500, closing: 500, rows: [], sums: [] });
});
