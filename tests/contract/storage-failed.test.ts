import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { router } from '../../main/handlers/router.ts';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { cash, command, failure, openShift, ring, settlement } from '../support/till.ts';

/**
 * Goal: when the disk refuses, the person hears that nothing was recorded; any other fault is a bug with an
 * incident. Method: the driver's own errors, thrown where a transaction commits.
 */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

class DriverError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`${code} of the test`);
    this.code = code;
  }
}

/** A counter whose disk fails at the end of each transaction, after all was written. */
function failingShop(code: string) {
  const counter: TestShop['counter'] = {
    ...shop.counter,
    transaction: run =>
      shop.counter.transaction(stores => {
        run(stores);
        throw new DriverError(code);
      }),
  };
  return createRouterClient(router, { context: { role: 'owner', counter } });
}

it.each([
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'readOnly'],
  ['SQLITE_IOERR_FSYNC', 'io'],
])('a sale that ends in %s is not taken, and can be taken again under the same id', async (code, cause) => {
  await openShift(shop.client);
  const before = await trialBalance(shop);
  const input = settlement(await ring(shop.client, 5_000), [cash(5_000)]);
  expect(await failure(failingShop(code).ticket.settle(input))).toEqual({
    code: 'STORAGE_FAILED',
    data: { cause },
  });
  expect(await trialBalance(shop)).toEqual(before);
  expect((await shop.client.ticket.settle(input)).receiptNumber).toBe('260514-01-0001');
});

it('another fault of the file is a bug: it gets an incident, and its words stay in the log', async () => {
  const { code, data } = await failure(
    failingShop('SQLITE_CORRUPT').shift.open({ ...command(), openingFloat: 0, cashier: '김이음' }),
  );
  expect(code).toBe('INTERNAL');
  const { incidentId } = data as { incidentId: string }; // The shape of INTERNAL in the contract.
  expect(shop.log.join('\n')).toContain(`incident ${incidentId} in shift.open`);
  expect(shop.log.join('\n')).toContain('SQLITE_CORRUPT of the test');
});
