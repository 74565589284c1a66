/**
 * Goal: no request gets slower as the shop grows old.
 * Method: every statement that the stores prepare while a busy day and all its lists and searches are asked
 * for is caught at the driver, and its query plan read. Without ANALYZE a plan does not depend on how many
 * rows there are.
 */
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../main/sql/database.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { required } from '../../src/base/assert.ts';
import { busyDay } from '../support/busy-day.ts';
import { closeExactly } from '../support/close.ts';
import { registerMember } from '../support/member.ts';
import { command } from '../support/till.ts';
import { openTestShop } from '../support/shop.ts';

/** Tables that get a row or more with each sale, and the catalogue, which has 50,000. */
const BIG_TABLES =
  'journal_entry posting journal_seal command_log ticket ticket_line sale sale_line tender ' +
  'tender_resolution cash_receipt cash_receipt_cancel print_job product product_barcode donation ' +
  'delivery_order delivery_event order_figure order_dish_day channel_notice wallet_movement capture_paper ' +
  'person person_consent person_tie person_card person_view lesson enrolment attendance attendance_move';

/** Walks over a whole index of a big table that are meant. */
const MEANT: readonly (readonly [step: RegExp, reason: string])[] = [
  [/^SCAN print_job USING .*INDEX print_job_by_waiting$/, 'holds only the jobs that wait'],
  [/^SCAN print_job USING INDEX print_job_for_kitchen$/, 'holds only the papers that did not come out'],
  [/^SCAN delivery_order USING INDEX delivery_order_open$/, 'holds only the orders that are not over'],
  [/^SCAN notice USING INDEX channel_notice_(due|failed)$/, 'holds only what channels have still to hear'],
  [/^SCAN delivery_order USING INDEX delivery_order_by_lane$/, 'counts the orders that are not over'],
  [/^SCAN capture_paper USING INDEX capture_paper_open$/, 'holds only the papers that wait'],
  [/^SCAN paper USING INDEX capture_paper_with_bytes$/, 'holds only the papers that name somebody'],
  [/^SCAN delivery_order USING INDEX delivery_order_typed$/, 'reads the newest of typed orders, to a limit'],
  [/^SCAN product USING INDEX product_by_name$/, 'reads all names once, for the search in memory'],
  [/^SCAN person USING COVERING INDEX person_by_name$/, 'reads all names once, for the search in memory'],
];

const dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
let statements: readonly string[];
let database: OpenDatabase;

beforeAll(async () => {
  // What lays the schema runs once in the life of a file, and is not meant here.
  openDatabase(dataDir).close();
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const shop = await openTestShop({ dataDir });
  await busyDay(shop.client);
  await askForEverything(shop.client);
  await closeExactly(shop.client);
  await shop.close();
  statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))];
  prepare.mockRestore();
  database = openDatabase(dataDir);
});

afterAll(() => {
  database.close();
  rmSync(dataDir, { recursive: true });
});

describe('each statement that the counter prepared', () => {
  it('was caught', () => {
    expect(statements.length).toBeGreaterThan(100);
    expect(statements.filter(sql => sql.startsWith('SELECT')).length).toBeGreaterThan(50);
  });

  it('finds its rows of big tables by an index', () => {
    expect(statements.flatMap(slowSteps)).toEqual([]);
  });
});

describe('a statement without an index', () => {
  it.each([
    ['reads the whole table', 'SELECT id FROM sale WHERE due_won + 0 = ?'],
    ['reads a whole index', 'SELECT count(*) FROM posting'],
    ['reads it under another name', 'SELECT 1 FROM sale_line AS line WHERE line.name = ?'],
    ['changes without one', 'UPDATE ticket SET name = ? WHERE opened_at_ms + 0 = ?'],
  ])('is found when it %s', (_, sql) => {
    expect(slowSteps(sql)).toHaveLength(1);
  });

  it('may walk an index from its end when it takes only so many rows', () => {
    expect(slowSteps('SELECT hash FROM journal_seal ORDER BY sequence DESC LIMIT 1')).toEqual([]);
  });
});

/**
 * Steps that read a big table from end to end. An INSERT's own plan lists its table's children, which are
 * read only when a child came before its parent; the benches would show that.
 */
