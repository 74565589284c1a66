import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allRequests } from '../support/requests.ts';

/**
 * Goal: every request has its test, and that test names every failure that the request declares. Method: the
 * contract is held against the files of this folder. That each name stands in an expectation is for the
 * reader to see.
 */
it.each(allRequests)('$name has a test of its own, with each of its failures', ({ name, ownErrors }) => {
  const file = join(import.meta.dirname, `${name}.test.ts`);
  expect(existsSync(file), `tests/contract/${name}.test.ts is missing`).toBe(true);
  // What has grown too large for one file goes on in others: `ticket.settle.wallet.test.ts`.
  const files = readdirSync(import.meta.dirname).filter(one => one.startsWith(`${name}.`));
  const text = files.map(one => readFileSync(join(import.meta.dirname, one), 'utf8')).join('\n');
  expect(ownErrors.filter(code => !text.includes(code))).toEqual([]);
});
