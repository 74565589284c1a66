import { expect, it } from 'vitest';
import { generalSeats, isFor, seatFor, type Quota, type SeatSeeker } from '../../../src/community/quota.ts';

const AT = 1_000;
const online: Quota = { id: 'on', kind: 'online', seats: 8, releasesAtMs: 2_000 };
const seniors: Quota = { id: 'old', kind: 'senior', seats: 4, releasesAtMs: null };
const seats = (taken: readonly (readonly [string | null, number])[], quotas = [online, seniors]) => ({
  capacity: 20,
  quotas,
  taken: new Map(taken),
});
const somebody: SeatSeeker = { way: 'desk', age: 40, isResident: false };

it('keeps seats for those whom they are for, and gives the others what is left', () => {
  expect(generalSeats(seats([]), AT)).toBe(8);
  expect(seatFor(seats([]), somebody, AT)).toBeNull();
  expect(seatFor(seats([[null, 8]]), somebody, AT)).toBeUndefined();
  expect(seatFor(seats([[null, 8]]), { ...somebody, age: 65 }, AT)).toBe('old');
});

it('counts somebody of several quotas in the smallest that has a seat, and then in a general one', () => {
  const both: SeatSeeker = { way: 'online', age: 70, isResident: false };
  expect(seatFor(seats([]), both, AT)).toBe('old');
  expect(seatFor(seats([['old', 4]]), both, AT)).toBe('on');
  expect(
    seatFor(
      seats([
        ['old', 4],
        ['on', 8],
      ]),
      both,
      AT,
    ),
  ).toBeNull();
  expect(
    seatFor(
      seats([
        ['old', 4],
        ['on', 8],
        [null, 8],
      ]),
      both,
      AT,
    ),
  ).toBeUndefined();
});

it('gives what a quota has left to everybody at its time, and keeps nothing more', () => {
  const some = seats([
    ['on', 3],
    [null, 8],
  ]);
  expect(seatFor(some, somebody, 1_999)).toBeUndefined();
  expect(generalSeats(some, 2_000)).toBe(5);
  expect(seatFor(some, { ...somebody, way: 'online' }, 2_000)).toBeNull();
});

it.each([
  [{ way: 'online' }, 'online', true],
  [{ way: 'phone' }, 'online', false],
  [{ way: 'phone' }, 'onSite', true],
  [{ age: 64 }, 'senior', false],
  [{ age: 65 }, 'senior', true],
  [{ age: null }, 'senior', false],
  [{ isResident: true }, 'resident', true],
] as const)('%j and %s: %s', (change, kind, is) => {
  expect(isFor({ ...somebody, ...change }, kind)).toBe(is);
});
