import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takePaper } from '../../main/handlers/take-paper.ts';
import { emptyWal, openDatabase } from '../../main/sql/database.ts';
import { encodeCp949 } from '../../src/escpos/cp949.ts';
import { bytesOfSample, sampleOf } from '../support/captured-papers.ts';
import { paperOf, print, printForeign } from '../support/captures.ts';
import { accept, complete, orderPapers, pass } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';

let shop: TestShop;
let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-'));
  shop = await openTestShop({ dataDir });
});
afterEach(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true });
});

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const board = async () => (await shop.client.delivery.board()).orders;
const unread = () => shop.client.capture.unread();

describe('a captured paper', () => {
  it.each([
    ['baedal-seogu', 'A-24', 22_500],
    ['baedal-eum', '17', 27_000],
    ['ddangyo', '0024', 20_500],
    ['meokkebi', '7', 17_000],
  ])('of %s is an order that rings, whichever channel its line is for', async (channel, number, payable) => {
    print(shop, bytesOfSample(sampleOf(channel)), channel);
    print(shop, paperOf(channel, 2), null);
    const orders = await board();
    expect(orders).toHaveLength(2);
    expect(orders[0]).toMatchObject({ channelId: channel, displayNumber: number, payable, isRinging: true });
    expect(await unread()).toEqual([]);
  });

  it('printed twice is one order, and once more when it is over', async () => {
    print(shop, paperOf('baedal-seogu', 2));
    print(shop, paperOf('baedal-seogu', 2));
    const [order, ...others] = await board();
    expect(others).toEqual([]);
    expect(order).toMatchObject({ version: 1 });
    await complete(shop.client, order?.id ?? '');
    print(shop, paperOf('baedal-seogu', 2));
    expect(await board()).toEqual([]);
    expect(await unread()).toEqual([]);
  });

  it('with another content is another version: the kitchen gets the difference', async () => {
    print(shop, paperOf('baedal-seogu'));
    const [order] = await board();
    await accept(shop.client, order?.id ?? '');
    await orderPapers(shop);
    const more = paperOf('baedal-seogu', 0, [
      [
        '순대                               1       5,000',
        '순대                               3      15,000',
      ],
      ['25,500원', '35,500원'],
      ['22,500원', '32,500원'],
    ]);
    print(shop, more);
    expect(await board()).toMatchObject([{ id: order?.id, version: 2, payable: 32_500, isRinging: true }]);
    const papers = await orderPapers(shop);
    expect(papers.at(-1)).toContain('추가');
  });

  it('that takes an order back cancels it, and tells the kitchen', async () => {
    print(shop, paperOf('baedal-seogu'));
    const [order] = await board();
    await accept(shop.client, order?.id ?? '');
    await orderPapers(shop); // The kitchen has its ticket.
    print(shop, paperOf('baedal-seogu', 3));
    print(shop, paperOf('baedal-seogu', 3));
    expect(await board()).toEqual([]);
    expect(await shop.client.delivery.ended()).toMatchObject([{ id: order?.id, state: 'cancelled' }]);
    expect((await orderPapers(shop)).at(-1)).toContain('취소');
    expect(await unread()).toEqual([]);
  });

  it('that takes an order back which is not here is shown', async () => {
    print(shop, paperOf('baedal-seogu', 3));
    expect(await unread()).toMatchObject([{ faults: [{ path: 'orderNo', problem: 'unknown' }] }]);
  });

  it('that is no order is laid aside in silence', async () => {
    print(shop, paperOf('baedal-seogu', 4));
    expect(await board()).toEqual([]);
    expect(await unread()).toEqual([]);
  });

  it('does not expire here, since its channel is answered elsewhere', async () => {
    print(shop, paperOf('baedal-seogu', 1));
    pass(shop, 30 * MINUTE_MS);
    expect(await board()).toMatchObject([{ state: 'waiting', acceptByMs: null }]);
  });

  it('whose sum is wrong is not charged: it rings, and says what is wrong', async () => {
    print(shop, paperOf('baedal-seogu', 0, [['22,500원', '22,600원']]));
    expect(await board()).toEqual([]);
    const [paper] = await shop.as('cashier').capture.unread();
    expect(paper).toMatchObject({
      channelId: 'baedal-seogu',
      isRinging: true,
      faults: [{ path: 'amounts.payable', problem: 'sum' }],
      paper: { columns: 48 },
    });
    expect(paper?.lines).toContain('주문번호: S20260514-000124');
    await shop.client.delivery.hear(command());
    expect((await unread())[0]?.isRinging).toBe(false);
  });

  it('with the number of an order that was over days ago is shown, not lost', async () => {
    print(shop, paperOf('baedal-seogu', 1));
    const [order] = await board();
    await shop.client.delivery.reject({ ...command(), orderId: order?.id ?? '', reason: 'closed' });
    pass(shop, 2 * DAY_MS);
    print(shop, paperOf('baedal-seogu', 1, [['2026.05.14', '2026.05.16']]));
    expect(await unread()).toMatchObject([{ faults: [{ path: 'orderNo', problem: 'range' }] }]);
  });

  it('of a channel whose numbers begin anew each day is a new order each day', async () => {
    print(shop, paperOf('ddangyo', 1), 'ddangyo');
    pass(shop, DAY_MS);
    print(shop, paperOf('ddangyo', 1, [['05/14', '05/15']]), 'ddangyo');
    expect(await board()).toHaveLength(2);
  });

  it('that came before the power went is read at the next start, once', async () => {
    const { counter } = shop;
    const bytes = paperOf('baedal-seogu');
    const receivedAtMs = shop.clock.nowMs;
    counter.transaction(({ writes }) => {
      writes.captures.addPaper({ id: counter.newId(), channel: 'baedal-seogu', receivedAtMs, bytes });
    });
    await shop.restart();
    expect(await board()).toHaveLength(1);
    await shop.restart();
    expect(await board()).toHaveLength(1);
  });
});

