import { AREAS } from '../../src/contract/events.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assert } from '../../src/base/assert.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, ring } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** Listens as a page does: the first event is there when this resolves. */
async function watch() {
  const stop = new AbortController();
  const events = await shop.as('auditor').events.watch(undefined, { signal: stop.signal });
  const next = async (): Promise<AppEvent> => {
    const result = await events.next();
    assert(result.done !== true, 'the events have ended');
    return result.value;
  };
  return { first: await next(), next, stop: () => stop.abort() };
}

it('a page that connects reads everything once', async () => {
  const page = await watch();
  expect(page.first).toEqual({
    kind: 'changed',
    areas: [...AREAS],
  });
  page.stop();
});

it('every page hears what changed, after it can be read', async () => {
  const pages = [await watch(), await watch()];
  const ticket = await ring(shop.client, 1_000);
  for (const page of pages) {
    expect(await page.next()).toEqual({ kind: 'changed', areas: ['ticket'] });
    expect(await shop.client.ticket.list()).toEqual([ticket]);
    page.stop();
  }
});

it('a refusal and a retry are no news', async () => {
  const page = await watch();
  const input = { ...command(), settings: { till: 2 } };
  const missing = '0190e6a0-0000-7000-8000-000000000000';
  await failure(shop.client.ticket.void({ ...command(), ticketId: missing }));
  await shop.client.settings.save(input);
  await shop.client.settings.save(input);
  await ring(shop.client, 1_000);
  expect(await page.next()).toEqual({ kind: 'changed', areas: ['app'] });
  expect(await page.next()).toEqual({ kind: 'changed', areas: ['ticket'] });
  page.stop();
});

it('a scan goes to every page under one id', async () => {
  const pages = [await watch(), await watch()];
  await shop.client.device.scan({ ...command(), code: '8801000235483' });
  const scans: AppEvent[] = [];
  for (const page of pages) {
    let event = await page.next();
    while (event.kind !== 'scan') event = await page.next();
    scans.push(event);
    page.stop();
  }
  expect(scans[0]).toMatchObject({ kind: 'scan', code: '8801000235483', atMs: shop.clock.nowMs });
  expect(scans[1]).toEqual(scans[0]);
});
