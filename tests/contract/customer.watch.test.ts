import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('says to read again, at once and with each change of the ticket, and nothing more', async () => {
  const stop = new AbortController();
  const events = await shop.as('customer').customer.watch(undefined, { signal: stop.signal });
  expect((await events.next()).value).toEqual({ kind: 'changed' });
  const next = events.next();
  await ring(shop.client, 1_000);
  expect((await next).value).toEqual({ kind: 'changed' });
  stop.abort();
});
