import { expect, it } from 'vitest';
import { answerToCancel, type CancelledOrder } from '../../../src/delivery/channel-cancel.ts';
import { readMessage } from '../../../src/delivery/read-order.ts';
import { ORDER_STATES } from '../../../src/delivery/states.ts';
import { table } from '../../support/table.ts';

const MINUTE_MS = 60_000;
const order: CancelledOrder = {
  state: 'waiting',
  version: 2,
  acceptedAtMs: null,
  hasStarted: false,
  isRefused: false,
};

/** Each row is one order of version 2 and one cancellation; `for` is how many minutes it was taken ago. */
const rows = table(
  ['state', 'for', 'started', 'refused', 'version', 'answer'],
  `
  state      | for | started | refused | version | answer
  waiting    | -   | -       | -       | -       | cancelled
  waiting    | -   | -       | -       | 3       | cancelled
  waiting    | -   | -       | -       | 2       | cancelled
  waiting    | -   | -       | -       | 1       | same
  accepted   | 1   | -       | -       | 3       | cancelled
  accepted   | 1   | yes     | -       | 3       | asked
  accepted   | 2   | -       | -       | 3       | asked
  ready      | 1   | -       | -       | -       | asked
  delivering | 9   | -       | -       | -       | asked
  accepted   | 9   | -       | yes     | -       | refused
  accepted   | 9   | -       | yes     | 2       | refused
  accepted   | 9   | -       | yes     | 3       | asked
  completed  | 9   | -       | -       | 3       | ended
  cancelled  | -   | -       | -       | 3       | same
  rejected   | -   | -       | -       | 3       | same
  expired    | -   | -       | -       | -       | same
`,
);

it.each(rows)('$state for $for, started $started, refused $refused, version $version → $answer', row => {
  const state = ORDER_STATES.find(one => one === row.state) ?? 'waiting';
  const acceptedAtMs = row.for === '' ? null : 10 * MINUTE_MS - Number(row.for) * MINUTE_MS;
  const met = {
    ...order,
    state,
    acceptedAtMs,
    hasStarted: row.started === 'yes',
    isRefused: row.refused === 'yes',
  };
  const version = row.version === '' ? null : Number(row.version);
  expect(answerToCancel(met, version, 10 * MINUTE_MS)).toBe(row.answer);
});

it('a cancellation needs the number of its order alone', () => {
  expect(readMessage({ orderNo: 'S-1', status: 'CANCELLED' })).toEqual({
    cancel: { externalId: 'S-1', version: null },
  });
  expect(readMessage({ orderNo: 7, version: 3, status: 'CANCELED', items: 'gone' })).toEqual({
    cancel: { externalId: '7', version: 3 },
  });
  expect(readMessage({ version: 0, status: 'CANCELLED' })).toEqual({
    faults: [
      { path: 'orderNo', problem: 'missing' },
      { path: 'version', problem: 'range' },
    ],
  });
});
