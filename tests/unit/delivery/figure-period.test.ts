import { describe, expect, it } from 'vitest';
import { daysOf, partsOf, periodBeside, periodOf } from '../../../src/delivery/figure-period.ts';

describe('the period that a date is in', () => {
  it.each([
    ['day', '2026-05-14', '2026-05-14', '2026-05-14'],
    // A Thursday, a Monday and a Sunday of one week.
    ['week', '2026-05-14', '2026-05-11', '2026-05-17'],
    ['week', '2026-05-11', '2026-05-11', '2026-05-17'],
    ['week', '2026-05-17', '2026-05-11', '2026-05-17'],
    ['month', '2028-02-03', '2028-02-01', '2028-02-29'],
    ['year', '2026-12-31', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s', (unit, date, from, to) => {
    expect(periodOf(unit, date)).toEqual({ from, to });
  });

  it('is followed and preceded by its neighbours', () => {
    const may = periodOf('month', '2026-05-14');
    expect(periodBeside('month', may, -1)).toEqual({ from: '2026-04-01', to: '2026-04-30' });
    expect(periodBeside('month', may, 1)).toEqual({ from: '2026-06-01', to: '2026-06-30' });
    const week = periodOf('week', '2026-01-01');
    expect(periodBeside('week', week, -1)).toEqual({ from: '2025-12-22', to: '2025-12-28' });
  });

  it('has days, also of a leap year, and fewer than one when it is turned round', () => {
    expect(daysOf(periodOf('year', '2028-05-05'))).toBe(366);
    expect(daysOf({ from: '2026-05-14', to: '2026-05-13' })).toBe(0);
  });
});

describe('a period in parts', () => {
  it('begins one at each date on which something changes within it', () => {
    const period = { from: '2025-02-20', to: '2025-03-05' };
    expect(partsOf(period, ['2025-02-26', '2025-02-26', '2024-01-01', '2025-02-20', '2025-03-06'])).toEqual([
      { from: '2025-02-20', to: '2025-02-25' },
      { from: '2025-02-26', to: '2025-03-05' },
    ]);
    expect(partsOf(period, [])).toEqual([period]);
  });
});