function slowSteps(sql: string): readonly string[] {
  if (sql.startsWith('INSERT')) return [];
  const isLimited = /ORDER BY [^()]+ LIMIT (?:\?|\d+)$/.test(sql.trim());
  return planOf(sql)
    .filter(step => scansBigTable(step, sql) && !MEANT.some(([meant]) => meant.test(step)))
    .filter(step => !(isLimited && step.includes('USING')))
    .map(step => `${step}: ${sql.replace(/\s+/g, ' ')}`);
}

function scansBigTable(step: string, sql: string): boolean {
  const name = /^SCAN (\w+)/.exec(step)?.[1];
  if (name === undefined) return false;
  const table = new RegExp(`(\\w+) AS ${name}\\b`).exec(sql)?.[1] ?? name;
  return BIG_TABLES.split(' ').includes(table);
}

function planOf(sql: string): readonly string[] {
  const names = Array.from(sql.matchAll(/:(\w+)/g), ([, name = '']) => [name, null] as const);
  const marks = Array.from(sql.matchAll(/\?/g), () => null);
  const unbound = names.length > 0 ? [Object.fromEntries(names)] : marks;
  return database.write
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...unbound)
    .map(({ detail }) => detail);
}

/** Every list and search, with each of its filters. */
async function askForEverything(client: CounterClient): Promise<void> {
  const page = { cursor: null, limit: 2 };
  const today = '2026-05-14';
  const entries = { from: null, to: null, reference: '', amount: null, accountCode: null, ...page };
  for (const filter of [
    {},
    { from: today, to: today },
    { reference: '0001' },
    { amount: 1_000 },
    { accountCode: '101' },
  ])
    await client.journal.list({ ...entries, ...filter });
  for (const to of [null, today]) await client.journal.trialBalance({ to });
  const { sales } = await client.sale.list({ from: null, to: null, text: '', only: 'all', ...page });
  const { id: saleId, receiptNumber } = required(sales[0], 'sale');
  for (const only of ['all', 'sales', 'refunds', 'pending'] as const)
    for (const text of ['', '0001', receiptNumber, '11111111', '11000'])
      for (const from of [null, today]) await client.sale.list({ from, to: from, text, only, ...page });
  await client.sale.get({ saleId });
  await client.sale.findByReceipt({ receiptNumber });
  await client.sale.pending();
  await client.catalog.shelf();
  await client.catalog.search({ text: 'ㄱ', limit: 5 });
  await client.device.jobs({ limit: 2 });
  await client.cashReceipt.ofSale({
    saleId: required(
      sales.find(sale => sale.kind === 'sale'),
      'sale',
    ).id,
  });
  await client.cashReceipt.list({ from: today, to: today, limit: 2 });
  await client.cashReceipt.exportCsv({ from: today, to: today });
  await client.cashReceipt.due();
  await client.shift.figures();
  await client.shift.zReports({ limit: 2 });
  const [campaign] = await client.campaign.list();
  const { id: campaignId } = required(campaign, 'campaign of the demo shop');
  await client.campaign.get({ campaignId });
  await client.campaign.exportCsv({ campaignId });
  const { id: memberId } = await registerMember(client, 1_000);
  await client.member.list({ text: '김' });
  await client.member.get({ memberId });
  await client.capture.unread();
  const { id: orderId } = await client.delivery.practise(command());
  await client.orderFlow.state();
  await client.delivery.board();
  await client.channel.webhooks();
  await client.delivery.ended();
  await client.orderFigures.ofPeriod({ from: today, to: today });
  await client.orderFigures.exportCsv({ from: today, to: today });
  await client.delivery.get({ orderId });
  await client.member.statement({ memberId, month: today.slice(0, 7) });
  await askOfCentre(client, today);
}

async function askOfCentre(client: CounterClient, today: string): Promise<void> {
  const { rows } = await client.programme.list({ term: '2026-2', text: '' });
  const { id: programmeId } = required(rows[0], 'programme of the demo shop');
  const { lessonList } = await client.programme.get({ programmeId });
  await client.programme.calendar({ firstDay: today, lastDay: today });
  await client.enrolment.list({ programmeId });
  await client.attendance.today({ date: null });
  const { id: lessonId } = required(lessonList[0], 'lesson');
  await client.attendance.close({ ...command(), lessonId });
}
