import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accept, orderPapers } from '../support/orders.ts';
import { freePort } from '../support/free-port.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command } from '../support/till.ts';
import { until } from '../support/until.ts';

/**
 * Goal: a channel's program sends orders over real HTTP, each once however often it is sent, and nobody else
 * can. Method: the whole counter with its own server on a free port.
 */
const KEY = 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk';

let shop: TestShop;
let url: string;
beforeEach(async () => {
  shop = await openTestShop();
  const port = await freePort();
  url = `http://127.0.0.1:${port}/api/v1`;
  await shop.client.delivery.setKey({ ...command(), channelId: 'ddangyo', key: KEY });
  await shop.client.settings.save({ ...command(), settings: { ordersPort: port } });
  await until(isListening, 'the order server');
});
afterEach(() => shop.close());

const isListening = () =>
  fetch(`${url}/openapi.json`).then(
    ({ ok }) => ok,
    () => false,
  );

const order = {
  orderNo: 'D-1',
  displayNo: 'A-7',
  orderedAt: '2026-05-14T14:07:00+09:00',
  items: [{ name: '참치김밥', qty: 2, unitPrice: 4_500 }],
  amounts: { goods: 9_000, deliveryFee: 2_000, payable: 11_000 },
  someNewField: { nobody: 'knows' },
};

async function post(body: unknown, key = KEY): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}/delivery/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  // What the server answers is an object, see main/intake/order-server.ts.
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const about = (method: string, path: string) =>
  fetch(`${url}/delivery/orders/${path}`, { method, headers: { authorization: `Bearer ${KEY}` } });

describe('a program of a channel', () => {
  it('sends an order, which rings, and learns what becomes of it', async () => {
    expect(await post(order)).toMatchObject({ status: 201, body: { outcome: 'new', state: 'waiting' } });
    const [view] = (await shop.client.delivery.board()).orders;
    expect(view).toMatchObject({
      channelId: 'ddangyo',
      displayNumber: 'A-7',
      payable: 11_000,
      isRinging: true,
    });
    await accept(shop.client, view?.id ?? '');
    const found = await fetch(`${url}/delivery/orders/D-1`, { headers: { authorization: `Bearer ${KEY}` } });
    expect(await found.json()).toEqual({ state: 'accepted' });
  });

  it('sends it again and again, at once: it is one order with one ticket', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => post(order)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(19);
    const [view] = (await shop.client.delivery.board()).orders;
    await accept(shop.client, view?.id ?? '');
    expect(await post(order)).toMatchObject({ status: 200, body: { outcome: 'same' } });
    expect(await orderPapers(shop)).toHaveLength(2);
  });

  it('changes it with another version, until it is over', async () => {
    await post(order);
    const more = { ...order, version: 2, items: [{ name: '순대', qty: 1, unitPrice: 5_000 }], amounts: {} };
    expect(await post(more)).toMatchObject({ status: 200, body: { outcome: 'changed' } });
    const [view] = (await shop.client.delivery.board()).orders;
    await shop.client.delivery.reject({ ...command(), orderId: view?.id ?? '', reason: 'closed' });
    expect(await post({ ...order, version: 3 })).toMatchObject({
      status: 409,
      body: { code: 'ORDER_ENDED' },
    });
  });

  it('takes it back, in whichever way, and before it has sent it', async () => {
    await post(order);
    expect(await post({ orderNo: 'D-1', version: 2, status: 'CANCELLED' })).toMatchObject({
      status: 200,
      body: { outcome: 'cancelled', state: 'cancelled' },
    });
    expect((await about('DELETE', 'D-1')).status).toBe(200);
    expect((await about('POST', 'D-2/cancel')).status).toBe(202);
    expect(await post({ ...order, orderNo: 'D-2' })).toMatchObject({
      status: 200,
      body: { outcome: 'cancelled' },
    });
    expect((await about('PUT', 'D-2')).status).toBe(405);
    expect((await about('GET', 'D-2/cancel')).status).toBe(405);
    expect((await about('GET', 'D-2/others')).status).toBe(404);
    expect((await about('GET', '%ff')).status).toBe(404);
    expect((await shop.client.delivery.board()).orders).toEqual([]);
  });

  it('is told everything that is wrong, and where', async () => {
    const wrong = { ...order, items: [{ name: '', qty: 0, unitPrice: 1 }] };
    expect(await post(wrong)).toEqual({
      status: 422,
      body: {
        code: 'ORDER_INVALID',
        faults: [
          { path: 'items[0].name', problem: 'missing' },
          { path: 'items[0].qty', problem: 'range' },
        ],
      },
    });
    expect(await post('{')).toMatchObject({ status: 400, body: { code: 'NOT_JSON' } });
    expect(await post('x'.repeat(300_000))).toMatchObject({ status: 413, body: { code: 'TOO_LONG' } });
    expect((await shop.client.delivery.board()).orders).toEqual([]);
  });
});

describe('a program that does not behave', () => {
  it('has to say that it sends JSON', async () => {
    const response = await fetch(`${url}/delivery/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'text/plain' },
      body: JSON.stringify(order),
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({ code: 'NOT_JSON_TYPE' });
  });

  it('guesses keys for a while, then waits; the right key is let in all the same', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) statuses.push((await post(order, 'x'.repeat(43))).status);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses.at(-1)).toBe(429);
    const late = await fetch(`${url}/delivery/orders/D-1`);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post(order)).status).toBe(201);
  });

  it('opens a line and dawdles: it is cut off, and others are served meanwhile', async () => {
    const port = Number(new URL(url).port);
    const line = connect(port, '127.0.0.1');
    await once(line, 'connect');
    line.write('POST /api/v1/delivery/orders HTTP/1.1\r\nHost: x\r\n');
    const opened = Date.now();
    expect((await post(order)).status).toBe(201);
    line.resume();
    await once(line, 'close');
    expect(Date.now() - opened).toBeLessThan(15_000);
  });
});

describe('nobody else', () => {
  it('gets in without the key, nor with one that was taken away', async () => {
    expect(await post(order, 'x'.repeat(43))).toMatchObject({ status: 401, body: { code: 'KEY_UNKNOWN' } });
    await shop.client.delivery.removeKey({ ...command(), channelId: 'ddangyo' });
    expect(await post(order)).toMatchObject({ status: 401 });
  });

  it('sees another channel’s orders', async () => {
    await post(order);
    const other = 'o'.repeat(43);
    await shop.client.delivery.setKey({ ...command(), channelId: 'meokkebi', key: other });
    const found = await fetch(`${url}/delivery/orders/D-1`, {
      headers: { authorization: `Bearer ${other}` },
    });
    expect(found.status).toBe(404);
    expect(await post(order, other)).toMatchObject({ status: 201, body: { outcome: 'new' } });
  });

  it('finds anything else there', async () => {
    expect((await fetch(`${url}/members`)).status).toBe(404);
    expect(
      (await fetch(`${url}/delivery/orders`, { headers: { authorization: `Bearer ${KEY}` } })).status,
    ).toBe(405);
  });

  it('is listened to once the setting is off', async () => {
    await shop.client.settings.save({ ...command(), settings: { ordersPort: null } });
    await until(async () => !(await isListening()), 'the silence of the order server');
  });
});
