import { takeSignal } from '../../main/handlers/phone-calls.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { CallSignal } from '../../src/delivery/phone-call.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCp949 } from '../../src/escpos/cp949.ts';
import type { TestShop } from './shop.ts';
import { handOver } from './orders.ts';
import { command, openShift } from './till.ts';

/** An order as a person takes it down by telephone. */
export const typedOrder = {
  channelId: 'phone' as const,
  kind: 'delivery' as const,
  items: [{ name: '김치찌개', quantity: 2, unitPrice: 7_500, options: [] }],
  shopRequest: '',
  wantsCutlery: false,
  payment: 'cash' as const,
  deliveryFee: 2_000,
  phone: '010-1234-5678',
  address: '승학로 522 101동 1203호',
  landmark: '꽃집 옆',
  riderRequest: '',
  cookMinutes: 20,
};

type Entered = Parameters<CounterClient['delivery']['enter']>[0];

export function enter(client: CounterClient, change: Partial<Entered> = {}) {
  return client.delivery.enter({ ...command(), ...typedOrder, ...change });
}

/** A line tells something, as a box that knows who picks up would. */
export function tell(shop: TestShop, change: Partial<CallSignal> = {}, deviceId = 'box'): void {
  const signal: CallSignal = {
    line: '1',
    event: 'ring',
    number: '01012345678',
    isWithheld: false,
    tellsAnswer: true,
  };
  takeSignal(shop.counter, deviceId, { ...signal, ...change });
}

/** Whether a file of the data folder has these words, as text or as bytes for a printer. */
export function isInFiles(dataDir: string, words: string): boolean {
  return readdirSync(dataDir)
    .filter(name => name.includes('.sqlite'))
    .some(name => {
      const content = readFileSync(join(dataDir, name));
      return content.includes(words) || content.includes(Buffer.from(encodeCp949(words).bytes));
    });
}

export function recall(shop: TestShop, phone: string) {
  return shop.as('cashier').phone.recall({ ...command(), by: { kind: 'phone', phone } });
}

/** Those whose number ends so. */
export const find = (shop: TestShop, lastFour: string) => shop.as('cashier').phone.find({ lastFour });

/** Brings a typed order to its customer. */
export async function bring(shop: TestShop, orderId: string): Promise<void> {
  if ((await shop.client.shift.current()) === null) await openShift(shop.client);
  await shop.client.delivery.advance({ ...command(), orderId, act: 'markReady' });
  await shop.client.delivery.advance({ ...command(), orderId, act: 'pickUp' });
  const payment = { kind: 'cash', received: 20_000, state: 'posted', approvalNumber: null } as const;
  await handOver(shop.client, orderId, payment);
}
