import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '../../src/base/assert.ts';
import type { AppEvent } from '../../src/contract/events.ts';
import { decodePaper, paperText } from '../../src/escpos/decoder.ts';
import { deviceOf, untilJob } from '../support/devices.ts';
import { attachPrinter } from '../support/paper-printer.ts';
import { openPtyLine, type PtyLine } from '../support/pty.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { openShift, sell } from '../support/till.ts';

/**
 * Goal: the whole counter with real serial lines: what is scanned reaches the page and the ticket, what is
 * sold comes out on paper, and what could not come out is still there after a restart.
 * Method: pseudo-terminals in the place of the cables.
 */
const TOFU = '8801000235483';
const bytesOf = (text: string) => new TextEncoder().encode(text);

let line: PtyLine;
let shop: TestShop;
beforeEach(() => {
  line = openPtyLine();
});
afterEach(async () => {
  await shop.close();
  line.close();
});

async function untilReady(kind: 'printer' | 'scanner'): Promise<void> {
  for (;;) {
    const { state } = await deviceOf(shop.client, kind);
    if (state === 'ready') return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

describe('a scanner on a serial line', () => {
  it('puts goods on the ticket, one line however many pages listen', async () => {
    shop = await openTestShop({ scanners: [`serial:${line.path}`] });
    await untilReady('scanner');
    const pages = [await listen(), await listen()];
    line.send(bytesOf(`${TOFU}\r\n`));
    for (const page of pages) {
      const { scanId, code } = await page.scan();
      expect(code).toBe(TOFU);
      const item = { kind: 'scan' as const, code, quantity: 1 };
      await shop.client.ticket.add({ commandId: scanId, ticketId: null, item });
      page.stop();
    }
    const [ticket] = await shop.client.ticket.list();
    expect(ticket?.lines).toMatchObject([{ name: '국산콩 두부 300g', quantity: 1 }]);
  });
});

/** A page that waits for a scan. */
async function listen() {
  const stop = new AbortController();
  const events = await shop.client.events.watch(undefined, { signal: stop.signal });
  await events.next();
  const scan = async (): Promise<Extract<AppEvent, { kind: 'scan' }>> => {
    for (;;) {
      const result = await events.next();
      assert(result.done !== true, 'the events have ended');
      if (result.value.kind === 'scan') return result.value;
    }
  };
  return { scan, stop: () => stop.abort() };
}

describe('a printer on a serial line', () => {
  it('opens the drawer and prints the receipt that the preview showed', async () => {
    const printer = attachPrinter(line);
    shop = await openTestShop({ printers: [`serial:${line.path}?baud=115200`] });
    await openShift(shop.client);
    const sale = await sell(shop.client, 11_000);
    const [receipt] = await shop.client.device.jobs({ limit: 1 });
    await untilJob(shop.client, receipt?.id ?? '', 'confirmed');
    const paper = decodePaper(printer.printed());
    expect(paper.rows.filter(row => row.kind === 'drawer')).toHaveLength(1);
    const text = paperText(paper, 48).join('\n');
    expect(text).toContain('이음상회');
    expect(text).toContain(sale.receiptNumber);
    expect(text).toContain('11,000');
  });

  it('that has no paper keeps the receipt over a restart, and the sale stands', async () => {
    const printer = attachPrinter(line);
    printer.paper = 'out';
    shop = await openTestShop({ printers: [`serial:${line.path}?baud=115200`] });
    await openShift(shop.client);
    const sale = await sell(shop.client, 11_000);
    const [receipt] = await shop.client.device.jobs({ limit: 1 });
    // The printer was asked, and the first job is back in the queue: a restart before that would doubt it.
    await vi.waitFor(async () => {
      const first = (await shop.client.device.jobs({ limit: 10 })).at(-1);
      expect(first).toMatchObject({ state: 'queued', detail: 'PAPER_OUT' });
    });
    expect(await deviceOf(shop.client, 'printer')).toMatchObject({ paper: 'out', queued: 2 });
    await shop.restart();
    expect(await deviceOf(shop.client, 'printer')).toMatchObject({ queued: 2, uncertain: 0 });
    printer.paper = 'ok';
    await untilJob(shop.client, receipt?.id ?? '', 'confirmed');
    expect(paperText(decodePaper(printer.printed()), 48).join('\n')).toContain(sale.receiptNumber);
  });
});
