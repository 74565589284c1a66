import { expect, it } from 'vitest';
import { cookByMs, faultOfReservation, minutesMissed, startOf } from '../../../src/delivery/reservation.ts';

const MINUTE = 60_000;

it('a reserved order is begun its cooking and the way before it is wanted, or at once', () => {
  expect(startOf({ reserveAtMs: 100 * MINUTE }, 20, 10, 0)).toBe(70 * MINUTE);
  expect(startOf({ reserveAtMs: 100 * MINUTE }, 20, 10, 70 * MINUTE)).toBeUndefined();
  expect(startOf({ reserveAtMs: null }, 20, 10, 0)).toBeUndefined();
});

it('is late by its own start, not by when it was taken', () => {
  const order = { startAtMs: 70 * MINUTE, acceptedAtMs: 0, cookMinutes: 20 };
  expect(cookByMs(order)).toBe(90 * MINUTE);
  expect(cookByMs({ ...order, startAtMs: null })).toBe(20 * MINUTE);
});

it('says by how much its start was missed, from two minutes on', () => {
  expect(minutesMissed(0, 2 * MINUTE - 1)).toBe(0);
  expect(minutesMissed(0, 12.5 * MINUTE)).toBe(12);
});

it('is wanted in the time to come, and within two months', () => {
  expect(faultOfReservation(5, 5)).toBe('RESERVED_PAST');
  expect(faultOfReservation(6, 5)).toBeUndefined();
  expect(faultOfReservation(61 * 24 * 60 * MINUTE, 0)).toBe('RESERVED_TOO_FAR');
});
