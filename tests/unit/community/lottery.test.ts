import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkLotteryFile } from '../../../src/community/lottery-file.ts';
import {
  canonicalList,
  draw,
  drawOrder,
  hashOfList,
  LOTTERY_ALGORITHM,
  type LotteryEntry,
  type LotteryList,
} from '../../../src/community/lottery.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const list: LotteryList = {
  programme: '노래교실 2026-3',
  capacity: 4,
  quotas: [{ id: 'senior', seats: 2 }],
  entries: Array.from({ length: 10 }, (_, index) => ({
    number: index + 1,
    weight: index < 2 ? 2 : 1,
    quotaIds: index % 3 === 0 ? ['senior'] : [],
  })),
};
const SEED = '로또 1234회 3 11 19 24 38 41';

const published = () => ({
  algorithm: LOTTERY_ALGORITHM,
  list,
  listHash: hashOfList(list, sha256),
  seed: SEED,
  seedSource: '동행복권 1234회',
  result: draw(list, SEED, sha256),
});

it('writes the list down line by line, so that anybody can hash it', () => {
  expect(canonicalList({ ...list, entries: list.entries.slice(0, 2) })).toBe(
    'ieum-lottery/1\nprogramme 노래교실 2026-3\ncapacity 4\nquota senior 2\nentry 1 2 senior\nentry 2 2\n',
  );
});

it('draws everybody once, the same each time, and otherwise for another seed or list', () => {
  const order = drawOrder(list, SEED, sha256);
  expect(order.toSorted((a, b) => a - b)).toEqual(list.entries.map(({ number }) => number));
  expect(drawOrder(list, SEED, sha256)).toEqual(order);
  expect(drawOrder(list, `${SEED} `, sha256)).not.toEqual(order);
  expect(drawOrder({ ...list, capacity: 5 }, SEED, sha256)).not.toEqual(order);
});

// What the algorithm of this version draws, for ever: a change of it needs a new name.
it('draws what it drew', () => {
  expect(drawOrder(list, 'seed', sha256)).toEqual([5, 10, 3, 2, 1, 4, 6, 9, 8, 7]);
});

it('fills kept seats by the drawn order, and the others, and puts the rest on the list', () => {
  const { order, winners, waiting } = draw(list, SEED, sha256);
  expect(winners).toHaveLength(4);
  expect(winners.filter(({ quotaId }) => quotaId === 'senior')).toHaveLength(2);
  const seniors = order.filter(number => list.entries[number - 1]?.quotaIds.length === 1);
  expect(winners.filter(({ quotaId }) => quotaId !== null).map(({ number }) => number)).toEqual(
    seniors.slice(0, 2),
  );
  expect([...winners.map(({ number }) => number), ...waiting].toSorted((a, b) => a - b)).toEqual(
    list.entries.map(({ number }) => number),
  );
  expect(waiting).toEqual(order.filter(number => waiting.includes(number)));
});

it('is fair: over many seeds everybody is first as often as their weight says', () => {
  const firsts = new Map<number, number>();
  const DRAWS = 6_000;
  for (let seed = 0; seed < DRAWS; seed += 1) {
    const [first = 0] = drawOrder(list, String(seed), sha256);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  const weights = list.entries.reduce((sum, { weight }) => sum + weight, 0);
  // Chi-square over ten entries: 27.88 is passed by chance once in a thousand.
  const chi = list.entries.reduce((sum, { number, weight }) => {
    const wanted = (DRAWS * weight) / weights;
    return sum + ((firsts.get(number) ?? 0) - wanted) ** 2 / wanted;
  }, 0);
  expect(chi).toBeLessThan(27.88);
});

it('finds nothing in a draw that is as it says', () => {
  expect(checkLotteryFile(JSON.parse(JSON.stringify(published())), sha256)).toEqual([]);
});

it('finds whoever was added, dropped, weighted anew or moved up', () => {
  const file = published();
  const { result } = file;
  const without = { ...list, entries: list.entries.slice(1) };
  expect(checkLotteryFile({ ...file, list: without }, sha256)).toContain('listHash');
  const favoured = list.entries.map(entry => (entry.number === 7 ? { ...entry, weight: 5 } : entry));
  expect(checkLotteryFile({ ...file, list: { ...list, entries: favoured } }, sha256)).toContain('listHash');
  const [winner, ...others] = result.winners;
  const waiting = [...result.waiting.slice(1), winner?.number];
  const winners = [...others, { number: result.waiting[0], quotaId: null }];
  expect(checkLotteryFile({ ...file, result: { ...result, winners, waiting } }, sha256)).toEqual([
    'winners',
    'waiting',
  ]);
  expect(checkLotteryFile({ ...file, seed: 'another' }, sha256)).toContain('order');
});

/** A published draw in which the first applicant is otherwise. */
const withEntries = (change: Partial<LotteryEntry>) => ({
  ...published(),
  list: { ...list, entries: list.entries.map((entry, at) => (at === 0 ? { ...entry, ...change } : entry)) },
});
const withQuotas = (quotas: LotteryList['quotas']) => ({ ...published(), list: { ...list, quotas } });

// Without a word for a word, these have the text, and so the hash, of the list that was published.
it('finds an applicant who is hidden in the line of another, and quotas that are written as one', () => {
  const [first, second, ...others] = list.entries;
  const hidden = { number: 1, weight: 2, quotaIds: [`senior\nentry ${second?.number} ${second?.weight}`] };
  const dropped = { ...list, entries: [hidden, ...others] };
  expect(hashOfList(dropped, sha256)).toBe(published().listHash);
  expect(checkLotteryFile({ ...published(), list: dropped }, sha256)).toEqual(['unreadable']);

  const both = { ...list, entries: [{ number: 1, weight: 1, quotaIds: ['senior', 'resident'] }] };
  const joined = { ...list, entries: [{ number: 1, weight: 1, quotaIds: ['senior resident'] }] };
  expect(first?.quotaIds).toEqual(['senior']);
  expect(hashOfList(joined, sha256)).toBe(hashOfList(both, sha256));
  const file = { ...published(), list: joined, listHash: hashOfList(both, sha256) };
  expect(checkLotteryFile({ ...file, result: draw(joined, SEED, sha256) }, sha256)).toEqual(['unreadable']);
});

it.each([
  ['null', null, 'unreadable'],
  ['a list', [], 'unreadable'],
  ['no list', { ...published(), list: undefined }, 'unreadable'],
  [
    'a weight of none',
    { ...published(), list: { ...list, entries: [{ number: 1, weight: 0, quotaIds: [] }] } },
    'unreadable',
  ],
  ['a weight that no throw can reach', withEntries({ weight: Number.MAX_SAFE_INTEGER }), 'unreadable'],
  ['an applicant who is in it twice', withEntries({ number: 2 }), 'unreadable'],
  ['a name of two lines', { ...published(), list: { ...list, programme: 'a\ncapacity 9' } }, 'unreadable'],
  ['a quota that is in it twice', withQuotas([...list.quotas, ...list.quotas]), 'unreadable'],
  ['another way', { ...published(), algorithm: 'dice/1' }, 'algorithm'],
])('says what %s is', (_, json, fault) => {
  expect(checkLotteryFile(json, sha256)).toEqual([fault]);
});
