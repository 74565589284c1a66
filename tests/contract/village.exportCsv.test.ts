import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { failure } from '../support/till.ts';
import { fundedProject, keep, spending } from '../support/village.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('items, spendings with their papers, and what the ledger says', async () => {
  const { id: projectId } = await fundedProject(shop.client);
  await shop.client.village.spend(
    spending(projectId, { evidenceNumber: '60000001', fileHash: await keep(shop.client) }),
  );
  const { fileName, text } = await shop.client.village.exportCsv({ projectId });
  expect(fileName).toBe('village-2025-2026-05-14.csv');
  const lines = text.split('\r\n');
  expect(lines).toContain('2,모종과 흙,900000,100000,0,100000,10000,890000');
  expect(lines).toContain(
    '1,2026-05-10,모종과 흙,푸른화원,상추 모종,100000,10000,10000,카드 전표,60000001,1,0,한 뒤 사진,',
  );
  expect(lines).toContain('남은 돈,1700000,90000,0');
  expect(lines).toContain('장부의 통장 잔액,1790000');
});

it('a project that is not there has none', async () => {
  const request = shop.client.village.exportCsv({ projectId: '01a20869-0000-7000-8000-000000000001' });
  expect(await failure(request)).toMatchObject({ code: 'PROJECT_NOT_FOUND' });
});
