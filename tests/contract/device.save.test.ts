import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { DeviceConfig } from '../../src/contract/device.ts';
import { deviceOf, NOTHING_THERE, savePrinter, untilJob } from '../support/devices.ts';
import { textOf } from '../support/paper.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { command, failure } from '../support/till.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ printers: ['virtual:'] });
});
afterEach(() => shop.close());

const save = (change: Partial<Omit<DeviceConfig, 'id'>> & { readonly id?: string | null } = {}) =>
  shop.client.device.save({
    ...command(),
    device: {
      id: null,
      kind: 'printer',
      name: '주방',
      url: 'tcp:192.168.0.50:9100',
      profileId: 'generic-58-32',
      ...change,
    },
  });

it('a new device is kept, and is tried at once', async () => {
  const saved = await save({ url: ` ${NOTHING_THERE}?baud=19200 ` });
  expect(saved).toEqual({
    id: saved.id,
    kind: 'printer',
    name: '주방',
    url: `${NOTHING_THERE}?baud=19200`,
    profileId: 'generic-58-32',
  });
  await shop.restart();
  const { devices } = await shop.client.device.status();
  expect(devices.find(device => device.id === saved.id)).toMatchObject({ ...saved, isFixed: false });
});

it('papers that waited for a printer come out when its address is put right', async () => {
  const { id } = await savePrinter(shop.client, NOTHING_THERE, null);
  const { jobId } = await shop.client.device.testPrint({ ...command(), deviceId: id });
  await savePrinter(shop.client, 'virtual:', id);
  await untilJob(shop.client, jobId, 'confirmed');
  const papers = await shop.client.device.papers();
  expect(textOf(papers.find(paper => paper.jobId === jobId)?.paper ?? { columns: 48, rows: [] })).toContain(
    '영수증',
  );
});

it('a scanner has no printer profile', async () => {
  expect((await save({ kind: 'scanner', url: 'serial:COM3' })).profileId).toBeNull();
});

describe('refused', () => {
  it.each([
    ['usb:1', 'SCHEME'],
    ['serial:', 'PATH'],
    ['serial:COM3?baud=12345', 'BAUD'],
    ['tcp:192.168.0.50:99999', 'PORT'],
  ])('the address %s', async (url, reason) => {
    expect(await failure(save({ url }))).toEqual({ code: 'DEVICE_URL_MALFORMED', data: { reason } });
  });

  it('a printer without a profile, or with one that there is not', async () => {
    expect((await failure(save({ profileId: 'laser' }))).code).toBe('PROFILE_NOT_FOUND');
    expect((await failure(save({ profileId: null }))).code).toBe('PROFILE_NOT_FOUND');
    // A caller-id box may be of any layout that is known, or of none: then the counter finds out.
    const box = { kind: 'callerId', url: 'serial:/dev/ttyS9?baud=1200' } as const;
    expect((await failure(save({ ...box, profileId: 'laser' }))).code).toBe('PROFILE_NOT_FOUND');
    expect((await save({ ...box, profileId: 'framed-letter' })).profileId).toBe('framed-letter');
    expect((await save({ ...box, profileId: null })).profileId).toBeNull();
  });

  it('a device that there is not', async () => {
    expect((await failure(save({ id: uuidV7() }))).code).toBe('DEVICE_NOT_FOUND');
  });

  it('a device of the command line', async () => {
    const { id } = await deviceOf(shop.client, 'printer');
    expect((await failure(save({ id }))).code).toBe('DEVICE_FIXED');
  });
});
