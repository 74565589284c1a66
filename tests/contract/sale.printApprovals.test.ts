import { afterEach, beforeEach, expect, it } from 'vitest';
import { untilJob } from '../support/devices.ts';
import { printed, textOf, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, currency, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await openShift(shop.client);
});
afterEach(() => shop.close());

const print = () => shop.client.sale.printApprovals({ ...command(), businessDate: '2026-05-14' });

it('prints the list of the day', async () => {
  await sell(shop.client, 20_000, currency(20_000, '12345678'));
  await print();
  expect((await printed(shop)).at(-1)).toBe('document');
  const [job] = await shop.client.device.jobs({ limit: 1 });
  await untilJob(shop.client, job?.id ?? '', 'confirmed');
  const papers = (await shop.client.device.papers()).map(({ paper }) => textOf(paper));
  const list = papers.find(text => text.includes('승인 목록'));
  expect(list).toMatch(/12345678\s*\n.*20,000\s*\n.*김밥\s*\n.*※ 상품 없이 딱 떨어지는 금액/u);
});

it('a retry prints once', async () => {
  await sell(shop.client, 20_000, currency(20_000, '12345678'));
  const input = { ...command(), businessDate: '2026-05-14' };
  await shop.client.sale.printApprovals(input);
  await shop.client.sale.printApprovals(input);
  expect((await printed(shop)).filter(kind => kind === 'document')).toHaveLength(1);
});

it('NO_APPROVALS: there is nothing to print', async () => {
  expect((await failure(print())).code).toBe('NO_APPROVALS');
});

it('PRINTER_NOT_CONFIGURED: there is no printer', async () => {
  await sell(shop.client, 20_000, currency(20_000, '12345678'));
  await withoutPrinter(shop);
  expect((await failure(print())).code).toBe('PRINTER_NOT_CONFIGURED');
});
