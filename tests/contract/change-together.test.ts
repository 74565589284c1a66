import { afterEach, beforeEach, expect, it } from 'vitest';
import { gather } from '../../main/gather.ts';
import { changeTogether } from '../../main/handlers/change.ts';
import { takeMessage } from '../../main/handlers/channel-inbox.ts';
import type { Change } from '../../main/handlers/change.ts';
import { deliveryOrder } from '../support/orders.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const take = (number: string) => (work: Change) =>
  takeMessage(work, 'baedal-seogu', {
    order: deliveryOrder(shop.clock.nowMs, { externalId: number, displayNumber: number }),
  });

const onBoard = async () =>
  (await shop.client.delivery.board()).orders.map(({ displayNumber }) => displayNumber);

it('takes what came at one moment, each whole by itself', async () => {
  const done: string[] = [];
  const outcomes = changeTogether(
    shop.counter,
    ['delivery'],
    [
      take('A-1'),
      work => {
        work.afterCommit(() => done.push('never'));
        take('A-2')(work);
        throw new Error('half way');
      },
      work => {
        work.afterCommit(() => done.push('A-3'));
        return take('A-3')(work);
      },
    ],
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await onBoard()).toEqual(['A-1', 'A-3']);
  expect(done).toEqual(['A-3']);
});

it('fails all of it where the disk refuses, and leaves nothing', async () => {
  const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
  const together = () =>
    changeTogether(
      shop.counter,
      ['delivery'],
      [
        take('A-1'),
        () => {
          throw full;
        },
      ],
    );
  expect(together).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }));
  expect(await onBoard()).toEqual([]);
});

it('gathers a turn, eight at a time and in order, and gives each its own outcome', async () => {
  const batches: (readonly number[])[] = [];
  const double = gather((inputs: readonly number[]) => {
    batches.push(inputs);
    return inputs.map(input =>
      input === 3
        ? { status: 'rejected' as const, reason: new Error('three') }
        : { status: 'fulfilled' as const, value: input * 2 },
    );
  });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(double));
  expect(batches.map(({ length }) => length)).toEqual([8, 2]);
  const values = outcomes.map(outcome => (outcome.status === 'fulfilled' ? outcome.value : 'failed'));
  expect(values).toEqual([2, 4, 'failed', 8, 10, 12, 14, 16, 18, 20]);
  const dead = gather<number, number>(() => {
    throw new Error('disk');
  });
  await expect(Promise.all([dead(1), dead(2)])).rejects.toThrow('disk');
});
