import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { untilJob } from '../support/devices.ts';
import { byWallet, registerMember } from '../support/member.ts';
import { textOf, withoutPrinter } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure, openShift, sell } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const print = (memberId: string, month = '2026-05') =>
  shop.as('issuer').member.printStatement({ ...command(), memberId, month });

async function paperOf(memberId: string, month: string): Promise<string> {
  const { jobId } = await print(memberId, month);
  await untilJob(shop.client, jobId, 'confirmed');
  const papers = (await shop.client.device.papers()).map(({ paper }) => textOf(paper));
  return papers.findLast(text => text.includes('이용 내역서')) ?? '';
}

it('the month is on paper, with what could be spent after each movement', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  await sell(shop.client, 50_000, byWallet(member, 50_000));
  const paper = await paperOf(member.id, '2026-05');
  expect(paper).toMatch(/김\*음 님/u);
  expect(paper).toMatch(/기간 +2026년 5월/u);
  expect(paper).toMatch(/05-14 \d\d:\d\d +결제 -50,000\n260514-01-0001 +잔액 50,000\n/u);
  expect(paper).toMatch(/캐시백 +8,500\n남은 잔액 +58,500/u);
  expect(paper).not.toContain('5678');
});

it('a month without movements says so', async () => {
  const { id } = await registerMember(shop.client);
  expect(await paperOf(id, '2026-04')).toContain('이 달에는 내역이 없습니다.');
});

it('MEMBER_NOT_FOUND, PRINTER_NOT_CONFIGURED', async () => {
  const { id } = await registerMember(shop.client);
  expect((await failure(print(uuidV7()))).code).toBe('MEMBER_NOT_FOUND');
  await withoutPrinter(shop);
  expect((await failure(print(id))).code).toBe('PRINTER_NOT_CONFIGURED');
});
