import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { readPapers } from '../../main/handlers/take-paper.ts';
import { CHANNELS } from '../../main/handlers/views/delivery.ts';
import { REASONS } from '../../main/intake/file-reasons.ts';
import { ORDERS_FOLDER } from '../../main/order-intake.ts';
import { cp949, ORDER_HEADS, orderFolder, orderLine } from '../support/order-files.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { until } from '../support/until.ts';

/**
 * Goal: tables of orders are taken order by order, each once; what is wrong is laid aside with the row and
 * the column, and nothing else stops for it. Method: the whole counter, and real files in its folder.
 */
let dataDir: string;
let shop: TestShop;
let folder: ReturnType<typeof orderFolder>;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
  shop = await openTestShop({ dataDir });
  await until(() => readdirSync(dataDir).includes(ORDERS_FOLDER));
  folder = orderFolder(dataDir);
  await until(() => readdirSync(folder.at()).includes('rejected'));
});
afterEach(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true });
});

const numbers = async () =>
  (await shop.client.delivery.board()).orders.map(({ displayNumber }) => displayNumber).toSorted();
const taken = () => shop.counter.reads.delivery.openCounts()[0]?.count ?? 0;
/** A table in which channels say what has become of an order. */
const table = (line: string) =>
  `주문번호,변경차수,주문상태,주문일시,결제방법,메뉴명,수량,단가\r\n${line}\r\n`;
const many = (count: number, bad: number) =>
  cp949(
    Array.from({ length: count }, (_, index) => orderLine(`M-${index}`, { qty: index === bad ? 'x' : '1' })),
  );
const samples = resolve(import.meta.dirname, '../../resources/channels');

describe('a table of orders', () => {
  it('in CP949: good orders are taken, bad ones become a file of their own, and mended come in', async () => {
    folder.lay('점심.csv', cp949([orderLine('1'), orderLine('2', { qty: '두 개' }), orderLine('3')]));
    await until(() => folder.rejected().length === 1);
    await until(() => folder.waiting().length === 0);
    expect(await numbers()).toEqual(['1', '3']);
    expect(folder.reasons()).toEqual([`2행 '수량': ${REASONS.ko.problem.type}`]);
    expect(folder.done()).toHaveLength(1);
    // A person opens it, mends the row that is named, and lays it down again.
    const [rest = ''] = folder.rejected();
    expect(rest).toMatch(/점심\.rest\.csv$/);
    const mended = readFileSync(folder.at('rejected', rest), 'utf8').replace('두 개', '2');
    expect(mended.split('\r\n')).toHaveLength(3);
    folder.lay('점심 고침.csv', mended);
    await until(() => folder.done().length === 2);
    expect(await numbers()).toEqual(['1', '2', '3']);
    // The first once more, as a whole: nothing is doubled.
    folder.again(folder.done()[0] ?? '', '점심.csv');
    await until(() => folder.waiting().length === 0);
    expect(await numbers()).toEqual(['1', '2', '3']);
  });

  it('what is not taken rings at the counter, once, until somebody acts on it', async () => {
    folder.lay('점심.csv', cp949([orderLine('1'), orderLine('2', { qty: '두 개' })]));
    await until(() => folder.waiting().length === 0);
    const [paper, ...others] = await shop.client.capture.unread();
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ channelId: 'meokkebi', isRinging: true, faults: [{ path: 'file' }] });
    expect(paper?.lines).toEqual(
      expect.arrayContaining([
        REASONS.ko.title,
        REASONS.ko.file('점심.csv'),
        `2행 '수량': ${REASONS.ko.problem.type}`,
        '주문번호: 2',
        '메뉴명: 순대',
      ]),
    );
    // As after a power cut, the same file is laid aside again; and templates leave it alone.
    folder.again(folder.done()[0] ?? '', '점심.csv');
    await until(() => folder.waiting().length === 0);
    readPapers(shop.counter, 'unread');
    expect(await shop.client.capture.unread()).toEqual([paper]);
    await shop.client.capture.dismiss({ ...command(), paperId: paper?.id ?? '' });
    expect(await shop.client.capture.unread()).toEqual([]);
  });

  it('many wrong orders do not bury the board: ten of them ring, and the rest as one', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => orderLine(`W-${index}`, { qty: '0' }));
    folder.lay('wrong.csv', cp949(lines));
    await until(() => folder.rejected().length === 1 && folder.waiting().length === 0);
    const papers = await shop.client.capture.unread();
    expect(papers).toHaveLength(11);
    expect(papers.at(-1)?.lines).toContain(REASONS.ko.more(2));
    expect(folder.reasons()[0]?.split('\n')).toHaveLength(12);
  });

  it('says what is wrong in English where the program does', async () => {
    await shop.client.settings.save({ ...command(), settings: { language: 'en' } });
    folder.lay('a.csv', cp949([orderLine('1', { qty: '0' })]));
    await until(() => folder.rejected().length === 1);
    expect(folder.reasons()).toEqual(["Row 2, '수량': is too large or too small"]);
  });

  it('another version changes an order, a cancellation takes it back, one that is over stays', async () => {
    folder.lay('1.csv', table('V-1,1,신규,2026-05-14 14:07,선결제,순대,1,5000'));
    await until(() => folder.done().length === 1);
    folder.lay('2.csv', table('V-1,2,변경,2026-05-14 14:07,선결제,순대,3,5000'));
    await until(() => folder.done().length === 2);
    expect((await shop.client.delivery.board()).orders).toMatchObject([{ version: 2, payable: 15_000 }]);
    folder.lay('3.csv', table('V-1,,취소,,,,,'));
    await until(() => folder.done().length === 3);
    expect(await numbers()).toEqual([]);
    folder.lay('4.csv', table('V-1,3,변경,2026-05-14 14:07,선결제,순대,4,5000'));
    await until(() => folder.rejected().length === 1);
    expect(folder.reasons()[0]).toContain(REASONS.ko.of.ended);
  });

  it('the samples of every channel are taken, as JSON and as a table', async () => {
    const own = CHANNELS.map(({ id }) => ({ id, folder: orderFolder(dataDir, id) }));
    const layAll = async (name: string, sample: string, files: number) => {
      for (const one of own) one.folder.lay(name, readFileSync(join(samples, one.id, sample)));
      await until(() => own.every(one => one.folder.done().length === files));
    };
    await layAll('a.json', 'orders.json', 1);
    const before = shop.counter.reads.delivery.open().map(({ id, channel }) => ({ id, channel }));
    for (const { id } of own)
      expect(before.filter(({ channel }) => channel === id).length, id).toBeGreaterThan(1);
    await layAll('b.csv', 'orders.csv', 2);
    // They are the same orders.
    expect(shop.counter.reads.delivery.open().map(({ id, channel }) => ({ id, channel }))).toEqual(before);
    expect(own.flatMap(one => one.folder.rejected())).toEqual([]);
  });
});

