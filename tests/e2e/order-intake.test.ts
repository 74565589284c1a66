import Database from 'better-sqlite3';
import iconv from 'iconv-lite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../main/sql/database.ts';
import { signatureOf } from '../../main/intake/send-webhook.ts';
import { delivery } from '../../renderer/text/ko/delivery.ts';
import { shift } from '../../renderer/text/ko/shift.ts';
import { startHost, type AppHost } from '../support/app-host.ts';
import * as counter from '../support/counter-page.ts';
import { eventually, field } from '../support/counter-page.ts';
import { freePort } from '../support/free-port.ts';
import { orderFolder } from '../support/order-files.ts';
import { SECRET, startReceiver, type Receiver } from '../support/receiver.ts';
import { openTestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { verify } from '../support/verify.ts';

/**
 * Goal: an order comes in by HTTP, as a JSON file and as a table in CP949; each is accepted, cooked, handed
 * over, paid and booked, and its channel hears of it. Method: the built program, real HTTP both ways, real
 * files; what is booked is read from the file, and the program that proves the books looks at it too.
 */
const KEY = 'k'.repeat(43);
let dataDir: string;
let port: number;
let host: AppHost;
let receiver: Receiver;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ieum-intake-'));
  port = await freePort();
  receiver = await startReceiver();
  // The shop as it was set up the day before.
  const shop = await openTestShop({ dataDir });
  await shop.client.delivery.setKey({ ...command(), channelId: 'ddangyo', key: KEY });
  await shop.client.settings.save({ ...command(), settings: { ordersPort: port } });
  await shop.client.channel.saveWebhook({
    ...command(),
    channelId: 'ddangyo',
    url: receiver.url,
    secret: SECRET,
  });
  await shop.close();
  host = await startHost({ dataDir });
  await counter.openScreen(host.page, 'delivery');
});
afterAll(async () => {
  await host.close();
  await receiver.close();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(({ task }) => counter.pictureOfFailure(task, host.page));

const page = () => host.page;
const lane = (name: keyof typeof delivery.lane) => page().getByRole('region', { name: delivery.lane[name] });
const cards = (name: keyof typeof delivery.lane) => lane(name).getByRole('listitem').count();
const press = (name: keyof typeof delivery.lane, act: string) =>
  lane(name).getByRole('button', { name: act }).click();

async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/delivery/orders${path}`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  // What the server answers is an object, see main/intake/order-server.ts.
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
}

/** An order of 땡겨요: two dishes and a fee, less a coupon that the channel bears. */
const overHttp = (number: string, change: { version?: number; qty?: number } = {}) => {
  const { version = 1, qty = 1 } = change;
  const goods = qty * 9_000;
  return {
    orderNo: number,
    version,
    displayNo: number,
    orderedAt: new Date().toISOString(),
    items: [{ name: '참치김밥', qty, unitPrice: 9_000 }],
    payment: { method: 'PREPAID' },
    amounts: {
      goods,
      deliveryFee: 2_000,
      discounts: [{ name: '땡겨요쿠폰', amount: 1_000, funder: 'PLATFORM' }],
      payable: goods + 1_000,
    },
  };
};

/** Accepts the one order that waits, and brings it as far as the door. */
async function cookAndBring(): Promise<void> {
  await eventually(() => cards('waiting')).toBe(1);
  await page().getByRole('button', { name: delivery.order.accept }).click();
  await press('accepted', delivery.act.markReady);
  await press('ready', delivery.act.pickUp);
  await press('delivering', delivery.act.complete.delivery);
}

/** What each account gets of an order's sale, as the file has it: debits less credits, by code. */
function legsOf(externalId: string): Record<string, number> {
  const file = new Database(join(dataDir, DATABASE_FILE), { readonly: true });
  const rows = file
    .prepare<[string], { code: string; amount: number }>(
      `SELECT account_code AS code, sum(CASE side WHEN 'debit' THEN amount_won ELSE -amount_won END) AS amount
       FROM delivery_order JOIN journal_entry ON source_id = delivery_order.id
         JOIN posting ON entry_id = journal_entry.id
       WHERE external_id = ? GROUP BY account_code`,
    )
    .all(externalId);
  file.close();
  return Object.fromEntries(rows.map(({ code, amount }) => [code, amount]));
}

const sum = (legs: Record<string, number>) =>
  Object.values(legs).reduce((total, amount) => total + amount, 0);

/** Accounts: drawer, card and channel receivable; sales, VAT, the channel's fee. */
const [DRAWER, CARD, CHANNEL, SALES, VAT, FEE] = ['101', '120', '123', '401', '255', '832'] as const;

describe('by HTTP', () => {
  it('an order comes in with a key, a version changes it, another one is taken back', async () => {
    expect((await send('POST', '', overHttp('H-1'))).status).toBe(201);
    expect(await send('POST', '', overHttp('H-1'))).toMatchObject({ status: 200, outcome: 'same' });
    expect(await send('POST', '', overHttp('H-1', { version: 2, qty: 2 }))).toMatchObject({
      outcome: 'changed',
    });
    expect((await send('POST', '', overHttp('H-2'))).status).toBe(201);
    await eventually(() => cards('waiting')).toBe(2);
    expect(await send('DELETE', '/H-2')).toMatchObject({ status: 200, outcome: 'cancelled' });
    await eventually(() => cards('waiting')).toBe(1);
    expect(await send('GET', '/H-2')).toMatchObject({ state: 'cancelled' });
  });

  it('is cooked, handed over and booked: the channel owes what it bears, less its fee', async () => {
    await cookAndBring();
    // The first money of the day: nobody has begun a shift yet.
    const begin = page().getByRole('dialog', { name: shift.open.title });
    await begin.getByRole('button', { name: shift.open.start }).click();
    await begin.waitFor({ state: 'hidden' });
    await press('delivering', delivery.act.complete.delivery);
    await eventually(() => cards('delivering')).toBe(0);
    const legs = legsOf('H-1');
    expect(sum(legs)).toBe(0);
    expect((legs[CHANNEL] ?? 0) + (legs[FEE] ?? 0)).toBe(20_000);
    expect((legs[SALES] ?? 0) + (legs[VAT] ?? 0)).toBe(-20_000);
    expect(legs[DRAWER]).toBeUndefined();
  });

  it('its channel has heard of each step, signed, and of nothing that it said itself', async () => {
    await eventually(() => receiver.events()).toEqual(['accepted', 'ready', 'delivering', 'completed']);
    for (const { body, headers } of receiver.received) {
      expect(JSON.parse(body)).toMatchObject({ orderNo: 'H-1', version: 2 });
      const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['ieum-signature'])) ?? [];
      expect(signature).toBe(signatureOf(SECRET, Number(at), body));
    }
    expect(await send('GET', '/H-1')).toMatchObject({ state: 'completed' });
  });
});

describe('as files', () => {
  it('one in JSON is paid by card at the door', async () => {
    const folder = orderFolder(dataDir, 'baedal-eum');
    const order = {
      orderNo: 'J-1',
      orderedAt: new Date().toISOString(),
      address: { road: '인천 서구 연습로 22' },
      items: [{ name: '된장찌개', qty: 1, unitPrice: 8_500 }],
      payment: { method: 'CARD' },
      amounts: { goods: 8_500, deliveryFee: 2_500, payable: 11_000 },
    };
    folder.lay('j.json', JSON.stringify(order));
    await cookAndBring();
    const door = page().getByRole('dialog', { name: 'J-1 받은 돈' });
    await field(door, delivery.door.approval).fill('30012345');
    await door.getByRole('button', { name: delivery.door.done }).click();
    await eventually(() => cards('delivering')).toBe(0);
    const legs = legsOf('J-1');
    expect(sum(legs)).toBe(0);
    expect(legs[CARD]).toBe(11_000);
    expect((legs[SALES] ?? 0) + (legs[VAT] ?? 0)).toBe(-11_000);
    expect(folder.done()).toHaveLength(1);
  });

  it('a table in CP949: the good order is paid in cash, the bad one says which cell is wrong', async () => {
    const folder = orderFolder(dataDir, 'meokkebi');
    const now = new Date().toISOString();
    const table = [
      '주문번호,순번,일시,결제,품명,옵션,수량,단가,배달비,합계,지자체할인,도로명주소',
      `C-1,31,${now},현장 현금,김치찌개,라면사리(+1000원),2,"7,500원","2,000원","16,000원","-3,000원",연습로 40`,
      'C-1,,,,,,,,,,,',
      `C-2,32,${now},현장 현금,김치찌개,,많이,"7,500원",,,,`,
    ];
    folder.lay('점심.csv', iconv.encode(`${table.join('\r\n')}\r\n`, 'cp949'));
    await cookAndBring();
    const door = page().getByRole('dialog', { name: '31 받은 돈' });
    await field(door, delivery.door.received).fill('20000');
    await door.getByText('거스름돈 4,000원').waitFor();
    await door.getByRole('button', { name: delivery.door.done }).click();
    await eventually(() => cards('delivering')).toBe(0);
    const legs = legsOf('C-1');
    expect(sum(legs)).toBe(0);
    expect(legs[DRAWER]).toBe(16_000);
    // The city bears the coupon: it is paid out by the channel.
    expect((legs[CHANNEL] ?? 0) + (legs[FEE] ?? 0)).toBe(3_000);
    expect((legs[SALES] ?? 0) + (legs[VAT] ?? 0)).toBe(-19_000);
    expect(folder.reasons()).toEqual(["2행 '수량': 모양이 달라요"]);
  });

  it('the books hold, and what comes twice was here', async () => {
    const folder = orderFolder(dataDir, 'meokkebi');
    const before = [legsOf('H-1'), legsOf('C-1')];
    expect(await send('POST', '', overHttp('H-1', { version: 3, qty: 3 }))).toMatchObject({ status: 409 });
    const [done = ''] = folder.done();
    folder.again(done, '점심.csv');
    await eventually(() => folder.waiting()).toEqual([]);
    await eventually(() => cards('waiting')).toBe(0);
    expect([legsOf('H-1'), legsOf('C-1')]).toEqual(before);
    expect(await verify(dataDir)).toMatch(/^ok: /);
    expect(host.complaints).toEqual([]);
  });
});
