/**
 * Goal: figures begin with what a shop's file holds already. Method: orders before, the migration, figures
 * after; then an order that ends in the new file comes to the same.
 */
import { expect, it } from 'vitest';
import { migrations } from '../../main/sql/migrations/index.ts';
import { fileToMigrate } from '../support/file-to-migrate.ts';

const { connection, upTo } = fileToMigrate();
const BEFORE = migrations.findIndex(({ name }) => name === '0027-order-figures');

const CONTENT = JSON.stringify({
  items: [
    { name: '라면', quantity: 2, unitPrice: 4_000, options: [{ name: '치즈', price: 500, quantity: 1 }] },
    { name: '김밥', quantity: 1, unitPrice: 3_000, options: [] },
    { name: '라면', quantity: 1, unitPrice: 4_000, options: [] },
  ],
});

/** 2026-05-14 23:59:50 in Korea. */
const LATE = Date.UTC(2026, 4, 14, 14, 59, 50);

const begin = (id: string) =>
  connection().exec(`
    INSERT INTO delivery_order (id, channel, external_id, version, display_number, kind, state, payment,
      business_date, received_at_ms, ordered_at_ms, payable_won, content_json, person_json)
    VALUES ('${id}', 'ddangyo', '${id}', 1, '${id}', 'delivery', 'waiting', 'prepaid', '2026-05-14', ${LATE},
      1, 18000, '${CONTENT}', '{}')`);
const sell = (id: string) => {
  connection().exec(`
    UPDATE delivery_order SET state = 'accepted', accepted_at_ms = received_at_ms + 12999, cook_minutes = 20
    WHERE id = '${id}';
    UPDATE delivery_order SET state = 'ready' WHERE id = '${id}';
    UPDATE delivery_order SET state = 'delivering' WHERE id = '${id}';
    UPDATE delivery_order SET state = 'completed', ended_at_ms = 9 WHERE id = '${id}';
    UPDATE delivery_order SET channel_won = 18000, fee_won = 320 WHERE id = '${id}'`);
};
const refuse = (id: string) =>
  connection().exec(`UPDATE delivery_order SET state = 'rejected', ended_at_ms = 9 WHERE id = '${id}'`);
const figures = () => connection().prepare('SELECT * FROM order_figure ORDER BY order_id').raw().all();
const dishes = () => connection().prepare('SELECT * FROM order_dish_day').raw().all();

const soldRow = (id: string): (string | number | null)[] => [
  '2026-05-14',
  id,
  'ddangyo',
  'completed',
  23,
  12,
  16_000,
  18_000,
  18_000,
  320,
];
const refusedRow = (id: string) => soldRow(id).with(3, 'rejected').with(5, null).with(9, 0);

it('0027: what has ended before and what ends from now on come to the same figures', () => {
  upTo(BEFORE);
  begin('a');
  sell('a');
  begin('b');
  refuse('b');
  begin('c');
  upTo(BEFORE + 1);
  expect(figures()).toEqual([soldRow('a'), refusedRow('b')]);
  expect(dishes()).toEqual([
    ['2026-05-14', '김밥', 1, 3_000],
    ['2026-05-14', '라면', 3, 13_000],
  ]);
  sell('c');
  begin('d');
  refuse('d');
  begin('e');
  expect(figures()).toEqual([soldRow('a'), refusedRow('b'), soldRow('c'), refusedRow('d')]);
  expect(dishes()).toEqual([
    ['2026-05-14', '김밥', 2, 6_000],
    ['2026-05-14', '라면', 6, 26_000],
  ]);
  expect(() => connection().exec('DELETE FROM order_figure')).toThrow('order_figure kept');
});
