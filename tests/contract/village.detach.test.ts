import { afterEach, beforeEach, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject, keep, lastSpending, proven, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const detach = (spendingId: string, fileHash: string) =>
  shop.client.village.detach({ ...command(), spendingId, fileHash });

it('a wrong photograph comes off, and goes from the disk when nothing names it', async () => {
  const { id } = await fundedProject(shop.client);
  const hash = await keep(shop.client);
  const project = await shop.client.village.spend(spending(id, { fileHash: hash }));
  const after = await detach(lastSpending(project).id, hash);
  expect(after.missing).toBe(1);
  expect(existsSync(join(shop.dataDir, 'evidence', hash))).toBe(false);
  expect(await failure(shop.client.village.file({ hash }))).toMatchObject({ code: 'FILE_NOT_FOUND' });
});

it('what is not on the spending cannot come off it', async () => {
  const { id } = await fundedProject(shop.client);
  const hash = await keep(shop.client);
  const { id: spendingId } = lastSpending(await shop.client.village.spend(spending(id)));
  expect(await failure(detach(spendingId, hash))).toMatchObject({ code: 'FILE_NOT_FOUND' });
  const request = detach('01a20869-0000-7000-8000-000000000001', hash);
  expect(await failure(request)).toMatchObject({ code: 'SPENDING_NOT_FOUND' });
});

it('a settled project keeps what proves it', async () => {
  const { id: projectId } = await fundedProject(shop.client);
  const project = await proven(shop.client, projectId);
  const hash = lastSpending(project).files[0]?.hash ?? '';
  const settlement = { settledOn: '2026-05-14', signedBy: '김담당', treasurer: '', left: project.left };
  await shop.client.village.settle({ ...command(), projectId, ...settlement });
  expect(await failure(detach(lastSpending(project).id, hash))).toEqual({
    code: 'NOT_RUNNING',
    data: { state: 'settled' },
  });
});
