import { expect, it } from 'vitest';
import { byStation, stationOf, type StationRules } from '../../../src/delivery/stations.ts';

const RULES: StationRules = {
  stations: [
    { id: 'hot', name: '주방' },
    { id: 'fry', name: '튀김' },
  ],
  categories: [
    { categoryId: 'fried', stationId: 'fry' },
    { categoryId: 'cold', stationId: 'gone' },
  ],
  products: [{ productId: 'soup', stationId: 'hot' }],
};

it.each([
  ['of its category', { id: 'x', categoryId: 'fried' }, 'fry'],
  ['its own before that of its category', { id: 'soup', categoryId: 'fried' }, 'hot'],
  ['the first for what nobody set', { id: 'x', categoryId: null }, 'hot'],
  ['the first for what the catalogue does not know', undefined, 'hot'],
  ['the first for what belonged to one that is gone', { id: 'x', categoryId: 'cold' }, 'hot'],
])('a dish has a station: %s', (_, dish, station) => {
  expect(stationOf(RULES, dish)).toBe(station);
});

it('a shop without stations has none', () => {
  expect(stationOf({ stations: [], categories: [], products: [] }, undefined)).toBeNull();
});

it('dishes come by station, in the order of the stations, those of one that is gone last', () => {
  const dishes = ['old', 'fry', 'hot', 'fry'].map((stationId, index) => ({ stationId, index }));
  expect(byStation(RULES, dishes).map(({ stationId, items }) => [stationId, items.length])).toEqual([
    ['hot', 1],
    ['fry', 2],
    ['old', 1],
  ]);
});
