import { describe, expect, it } from 'vitest';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import { alarmGain, alarmStep, ALARM_VOLUMES, ordersAloud } from '../../../src/delivery/alarm.ts';
import { isWithin, msWithin, nextAt } from '../../../src/delivery/clock-hours.ts';
import { heldWhy } from '../../../src/delivery/outage.ts';
import { extraMinutes, pauseEnd } from '../../../src/delivery/pace.ts';
import { THURSDAY_AFTERNOON as NOW } from '../../support/shop.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const clock = (hour: number, minute = 0) => hour * 60 + minute;

const end = (length: '15' | 'opening', from: number | null, dayStartsAtHour = 5) =>
  dateTimeText(
    pauseEnd(length, NOW, {
      openingHours: from === null ? null : { from, to: clock(22) },
      dayStartsAtHour,
    }),
  );

const why = (orderedAtMs: number, acceptByMs: number | null, backAtMs: number | null) =>
  heldWhy({ orderedAtMs, acceptByMs }, { atMs: NOW, backAtMs, lateMinutes: 3 });

const ring = (sinceMs: number, acceptByMs: number | null = null, isHeld = false) => ({
  ringsSinceMs: sinceMs,
  acceptByMs,
  isHeld,
});

const after = (ms: number) => alarmStep([ring(NOW - ms), ring(NOW)], NOW);

describe('hours of the clock', () => {
  it('include their beginning, not their end, and go past midnight', () => {
    const day = { from: clock(14, 8), to: clock(22) };
    expect([isWithin(day, NOW - 1), isWithin(day, NOW), isWithin(day, NOW + 8 * HOUR)]).toEqual([
      false,
      true,
      false,
    ]);
    const night = { from: clock(18), to: clock(2) };
    expect([0, 4, 11, 12].map(hours => isWithin(night, NOW + hours * HOUR))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('come again tomorrow', () => {
    expect(nextAt(clock(14, 9), NOW)).toBe(NOW + MINUTE);
    expect(nextAt(clock(14, 8), NOW)).toBe(NOW + 24 * HOUR);
  });

  it('are counted within a span, of which only the last day counts', () => {
    const hours = { from: clock(9), to: clock(22) };
    expect(msWithin(hours, NOW - 12 * HOUR, NOW)).toBe(5 * HOUR + 8 * MINUTE);
    expect(msWithin(hours, NOW - 14 * 24 * HOUR, NOW)).toBe(13 * HOUR);
    expect(msWithin(hours, NOW - 7 * HOUR, NOW - 6 * HOUR)).toBe(0);
  });
});

describe('a pause', () => {
  it('ends after its minutes, or when the shop opens on another day', () => {
    expect(end('15', null)).toBe('2026-05-14 14:23:00');
    expect(end('opening', clock(10))).toBe('2026-05-15 10:00:00');
    // It opens again today at 17:00, but not on another business day.
    expect(end('opening', clock(17))).toBe('2026-05-15 17:00:00');
    expect(end('opening', clock(5))).toBe('2026-05-15 05:00:00');
    expect(end('opening', null)).toBe('2026-05-15 05:00:00');
  });
});

it('busy mode adds its minutes until it ends', () => {
  expect(extraMinutes(undefined, NOW)).toBe(0);
  expect(extraMinutes({ minutes: 20, untilMs: null }, NOW)).toBe(20);
  expect(extraMinutes({ minutes: 20, untilMs: NOW + 1 }, NOW)).toBe(20);
  expect(extraMinutes({ minutes: 20, untilMs: NOW }, NOW)).toBe(0);
});

it('an order is held when its time is over, when it piled up, or when it was long on its way', () => {
  expect(why(NOW - 10 * MINUTE, NOW, NOW)).toBe('overdue');
  expect(why(NOW - 10 * MINUTE, NOW + 1, NOW)).toBe('outage');
  expect(why(NOW - 1, null, NOW)).toBe('outage');
  expect(why(NOW - 3 * MINUTE - 1, null, NOW - 10 * MINUTE)).toBe('late');
  expect(why(NOW - 3 * MINUTE, NOW + 1, NOW - 10 * MINUTE)).toBeUndefined();
  expect(why(NOW + HOUR, null, null)).toBeUndefined();
});

describe('the alarm', () => {
  it('is silent without orders, and rises in three steps until the screen flashes', () => {
    expect(alarmStep([], NOW)).toBeUndefined();
    expect(after(0)).toEqual({ step: 1, everyMs: 8_000, flashes: false, isUrgent: false });
    expect(after(19_999)).toMatchObject({ step: 1 });
    expect(after(20_000)).toMatchObject({ step: 2, flashes: false });
    expect(after(60_000)).toEqual({ step: 3, everyMs: 8_000, flashes: true, isUrgent: false });
  });

  it('is loudest and twice as frequent in the last minute of one of them', () => {
    const urgent = { step: 3, everyMs: 4_000, flashes: true, isUrgent: true };
    expect(alarmStep([ring(NOW), ring(NOW, NOW + 60_000)], NOW)).toEqual(urgent);
    expect(alarmStep([ring(NOW, NOW + 60_001)], NOW)).toMatchObject({ step: 1 });
    expect(alarmStep([ring(NOW, NOW - 1, true)], NOW)).toMatchObject({ step: 1, isUrgent: false });
  });

  it('is never silent, whatever it is set to, and gets louder with each step', () => {
    for (const volume of ALARM_VOLUMES) {
      const gains = ([1, 2, 3] as const).map(step => alarmGain(volume, step));
      expect(gains).toEqual(gains.toSorted((a, b) => a - b));
      expect(gains[0]).toBeGreaterThan(0.05);
      expect(gains[2]).toBeLessThanOrEqual(1);
    }
  });

  it('says counts as they are said', () => {
    expect([1, 2, 10, 11].map(ordersAloud)).toEqual(['한 건', '두 건', '열 건', '11 건']);
  });
});
