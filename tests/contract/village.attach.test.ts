import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileProofName } from '../../src/contract/village.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';
import { fundedProject, keep, lastSpending, picture, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const attach = (spendingId: string, fileHash: string, shows: FileProofName = 'paper') =>
  shop.client.village.attach({ ...command(), spendingId, fileHash, shows });

async function spent() {
  const { id } = await fundedProject(shop.client);
  return lastSpending(await shop.client.village.spend(spending(id)));
}

it('a photograph that comes later proves the spending', async () => {
  const { id } = await spent();
  const hash = await keep(shop.client);
  const project = await attach(id, hash);
  expect(project.missing).toBe(1);
  expect(lastSpending(project)).toMatchObject({ files: [{ hash, shows: 'paper' }], missing: ['after'] });
  const goods = await keep(shop.client, picture('goods'));
  const whole = await attach(id, goods, 'after');
  expect(whole.missing).toBe(0);
  expect(lastSpending(whole)).toMatchObject({ files: [{ shows: 'paper' }, { shows: 'after' }], missing: [] });
});

it('one that is not kept, or proves another, is refused', async () => {
  const { id } = await spent();
  expect(await failure(attach(id, 'f'.repeat(64)))).toMatchObject({ code: 'FILE_NOT_FOUND' });
  const hash = await keep(shop.client);
  await attach(id, hash);
  expect(await failure(attach(id, hash))).toMatchObject({ code: 'FILE_USED' });
  const request = attach('01a20869-0000-7000-8000-000000000001', hash);
  expect(await failure(request)).toMatchObject({ code: 'SPENDING_NOT_FOUND' });
});

it('a reversed spending takes none; neither does a settled project', async () => {
  const first = await spent();
  const hash = await keep(shop.client, picture('first'));
  await shop.client.village.reverse({ ...command(), spendingId: first.id, reason: '잘못 적음' });
  expect(await failure(attach(first.id, hash))).toMatchObject({ code: 'ALREADY_REVERSED' });
  const [card] = await shop.client.village.list();
  const projectId = card?.id ?? '';
  const { left } = await shop.client.village.get({ projectId });
  const settlement = { settledOn: '2026-05-14', signedBy: '김담당', treasurer: '', left };
  await shop.client.village.settle({ ...command(), projectId, ...settlement });
  expect(await failure(attach(first.id, hash))).toEqual({
    code: 'NOT_RUNNING',
    data: { state: 'settled' },
  });
});
