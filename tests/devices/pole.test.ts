import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodePole } from '../../src/escpos/pole-commands.ts';
import type { PoleProfile } from '../../src/escpos/pole-profile.ts';
import { POLES } from '../../main/customer-pole.ts';
import { required } from '../../src/base/assert.ts';
import { openPtyLine, until, type PtyLine } from '../support/pty.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, openShift, ring, sell } from '../support/till.ts';

/**
 * Goal: the customer's pole shows the sale, comes back by itself, and holds up nothing when it is dead.
 * Method: the whole counter with a pseudo-terminal in the place of the pole's cable.
 */
let line: PtyLine;
let shop: TestShop;
beforeEach(async () => {
  line = openPtyLine();
  shop = await openTestShop();
});
afterEach(async () => {
  await shop.close();
  line.close();
});

const profileOf = (id: string): PoleProfile =>
  required(
    POLES.find(profile => profile.id === id),
    id,
  );
/** What the pole of that model shows by now. */
const shown = (id: string) => decodePole(line.received(), profileOf(id)).join('|');
const connect = (profileId: string) =>
  shop.client.pole.save({ ...command(), pole: { url: `serial:${line.path}?baud=9600`, profileId } });

describe('a pole on a serial line', () => {
  it.each(['epson-dm-d', 'cd5220', 'cd5220-latin'])('%s says what is due, and what was paid', async id => {
    await connect(id);
    await openShift(shop.client);
    await ring(shop.client, 11_000);
    await until(() => shown(id).includes('11,000'), 'what is due');
    const [open] = await shop.client.ticket.list();
    await shop.client.ticket.void({ ...command(), ticketId: open?.id ?? '' });
    await sell(shop.client, 4_500);
    await until(() => /(결제|PAID) +4,500/.test(shown(id)), 'what was paid');
    // An empty pole once, at the beginning: one that is cleared for each change flickers.
    expect([...line.received()].filter(byte => byte === 0x0c)).toHaveLength(1);
  });

  it('goes back to the shop’s name half a minute after a sale', async () => {
    await connect('epson-dm-d');
    await openShift(shop.client);
    await sell(shop.client, 4_500);
    await until(() => shown('epson-dm-d').includes('4,500'), 'what was paid');
    shop.clock.advance(31_000);
    await until(() => shown('epson-dm-d').includes('이음상회'), 'the name of the shop', 8_000);
  });

  it('that nobody reads holds up no sale', async () => {
    // A line that is open and takes nothing: the far end is never read, and its buffer is full at once.
    await connect('epson-dm-d');
    line.close();
    await openShift(shop.client);
    const began = performance.now();
    for (let count = 0; count < 20; count += 1) await sell(shop.client, 1_000);
    expect(performance.now() - began).toBeLessThan(8_000);
    await vi.waitFor(async () => {
      const { status } = await shop.client.pole.state();
      expect(status?.state).not.toBe('ready');
    }, 10_000);
  });
});
