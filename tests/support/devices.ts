import { vi } from 'vitest';
import { required } from '../../src/base/assert.ts';
import type { DeviceStatus, PrintJobView } from '../../src/contract/device.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** A line to which nothing is connected: jobs of a printer there wait. */
export const NOTHING_THERE = 'serial:/dev/ieum-no-such-line';

/** The shop's first device of a kind. */
export async function deviceOf(client: CounterClient, kind: DeviceStatus['kind']): Promise<DeviceStatus> {
  const { devices } = await client.device.status();
  return required(
    devices.find(device => device.kind === kind),
    kind,
  );
}

/** Saves a printer, the shop's own first one unless it says otherwise. */
export async function savePrinter(client: CounterClient, url: string, id?: string | null) {
  const known = id === undefined ? (await deviceOf(client, 'printer')).id : id;
  const device = { id: known, kind: 'printer' as const, name: '영수증', url, profileId: 'epson-80-48' };
  return client.device.save({ ...command(), device });
}

/** Waits until a job is in a state. */
export async function untilJob(
  client: CounterClient,
  jobId: string,
  state: PrintJobView['state'],
): Promise<void> {
  await vi.waitFor(async () => {
    const job = (await client.device.jobs({ limit: 200 })).find(({ id }) => id === jobId);
    if (job?.state !== state) throw new Error(`job ${jobId} is ${job?.state}, not ${state}`);
  });
}

/** Leaves a job as a power cut does: on its way to the printer, and nobody knows how far. */
export async function interruptJob(shop: TestShop, jobId: string): Promise<void> {
  const { counter } = shop;
  counter.transaction(({ writes }) => writes.printJobs.setState(jobId, 'sending', '', counter.nowMs()));
  await shop.restart();
}
