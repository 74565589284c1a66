import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderTableOf } from '../../../main/handlers/channel-templates.ts';
import { readCsv, readLongCsv } from '../../../main/handlers/csv-file.ts';
import { CHANNELS } from '../../../main/handlers/views/delivery.ts';
import { readSheet } from '../../../src/delivery/order-csv.ts';
import { readMessage } from '../../../src/delivery/read-order.ts';

/** Goal: the samples that a channel's technician starts from are orders, and both forms say the same. */
const folder = join(import.meta.dirname, '../../../resources/channels');
const NEAR = Date.parse('2026-05-14T15:00:00+09:00');

describe.each(CHANNELS.map(({ id }) => id))('samples of %s', channel => {
  // A list of orders, as `resources/channels/README.md` says; `readMessage` says what each is.
  const json = JSON.parse(readFileSync(join(folder, channel, 'orders.json'), 'utf8')) as unknown[];
  const csv = readFileSync(join(folder, channel, 'orders.csv'));

  it.each([
    ['UTF-8 with its mark', csv],
    ['UTF-8', csv.subarray(3)],
    ['CP949', iconv.encode(csv.subarray(3).toString('utf8'), 'cp949')],
  ])('the table in %s is the same orders as the JSON', async (_, bytes) => {
    const records = await readLongCsv(bytes);
    expect(records).toEqual(readCsv(bytes));
    const sheet = typeof records === 'string' ? undefined : readSheet(records, orderTableOf(channel), NEAR);
    if (sheet === undefined || 'missing' in sheet) throw new Error(JSON.stringify(sheet));
    const orders = sheet.orders.map(order => sheet.read(order));
    expect(orders).toEqual(json.map(readMessage));
    for (const order of orders) expect(order).toHaveProperty('order');
  });
});
