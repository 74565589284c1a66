import { afterEach, beforeEach, expect, it } from 'vitest';
import demoCentre from '../../resources/demo/demo-centre.json' with { type: 'json' };
import { DEFAULT_SETTINGS } from '../../src/contract/default-settings.ts';
import { changedSettings, type Settings } from '../../src/contract/settings.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const save = (settings: Partial<Settings>) => shop.client.settings.save({ ...command(), settings });

it('what is not named stays, and the answer already shows what is', async () => {
  await save({ theme: 'contrast' });
  const saved = await save({ quantityLimit: 20, cashier: '김이음' });
  // The demo shop practises cash receipts in a trade that must issue them.
  const demo = {
    ...DEFAULT_SETTINGS,
    cashReceipt: { issuer: 'simulator', isMandatedTrade: true },
    place: 'both',
    centre: demoCentre.centre,
  };
  const expected = { ...demo, theme: 'contrast', quantityLimit: 20, cashier: '김이음' };
  expect(saved.settings).toEqual(expected);
  await shop.restart();
  expect((await shop.client.app.state()).settings).toEqual(expected);
});

it('a setting that is newer than others stays as well, whatever else is saved', async () => {
  await save({ ordersPort: 48_124, ordersReach: 'network' });
  await save({ channelFees: [{ channelId: 'ddangyo', brokerageBp: 150, paymentBp: 0 }] });
  expect((await save({ theme: 'dark' })).settings).toMatchObject({
    ordersPort: 48_124,
    ordersReach: 'network',
    channelFees: [{ brokerageBp: 150 }],
  });
});

it('the day begins when the shop says', async () => {
  shop.clock.set(Date.UTC(2026, 4, 14, 16, 0)); // 01:00 on 15 May in Korea.
  expect((await shop.client.app.state()).businessDate).toBe('2026-05-14');
  expect((await save({ dayStartsAtHour: 0 })).businessDate).toBe('2026-05-15');
});

it('a setting saved twice under one id is saved once', async () => {
  const input = { ...command(), settings: { till: 2 } };
  await shop.client.settings.save(input);
  await save({ till: 3 });
  // The answer tells what is true now, not what was then.
  expect((await shop.client.settings.save(input)).settings.till).toBe(3);
});

it('a till number that no receipt could carry does not pass the door', async () => {
  expect((await failure(save({ till: 100 }))).code).toBe('BAD_REQUEST');
});

it('a till keeps its number while its shift is open', async () => {
  await openShift(shop.client);
  expect(await failure(save({ till: 2 }))).toEqual({ code: 'SHIFT_OPEN', data: undefined });
  expect((await save({ till: 1, cashier: '김이음' })).settings).toMatchObject({ till: 1, cashier: '김이음' });
});

it('one setting saved leaves every other as it was', () => {
  // A default in the shape would come with each save, and put back what the shop has chosen.
  expect(changedSettings.parse({})).toEqual({});
});

const centre = {
  name: '검암센터',
  dong: '검암동',
  representative: '오담당',
  phone: '',
  address: '',
  number: null,
};

it('a shop becomes a centre, too, once that has a name', async () => {
  const own = await openTestShop({ demo: false });
  const saveThere = (settings: Partial<Settings>) => own.client.settings.save({ ...command(), settings });
  // Nobody has said yet what anything is called.
  await saveThere({ language: 'en' });
  expect(await failure(saveThere({ place: 'both' }))).toEqual({
    code: 'PLACE_NOT_NAMED',
    data: { missing: 'shop' },
  });
  expect(await failure(saveThere({ place: 'centre' }))).toEqual({
    code: 'PLACE_NOT_NAMED',
    data: { missing: 'centre' },
  });
  const saved = await saveThere({ place: 'centre', centre });
  expect(saved).toMatchObject({ isSetUp: true, settings: { place: 'centre', centre } });
  expect((await failure(saveThere({ centre: null }))).code).toBe('PLACE_NOT_NAMED');
  await own.close();
});

it('the shop stays in sight as long as its till is open', async () => {
  await openShift(shop.client);
  expect((await failure(save({ place: 'centre' }))).code).toBe('SHIFT_OPEN');
  expect((await save({ place: 'shop' })).settings.place).toBe('shop');
});

it('a centre’s number with a mistyped digit is refused', async () => {
  expect(await failure(save({ centre: { ...centre, number: '1248100997' } }))).toEqual({
    code: 'BUSINESS_NUMBER_INVALID',
    data: { reason: 'CHECK_DIGIT' },
  });
});
