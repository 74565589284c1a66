import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { fundedProject, keep, picture, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const filesOnDisk = () => {
  const folder = join(shop.dataDir, 'evidence');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const DAY_MS = 24 * 60 * 60 * 1000;

it('the same photograph is kept once, under its hash', async () => {
  const hash = await keep(shop.client);
  expect(await keep(shop.client)).toBe(hash);
  expect(hash).toBe(createHash('sha256').update(picture()).digest('hex'));
  expect(filesOnDisk()).toEqual([hash]);
});

it('other kinds of file are refused by their first bytes, whatever their name was', async () => {
  const request = keep(shop.client, Buffer.from('<svg onload="x()">'));
  expect(await failure(request)).toMatchObject({ code: 'FILE_KIND' });
  expect(filesOnDisk()).toEqual([]);
});

it('a file that is too large is refused', async () => {
  const large = Buffer.concat([picture(), Buffer.alloc(8 * 1024 * 1024)]);
  expect(await failure(keep(shop.client, large))).toEqual({
    code: 'FILE_TOO_LARGE',
    data: { mostBytes: 8 * 1024 * 1024 },
  });
});

it('what proves a spending is refused at once for another', async () => {
  const { id } = await fundedProject(shop.client);
  await shop.client.village.spend(spending(id, { fileHash: await keep(shop.client) }));
  expect(await failure(keep(shop.client))).toEqual({
    code: 'FILE_USED',
    data: { number: 1, title: '골목 텃밭' },
  });
});

it('a file that no spending has named goes after a day, one that is named stays', async () => {
  const { id } = await fundedProject(shop.client);
  const named = await keep(shop.client, picture('named'));
  await shop.client.village.spend(spending(id, { fileHash: named }));
  await keep(shop.client, picture('forgotten'));
  await shop.restart(DAY_MS / 2);
  expect(filesOnDisk()).toHaveLength(2);
  await shop.restart(DAY_MS);
  expect(filesOnDisk()).toEqual([named]);
});