/** Whether any file of the data folder has these words, as text or as bytes for a printer. */
function isInFiles(words: string): boolean {
  return readdirSync(dataDir)
    .filter(name => name.includes('.sqlite'))
    .some(name => {
      const content = readFileSync(join(dataDir, name));
      return content.includes(words) || content.includes(Buffer.from(encodeCp949(words).bytes));
    });
}

async function closeAndEmpty(): Promise<void> {
  await shop.close();
  const database = openDatabase(dataDir);
  emptyWal(database.write);
  database.close();
}

describe('what a captured paper says of a person', () => {
  it('is gone from the files when the person of its order is masked', async () => {
    const printer = (await shop.client.device.status()).devices.find(({ kind }) => kind === 'printer');
    const line = {
      id: null,
      name: '배달서구',
      url: 'listen:9101',
      channelId: null,
      passTo: printer?.id ?? null,
    };
    const saved = await shop.client.capture.saveLine({ ...command(), line });
    const row = shop.counter.reads.captures.findLine(saved.id);
    takePaper(shop.counter, row ?? { channel: null, passTo: null }, paperOf('baedal-seogu', 2));
    expect((await orderPapers(shop))[0]).toContain('0504-0000-4412');
    await complete(shop.client, (await board())[0]?.id ?? '');
    print(shop, paperOf('baedal-seogu', 2)); // And once more, after its end.
    expect(isInFiles('0504-0000-4412')).toBe(true);
    expect(pass(shop, DAY_MS + 1)).toBe(3);
    await closeAndEmpty();
    for (const words of ['0504-0000-4412', '연습오피스텔', '공동현관 앞에서'])
      expect(isInFiles(words)).toBe(false);
    shop = await openTestShop({ dataDir });
  });

  it('is gone after thirty days where nobody could read it, after one where it was dismissed', async () => {
    const { id } = await printForeign(shop);
    shop.clock.advance(1_000);
    print(shop, paperOf('meokkebi', 0, [['결제완료(앱)', '모르는 결제']]), 'meokkebi');
    await shop.client.capture.dismiss({ ...command(), paperId: id });
    pass(shop, DAY_MS + 2_000);
    expect(shop.counter.reads.captures.findPaper(id)?.bytes).toBeNull();
    expect(await unread()).toHaveLength(1);
    pass(shop, 30 * DAY_MS);
    expect(await unread()).toEqual([]);
    await closeAndEmpty();
    for (const words of ['0504-0000-7777', '연습로 77', '0504-0000-8810', '연습미용실'])
      expect(isInFiles(words)).toBe(false);
    shop = await openTestShop({ dataDir });
  });
});
