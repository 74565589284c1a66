/**
 * Goal: the file itself keeps what a campaign was given, and refuses to hand over or give back what is not
 * there. Method: as in invariants.test.ts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySums } from '../../main/verify/sums.ts';
import { insertRow, openRawFile, type RawFile, type SqlValue, type WrongWrite } from '../support/raw-file.ts';

let file: RawFile;
let campaignId: string;
beforeAll(async () => {
  file = await openRawFile();
  campaignId = file.write.prepare<[], { id: string }>('SELECT id FROM campaign').get()?.id ?? '';
  file.write.exec(`${gift({})} ${handOver({})}`);
});
afterAll(() => file.close());

type Row = Readonly<Record<string, SqlValue>>;
const one = (sql: string) => file.write.prepare<[], { value: string }>(sql).get()?.value ?? '';
const entryId = () => one('SELECT id AS value FROM journal_entry LIMIT 1');
const shiftId = () => one('SELECT id AS value FROM shift WHERE closed_at_ms IS NULL');

const gift = (change: Row) =>
  insertRow('donation', {
    id: 'gift',
    campaign_id: campaignId,
    original_id: null,
    sale_id: null,
    shift_id: shiftId(),
    amount_won: 1_000,
    business_date: '2026-05-14',
    at_ms: 0,
    entry_id: entryId(),
    ...change,
  });
const back = (change: Row) => gift({ id: 'back', original_id: 'gift', amount_won: -1_000, ...change });
const handOver = (change: Row) =>
  insertRow('campaign_handover', {
    number: 1,
    campaign_id: campaignId,
    amount_won: 400,
    source: 'safe',
    recipient: '모금회',
    shift_id: null,
    business_date: '2026-05-14',
    at_ms: 0,
    entry_id: entryId(),
    ...change,
  });
const version = (change: Row) =>
  insertRow('campaign_version', {
    campaign_id: campaignId,
    version: 2,
    title: '김장',
    story: '나눠요',
    target_won: 1,
    fundraiser: '모금회',
    first_day: '2026-05-14',
    last_day: '2026-05-14',
    saved_at_ms: 0,
    ...change,
  });

const KEPT = ['campaign', 'campaign_version', 'donation', 'campaign_handover'];
const cases: readonly WrongWrite[] = [
  ['more handed over than is held', () => handOver({ number: 2, amount_won: 601 }), /campaign holds less/],
  ['a gift given back that was handed over', () => back({}), /CHECK constraint failed/],
  ['a part of a gift given back', () => back({ amount_won: -600 }), /not the opposite/],
  [
    'a gift given back to another campaign',
    () => `${insertRow('campaign', { id: 'other', created_at_ms: 0 })} ${back({ campaign_id: 'other' })}`,
    /not the opposite/,
  ],
  ['a gift of nothing', () => gift({ id: 'none', amount_won: 0 }), /CHECK constraint failed/],
  ['a negative gift of its own', () => gift({ id: 'none', amount_won: -1 }), /CHECK constraint failed/],
  ['a drawer without its shift', () => handOver({ number: 2, source: 'drawer' }), /CHECK constraint failed/],
  ['a campaign that ends before it begins', () => version({ last_day: '2026-05-13' }), /CHECK constraint/],
  ['a campaign without a target', () => version({ target_won: 0 }), /CHECK constraint failed/],
  ['a title changed', () => "UPDATE campaign_version SET title = '새'", /campaign_version immutable/],
  ['a gift changed', () => 'UPDATE donation SET amount_won = 1', /donation immutable/],
  ['a hand-over changed', () => 'UPDATE campaign_handover SET amount_won = 1', /campaign_handover immutable/],
  ...KEPT.map((table): WrongWrite => [
    `a row of ${table} deleted`,
    () => `DELETE FROM ${table}`,
    new RegExp(`${table} immutable`, 'u'),
  ]),
  ...KEPT.map((table): WrongWrite => [
    `a row of ${table} replaced`,
    () => `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`,
    new RegExp(`${table} immutable`, 'u'),
  ]),
];

describe('a campaign refuses', () => {
  it.each(cases)('%s', (_what, sql, refusal) => {
    expect(file.attempt(sql())).toMatch(refusal);
  });
});

it('right writes of the same form are accepted', () => {
  const right = [
    version({}),
    `${gift({ id: 'more' })} ${back({})}`,
    gift({ id: 'two', amount_won: 1 }),
    handOver({ number: 2, amount_won: 600 }),
  ];
  for (const sql of right) expect(file.attempt(sql)).toBe('accepted');
});

it('the proof of the file finds gifts that the books do not hold', () => {
  expect(verifySums(file.read)).toMatch(/it does not hold the gifts/u);
});
