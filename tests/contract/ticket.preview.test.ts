import { afterEach, beforeEach, expect, it } from 'vitest';
import { byWallet, registerMember } from '../support/member.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, failure, openShift, ring, settlement } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

it('shows the receipt before anything is paid or the till is open, and writes nothing', async () => {
  const ticket = await ring(shop.client, 4_500);
  const text = textOf(await shop.client.ticket.preview({ ticketId: ticket.id, tenders: [] }));
  expect(text).toContain('김밥');
  expect(text).toContain('4,500');
  expect(await shop.client.ticket.get({ ticketId: ticket.id })).toEqual(ticket);
});

it('shows tenders that do not pay the bill yet', async () => {
  await openShift(shop.client);
  const ticket = await ring(shop.client, 4_500);
  const text = textOf(await shop.client.ticket.preview({ ticketId: ticket.id, tenders: [cash(1_000)] }));
  expect(text).toContain('1,000');
});

it('a wallet’s receipt is the one that paying prints, to the won and by its number', async () => {
  await openShift(shop.client);
  const member = await registerMember(shop.client, 100_000);
  const ticket = await ring(shop.client, 50_000);
  // Before the member has confirmed anything.
  const asked = byWallet(member, 50_000, '');
  const preview = textOf(await shop.client.ticket.preview({ ticketId: ticket.id, tenders: [asked] }));
  expect(preview).toMatch(/국비·시 부담 +5,000/u);
  expect(preview).not.toContain('예상');
  const { id: saleId } = await shop.client.ticket.settle(settlement(ticket, [byWallet(member, 50_000)]));
  expect(textOf(await shop.client.sale.preview({ saleId }))).toBe(preview);
});

it('a ticket that does not exist is not found', async () => {
  const ticketId = '01890a5d-ac96-774b-bcce-b302099a8057';
  const request = shop.client.ticket.preview({ ticketId, tenders: [] });
  expect((await failure(request)).code).toBe('TICKET_NOT_FOUND');
});
