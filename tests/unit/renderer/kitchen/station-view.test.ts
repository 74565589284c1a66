import { describe, expect, it } from 'vitest';
import { boardOfStation } from '../../../../renderer/screens/kitchen/station-view.ts';
import type { KitchenBoard, KitchenOrder } from '../../../../src/contract/kitchen.ts';

const dish = (name: string, stationId: string, isDone = false) => ({
  key: name,
  name,
  options: [],
  quantity: 1,
  isDone,
  stationId,
});

const order = (
  id: string,
  dishes: KitchenOrder['dishes'],
  change: Partial<KitchenOrder> = {},
): KitchenOrder => ({
  id,
  displayNumber: id,
  channel: { name: '', nameEn: '' },
  kind: 'delivery',
  stage: 'cooking',
  acceptedAtMs: 0,
  cookByMs: 0,
  reserveAtMs: null,
  startedAtMs: 0,
  readyAtMs: null,
  dishes,
  shopRequest: '',
  wantsCutlery: false,
  change: null,
  ...change,
});

const board = (...orders: readonly KitchenOrder[]): KitchenBoard => ({
  orders: [...orders],
  recallable: [],
  allDay: orders.flatMap(({ dishes }) => dishes.filter(({ isDone }) => !isDone)),
  stations: [
    { id: 'hot', name: '불판' },
    { id: 'cold', name: '음료' },
  ],
  look: { language: 'ko', theme: 'light', sound: 'off' },
  nowMs: 0,
});

const seen = (shown: KitchenBoard) =>
  shown.orders.map(({ id, dishes }) => `${id}: ${dishes.map(({ name }) => name).join()}`);

describe('the board of one station', () => {
  const mixed = order('1', [dish('찌개', 'hot'), dish('콜라', 'cold')]);

  it('the whole kitchen sees everything', () => {
    expect(seen(boardOfStation(board(mixed), null))).toEqual(['1: 찌개,콜라']);
  });

  it('a station sees its own dishes alone, and what is left of them', () => {
    const shown = boardOfStation(board(mixed, order('2', [dish('국', 'hot')])), 'cold');
    expect(seen(shown)).toEqual(['1: 콜라']);
    expect(shown.allDay.map(({ name }) => name)).toEqual(['콜라']);
  });

  it('an order leaves once the station has done its part, and comes back with a change for it', () => {
    const done = order('1', [dish('찌개', 'hot'), dish('콜라', 'cold', true)]);
    expect(seen(boardOfStation(board(done), 'cold'))).toEqual([]);
    const fewer = { name: '콜라', options: [], quantity: -1, stationId: 'cold' };
    const changed = { ...done, change: { dishes: [fewer], hasNewWishes: false } };
    expect(seen(boardOfStation(board(changed), 'cold'))).toEqual(['1: 콜라']);
    expect(boardOfStation(board(changed), 'hot').orders[0]?.change).toBeNull();
  });

  it('an order that was called off stays with everyone who had something of it', () => {
    const off = order('1', [dish('찌개', 'hot', true)], { stage: 'void' });
    expect(seen(boardOfStation(board(off), 'hot'))).toEqual(['1: 찌개']);
    expect(seen(boardOfStation(board(off), 'cold'))).toEqual([]);
  });
});
