import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { keep, picture } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('a kept photograph comes back to the byte', async () => {
  const hash = await keep(shop.client);
  const { kind, base64 } = await shop.client.village.file({ hash });
  expect(kind).toBe('png');
  expect(Buffer.from(base64, 'base64').equals(picture())).toBe(true);
});

it('one that is not there, or was changed on the disk, is not shown', async () => {
  const request = shop.client.village.file({ hash: '0'.repeat(64) });
  expect(await failure(request)).toMatchObject({ code: 'FILE_NOT_FOUND' });
  const hash = await keep(shop.client);
  appendFileSync(join(shop.dataDir, 'evidence', hash), 'x');
  expect(await failure(shop.client.village.file({ hash }))).toMatchObject({ code: 'FILE_NOT_FOUND' });
});
