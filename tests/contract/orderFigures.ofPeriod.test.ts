import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../main/sql/database.ts';
import { won } from '../../src/money/won.ts';
import { accept, complete, item, pass, send } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.client.settings.save({
    ...command(),
    settings: {
      privateApps: ['baemin'],
      publicGoal: { percent: 60, setBy: 'district', name: '인천 서구 목표' },
    },
  });
});
afterEach(() => shop.close());

const TODAY = { from: '2026-05-14', to: '2026-05-14' };
const figures = () => shop.as('auditor').orderFigures.ofPeriod(TODAY);
const channelIds = async () => (await figures()).channels.map(({ id }) => id);
let count = 0;

/** An order of so many won of goods, handed over; it is prepaid, and its delivery costs 3,000. */
async function sell(channel: string, goods: number, seconds = 10): Promise<string> {
  count += 1;
  const items = [item('김밥', 1, goods)];
  const { orderId } = send(shop, { externalId: `F-${count}`, displayNumber: `F-${count}`, items }, channel);
  shop.clock.advance(seconds * 1_000);
  await complete(shop.client, orderId);
  return orderId;
}

describe('figures of a period', () => {
  it('say what was handed over, by channel, hour and dish', async () => {
    await sell('baedal-eum', 10_000);
    await sell('baedal-eum', 20_000);
    await sell('ddangyo', 5_000);
    const { sold, channels, days, hours, dishes, dishCount } = await figures();
    // 2 % of the goods and 2.31 % of what was paid, each down: 200 + 300, 400 + 531, and 100.
    expect(sold).toEqual({ count: 3, amount: 44_000, goods: 35_000, fee: 1_531 });
    expect(channels.find(({ id }) => id === 'baedal-eum')?.sold).toEqual({
      count: 2,
      amount: 36_000,
      goods: 30_000,
      fee: 1_431,
    });
    expect(days).toEqual([{ date: '2026-05-14', count: 3, amount: 44_000 }]);
    // The shop's clock stands at eight past two in the afternoon.
    expect(hours).toEqual([{ hour: 14, count: 3, amount: 44_000 }]);
    expect(dishes).toEqual([{ name: '김밥', quantity: 3, amount: 35_000 }]);
    expect(dishCount).toBe(1);
  });

  it('count a dish with its options, and as often as it was ordered', async () => {
    const options = [{ name: '곱빼기', price: won(500), quantity: 2 }];
    const { orderId } = send(shop, {
      items: [{ ...item('라면', 3, 4_000), options }, item('라면', 1, 4_000)],
    });
    await complete(shop.client, orderId);
    expect((await figures()).dishes).toEqual([{ name: '라면', quantity: 4, amount: 19_000 }]);
  });

  it('hold the share of public channels against the goal', async () => {
    await sell('baedal-eum', 7_000);
    await sell('baemin', 27_000);
    await sell('phone', 97_000);
    const { share } = await figures();
    expect(share.orders).toEqual({ part: 1, whole: 2, permille: 500, missing: 1 });
    expect(share.amount).toEqual({ part: 10_000, whole: 40_000, permille: 250, missing: 14_000 });
  });

  it('hold what public channels kept against what private apps would have kept of it', async () => {
    await sell('baedal-eum', 9_999);
    await sell('ddangyo', 20_001);
    const { ofPublic, ofPrivate, averages } = await figures();
    // 199 + 300 at 배달e음, 400 at 땡겨요.
    expect(ofPublic.sold).toMatchObject({ count: 2, fee: 899 });
    expect(averages.map(({ brokerageBp }) => brokerageBp)).toEqual([820]);
    // 8.2 % on average: 819 + 1,640; 7.8 % at 배달의민족: 779 + 1,560.
    expect(ofPublic.elsewhere).toMatchObject([
      { channel: null, fee: 2_459, more: 1_560 },
      { channel: { id: 'baemin' }, fee: 2_339, more: 1_440 },
    ]);
    expect(ofPrivate).toMatchObject({ sold: { count: 0 }, elsewhere: [] });
  });

  it('hold orders of private apps against each public channel, by what the shop has agreed on', async () => {
    await sell('baemin', 10_000);
    const channelFees = [{ channelId: 'meokkebi', brokerageBp: 100, paymentBp: 50 }];
    await shop.client.settings.save({ ...command(), settings: { channelFees } });
    const { ofPrivate } = await figures();
    expect(ofPrivate.sold.fee).toBe(780);
    expect(ofPrivate.elsewhere.map(({ channel, fee, more }) => [channel?.id, fee, more])).toEqual([
      ['baedal-seogu', 0, -780],
      ['baedal-eum', 500, -280],
      ['ddangyo', 200, -580],
      ['meokkebi', 165, -615],
    ]);
  });

  it('say how long people take to accept; not what was accepted by itself or taken down', async () => {
    for (const seconds of [4, 6, 50]) await sell('ddangyo', 5_000, seconds);
    await sell('phone', 5_000, 0);
    const { times, channels } = await figures();
    expect(times).toEqual({ count: 3, medianSeconds: 6, p90Seconds: 50 });
    expect(channels.find(({ id }) => id === 'ddangyo')?.times).toEqual(times);
    expect(channels.find(({ id }) => id === 'phone')?.times.count).toBe(0);
  });

  it('say what was not handed over, and why', async () => {
    const rejected = send(shop, { externalId: 'R' });
    await shop.client.delivery.reject({ ...command(), orderId: rejected.orderId, reason: 'soldOut' });
    const cancelled = send(shop, { externalId: 'C' });
    await accept(shop.client, cancelled.orderId);
    const loss = { bearer: 'shop', amount: 9_000 } as const;
    await shop.client.delivery.cancel({
      ...command(),
      orderId: cancelled.orderId,
      reason: '기사 없음',
      loss,
    });
    send(shop, { externalId: 'E' });
    pass(shop, 600_000);
    const { ends, sold, channels } = await figures();
    expect(ends).toEqual([
      { state: 'expired', reason: '', count: 1, loss: 0 },
      { state: 'rejected', reason: 'soldOut', count: 1, loss: 0 },
      { state: 'cancelled', reason: '기사 없음', count: 1, loss: 9_000 },
    ]);
    expect(sold.count).toBe(0);
    expect(channels[0]).toMatchObject({ rejected: 1, expired: 1, cancelled: 1 });
  });

  it('stay when the persons of their orders are erased', async () => {
    await sell('baedal-eum', 10_000);
    const before = await figures();
    // First it is masked, and at the next look erased.
    pass(shop, 40 * 24 * 60 * 60 * 1_000);
    pass(shop, 1_000);
    const database = openDatabase(shop.dataDir);
    const states = database.write.prepare('SELECT person_state FROM delivery_order').pluck().all();
    database.close();
    expect(states).toEqual(['erased']);
    expect(await figures()).toEqual(before);
  });

  it('name a private app only where the shop uses it, or had orders of it', async () => {
    expect(await channelIds()).not.toContain('yogiyo');
    await sell('yogiyo', 10_000);
    expect(await channelIds()).toContain('yogiyo');
  });
});

it('a period that ends before it begins is refused', async () => {
  const turned = { from: '2026-05-15', to: '2026-05-14' };
  expect(await failure(shop.client.orderFigures.ofPeriod(turned))).toMatchObject({
    code: 'PERIOD_BACKWARDS',
  });
});

it('a period longer than a year is refused', async () => {
  const long = { from: '2025-01-01', to: '2026-01-02' };
  expect(await failure(shop.client.orderFigures.ofPeriod(long))).toMatchObject({
    code: 'PERIOD_TOO_LONG',
    data: { mostDays: 366 },
  });
});
