import { expect, it } from 'vitest';
import { noticeOf, waitAfter, type NoticeFacts } from '../../../src/delivery/webhook.ts';

const facts: NoticeFacts = {
  id: 'n',
  event: 'accepted',
  externalId: 'S-1',
  version: 2,
  atMs: Date.UTC(2026, 4, 14, 5, 8),
  cookMinutes: 20,
  reason: undefined,
};

it('each try waits twice as long as the one before, and never longer than five minutes', () => {
  expect([1, 2, 3, 4, 9, 10, 500].map(waitAfter)).toEqual([
    1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
  ]);
});

it('a channel is told how long it takes, or why not, and nothing of a person', () => {
  expect(noticeOf(facts)).toEqual({
    id: 'n',
    event: 'accepted',
    orderNo: 'S-1',
    version: 2,
    state: 'accepted',
    at: '2026-05-14T05:08:00.000Z',
    cookMinutes: 20,
    readyBy: '2026-05-14T05:28:00.000Z',
  });
  const rejected = noticeOf({ ...facts, event: 'rejected', cookMinutes: null, reason: 'soldOut' });
  expect(rejected).toMatchObject({ state: 'rejected', reason: 'soldOut' });
  expect(noticeOf({ ...facts, event: 'ready' })).not.toHaveProperty('cookMinutes');
});

it('called back to the kitchen it is accepted again; going on is no new state', () => {
  expect(noticeOf({ ...facts, event: 'recalled' })).toMatchObject({ state: 'accepted', cookMinutes: 20 });
  expect(noticeOf({ ...facts, event: 'cancelRefused' })).not.toHaveProperty('state');
});
