import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderPapers } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const HALF_HOUR_MS = 30 * 60_000;
const soup = { dish: '어묵탕', reason: 'ingredients' } as const;

describe('a dish', () => {
  it('is sold out at the channels that were named, and a person is to do it there as well', async () => {
    const { now, toDo } = await shop
      .as('cashier')
      .soldOut.set({ ...command(), ...soup, channelIds: ['ddangyo', 'phone'], until: 'halfHour' });
    expect(now.map(({ dish, channelId, untilMs }) => [dish, channelId, untilMs])).toEqual([
      ['어묵탕', 'ddangyo', shop.clock.nowMs + HALF_HOUR_MS],
      ['어묵탕', 'phone', shop.clock.nowMs + HALF_HOUR_MS],
    ]);
    expect(toDo.map(({ channelId, act }) => [channelId, act])).toEqual([['ddangyo', 'hideThere']]);
  });

  it('gets another end and reason where it is sold out already', async () => {
    await shop.client.soldOut.set({ ...command(), ...soup, channelIds: ['phone'], until: 'halfHour' });
    const again = {
      dish: '어묵 탕',
      channelIds: ['phone'],
      until: 'open' as const,
      reason: 'broken' as const,
    };
    const { now } = await shop.client.soldOut.set({ ...command(), ...again });
    expect(now).toMatchObject([{ dish: '어묵탕', untilMs: null, reason: 'broken' }]);
  });

  it('is sold again at its time, also when the program was off then, and nothing is printed', async () => {
    await shop.client.soldOut.set({ ...command(), ...soup, channelIds: ['ddangyo'], until: 'halfHour' });
    const [{ id } = { id: '' }] = (await shop.client.soldOut.list()).toDo;
    await shop.client.soldOut.done({ ...command(), id });
    shop.clock.advance(HALF_HOUR_MS);
    expect((await shop.client.soldOut.list()).now).toEqual([]);
    await shop.restart();
    for (let tries = 0; tries < 50 && (await shop.client.soldOut.list()).toDo.length === 0; tries += 1)
      await setTimeout(100);
    expect(await shop.client.soldOut.list()).toMatchObject({ now: [], toDo: [{ act: 'showThere' }] });
    expect(await orderPapers(shop)).toEqual([]);
  });

  it('that is sold out again before it was shown there needs no second switch', async () => {
    const set = { ...soup, channelIds: ['ddangyo'], until: 'open' as const };
    await shop.client.soldOut.set({ ...command(), ...set });
    const [{ id } = { id: '' }] = (await shop.client.soldOut.list()).now;
    await shop.client.soldOut.done({ ...command(), id });
    await shop.client.soldOut.back({ ...command(), ids: [id] });
    expect((await shop.client.soldOut.set({ ...command(), ...set })).toDo).toEqual([]);
  });
});

it('a channel that there is not cannot be sold out at', async () => {
  const set = { ...soup, channelIds: ['ddangyo', 'nobody'], until: 'open' as const };
  expect(await failure(shop.client.soldOut.set({ ...command(), ...set }))).toMatchObject({
    code: 'CHANNEL_UNKNOWN',
  });
  expect((await shop.client.soldOut.list()).now).toEqual([]);
});
