import { afterEach, beforeEach, expect, it } from 'vitest';
import { pass } from '../support/orders.ts';
import { enter, isInFiles, tell } from '../support/phone.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const calls = async () => (await shop.as('cashier').phone.calls()).calls;
const DAY_MS = 24 * 60 * 60 * 1000;

it('rings of one call are one call, and its number may come after the first', async () => {
  tell(shop, { number: null });
  shop.clock.advance(3_000);
  tell(shop);
  shop.clock.advance(3_000);
  tell(shop, { number: null });
  expect(await calls()).toMatchObject([
    { number: '010-1234-5678', state: 'ringing', isInView: true, customer: null },
  ]);
});

it('two lines ring at once, and each is a call of its own', async () => {
  tell(shop);
  tell(shop, { line: '2', number: null, isWithheld: true });
  expect(await calls()).toMatchObject([
    { line: '2', number: null, isWithheld: true },
    { line: '1', number: '010-1234-5678', isWithheld: false },
  ]);
});

it('one that nobody picks up is missed; one that is picked up stays until its order is written', async () => {
  tell(shop);
  tell(shop, { event: 'end', number: null });
  shop.clock.advance(60_000);
  tell(shop, { number: '01099998888' });
  tell(shop, { event: 'answer', number: null });
  tell(shop, { event: 'end', number: null });
  const [answered, missed] = await calls();
  expect(missed).toMatchObject({ state: 'missed', isInView: false });
  expect(answered).toMatchObject({ state: 'answered', isInView: true });
  await enter(shop.client, { phone: '010-9999-8888', callId: answered?.id ?? '' });
  expect((await calls())[0]).toMatchObject({ state: 'taken', isInView: false });
});

it('a line that is picked up without a call is none', async () => {
  tell(shop, { event: 'answer' });
  tell(shop, { event: 'end' });
  expect(await calls()).toEqual([]);
});

it('a number is masked a day later, and gone from the files after thirty; the log never has it', async () => {
  tell(shop, { number: '01077771234' });
  expect(isInFiles(shop.dataDir, '01077771234')).toBe(true);
  expect(pass(shop, DAY_MS + 1)).toBe(1);
  shop.counter.letGo();
  expect(isInFiles(shop.dataDir, '01077771234')).toBe(false);
  expect(isInFiles(shop.dataDir, '010-****-1234')).toBe(true);
  expect(pass(shop, 30 * DAY_MS)).toBe(1);
  shop.counter.letGo();
  expect(isInFiles(shop.dataDir, '010-****-1234')).toBe(false);
  expect(shop.log.join('\n')).not.toMatch(/7777|1234/u);
});

it('calls of yesterday are not in the list of today', async () => {
  tell(shop);
  shop.clock.advance(DAY_MS);
  expect(await calls()).toEqual([]);
});