describe('files that are not as they should be', () => {
  it('each says why, and a good one beside them is taken', async () => {
    folder.lay('0-empty.csv', '');
    folder.age('0-empty.csv');
    folder.lay('1-book.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0));
    folder.lay('2-other.csv', 'date,amount\r\n2026-05-14,5000\r\n');
    folder.lay('3-columns.csv', '주문번호,메뉴명,수량\r\n1,순대,1\r\n');
    folder.lay('4-noise.csv', Uint8Array.of(0xff, 0xfe, 0, 0, 10));
    folder.lay(
      '5-json.csv',
      JSON.stringify({
        orderNo: 'J',
        orderedAt: '2026-05-14T14:07:00+09:00',
        items: [{ name: '순대', qty: 1 }],
      }),
    );
    folder.age('5-json.csv');
    folder.lay('6-csv.json', cp949([orderLine('C')]));
    folder.lay('~$7-lock.csv', 'x');
    mkdirSync(folder.at('8-folder.csv'));
    folder.lay('9-good.csv', cp949([orderLine('G')]));
    // A change of its own date counts as well: they are as old as they say after a while.
    await until(async () => (await numbers()).length === 3 && folder.reasons().length === 5);
    expect(await numbers()).toEqual(['C', 'G', 'J']);
    expect(folder.reasons()).toEqual(
      expect.arrayContaining([
        REASONS.ko.of.empty,
        REASONS.ko.of.spreadsheet,
        REASONS.ko.of.noHeads,
        REASONS.ko.missing(['주문일시', '결제방법']),
        REASONS.ko.of.notOrders,
      ]),
    );
    expect(folder.waiting().toSorted()).toEqual(['8-folder.csv', '~$7-lock.csv']);
  });

  it('one that is still growing is waited for, and taken once as a whole', async () => {
    folder.lay('long.csv', `${ORDER_HEADS}\n${orderLine('1')}\n`);
    for (const number of ['2', '3', '4']) {
      await setTimeout(1_000);
      appendFileSync(folder.at('long.csv'), `${orderLine(number)}\n`);
      expect(await numbers()).toEqual([]);
    }
    // Its last line has not ended: the rest of it may be on its way.
    appendFileSync(folder.at('long.csv'), orderLine('5').slice(0, 20));
    await setTimeout(4_000);
    expect(await numbers()).toEqual([]);
    appendFileSync(folder.at('long.csv'), `${orderLine('5').slice(20)}\n`);
    await until(() => folder.waiting().length === 0);
    expect(await numbers()).toEqual(['1', '2', '3', '4', '5']);
    expect(folder.rejected()).toEqual([]);
  });

  it('one that cannot be moved stays, is said once, and the others go on', async () => {
    folder.lay('a.csv', cp949([orderLine('A')]));
    await until(() => folder.done().length === 1);
    const [name = ''] = folder.done();
    // What stands in its way is a folder of its very name.
    folder.again(name, 'a.csv');
    mkdirSync(folder.at('done', name));
    folder.lay('b.csv', cp949([orderLine('B')]));
    await until(async () => (await numbers()).length === 2);
    await until(() => folder.waiting().length === 1);
    expect(folder.waiting()).toEqual(['a.csv']);
    await setTimeout(2_500);
    expect(shop.log.filter(line => line.includes('a file of meokkebi'))).toHaveLength(1);
    expect(shop.log.join()).not.toContain('a.csv');
  });

  it.skipIf(process.getuid?.() === 0)('one that may not be read stays, and the others go on', async () => {
    folder.lay('a.csv', cp949([orderLine('A')]));
    chmodSync(folder.at('a.csv'), 0);
    folder.lay('b.csv', cp949([orderLine('B')]));
    await until(() => folder.done().length === 1);
    expect(folder.waiting()).toEqual(['a.csv']);
    expect(await numbers()).toEqual(['B']);
  });

  it('two of one name, one after the other, are both kept', async () => {
    folder.lay('orders.csv', cp949([orderLine('1')]));
    await until(() => folder.done().length === 1);
    folder.lay('orders.csv', cp949([orderLine('2')]));
    await until(() => folder.done().length === 2);
    expect(await numbers()).toEqual(['1', '2']);
  });
});

describe('very many orders at once', () => {
  it('are taken while the counter goes on serving', async () => {
    folder.lay('year.csv', many(2_000, -1));
    const waits: number[] = [];
    while (folder.done().length === 0) {
      await setTimeout(10);
      const startedMs = performance.now();
      await shop.client.ticket.list();
      if (taken() > 0) waits.push(performance.now() - startedMs);
    }
    expect(taken()).toBe(2_000);
    // It was served all the while, and nearly always at once.
    expect(waits.length).toBeGreaterThan(50);
    expect(waits.filter(ms => ms > 100).length).toBeLessThan(waits.length / 20);
  }, 60_000);

  it('killed in between and started again, each is here once', async () => {
    await shop.close();
    const count = 1_500;
    folder.lay('year.csv', many(count, 7));
    for (const wanted of [100, 500]) await killAfter(wanted);
    expect(folder.waiting()).toEqual(['year.csv']);
    shop = await openTestShop({ dataDir });
    expect(taken()).toBeGreaterThanOrEqual(500);
    expect(taken()).toBeLessThan(count - 1);
    await until(() => folder.done().length === 1, 'the file');
    expect(taken()).toBe(count - 1);
    expect(folder.reasons()).toEqual([`2행 '수량': ${REASONS.ko.problem.type}`]);
    expect(folder.rejected()).toHaveLength(1);
  }, 60_000);
});

/** Starts the program as one of its own, and kills it once so many orders are on disk. */
async function killAfter(wanted: number): Promise<void> {
  const program = resolve(import.meta.dirname, '../support/order-file-child.ts');
  const child = spawn(process.execPath, [program, dataDir]);
  const file = openReader(join(dataDir, DATABASE_FILE));
  const counted = file.prepare<[], { count: number }>('SELECT count(*) AS count FROM delivery_order');
  await until(() => (counted.get()?.count ?? 0) >= wanted, 'so many orders');
  child.kill('SIGKILL');
  await once(child, 'exit');
  file.close();
}
