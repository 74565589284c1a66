import { expect, it } from 'vitest';
import { clockText } from '../../../../renderer/app/clock-text.ts';
import { sortSigns, type Sign } from '../../../../renderer/app/status.ts';

it('a fault comes first on the strip and nothing else changes its place', () => {
  const signs: readonly Sign[] = [
    { name: 'scanner', state: 'ok', word: 'connected' },
    { name: 'printer', state: 'warn', word: 'paperLow' },
    { name: 'disk', state: 'down', word: 'diskFull' },
  ];
  expect(sortSigns(signs).map(sign => sign.name)).toEqual(['disk', 'scanner', 'printer']);
});

it('the strip shows Korean time wherever the machine thinks it is', () => {
  const afternoon = Date.UTC(2026, 4, 14, 5, 8);
  expect(clockText(afternoon, 'ko')).toBe('5월 14일 (목) 14:08');
  expect(clockText(afternoon, 'en')).toBe('14 May (Thu) 14:08');
  expect(clockText(Date.UTC(2026, 4, 14, 15, 0), 'ko')).toBe('5월 15일 (금) 00:00');
});
