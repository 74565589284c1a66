import { describe, expect, it } from 'vitest';
import { itemChanges } from '../../../src/delivery/difference.ts';
import type { OrderItem } from '../../../src/delivery/order.ts';
import { maskOrderPhone, maskPerson } from '../../../src/delivery/privacy.ts';
import { isEnded, nextState, ORDER_STATES, type OrderAct } from '../../../src/delivery/states.ts';
import { won } from '../../../src/money/won.ts';

const ACTS: readonly OrderAct[] = [
  'accept',
  'reject',
  'expire',
  'markReady',
  'recall',
  'pickUp',
  'complete',
  'cancel',
];

describe('the states of an order', () => {
  it.each([
    ['delivery', 'waiting', 'accept>accepted reject>rejected expire>expired cancel>cancelled'],
    ['delivery', 'accepted', 'markReady>ready cancel>cancelled'],
    ['delivery', 'ready', 'recall>accepted pickUp>delivering cancel>cancelled'],
    ['takeout', 'ready', 'recall>accepted complete>completed cancel>cancelled'],
    ['delivery', 'delivering', 'complete>completed cancel>cancelled'],
  ] as const)('%s, %s: %s', (kind, state, expected) => {
    const moves = ACTS.flatMap(act => {
      const next = nextState(state, act, kind);
      return next === undefined ? [] : [`${act}>${next}`];
    });
    expect(moves.join(' ')).toBe(expected);
  });

  it('nothing leads out of an end', () => {
    for (const state of ORDER_STATES.filter(isEnded))
      for (const act of ACTS) expect(nextState(state, act, 'delivery')).toBeUndefined();
  });
});

const item = (name: string, quantity: number, ...options: string[]): OrderItem => ({
  name,
  quantity,
  unitPrice: won(1_000),
  options: options.map(option => ({ name: option, price: won(0), quantity: 1 })),
});

const named = (before: OrderItem[], after: OrderItem[]) =>
  itemChanges(before, after).map(change => [change.item.name, change.quantity]);

describe('what the kitchen has to know of a change', () => {
  it('is more, less, new and gone, and nothing of what stays', () => {
    const before = [item('김밥', 2), item('라면', 1), item('순대', 1)];
    const after = [item('김밥', 3), item('라면', 1), item('떡볶이', 1)];
    expect(named(before, after)).toEqual([
      ['김밥', 1],
      ['순대', -1],
      ['떡볶이', 1],
    ]);
  });

  it('is one less and one more when an option changes, but not when options change places', () => {
    expect(named([item('라면', 1, '치즈')], [item('라면', 1, '떡')])).toEqual([
      ['라면', -1],
      ['라면', 1],
    ]);
    expect(named([item('라면', 1, '치즈', '떡')], [item('라면', 1, '떡', '치즈')])).toEqual([]);
  });

  it('counts what stands on two lines as one', () => {
    expect(named([item('김밥', 2)], [item('김밥', 1), item('김밥', 1)])).toEqual([]);
  });
});

describe('the person of an order that is over', () => {
  it.each([
    ['0504-1234-5678', '0504-****-5678'],
    ['050412345678', '0504-****-5678'],
    ['010-1234-5678', '010-****-5678'],
    ['032-123-4567', '032-****-4567'],
    ['1234', '****'],
    ['', ''],
  ])('%s becomes %s', (phone, masked) => {
    expect(maskOrderPhone(phone)).toBe(masked);
  });

  it('keeps the 동 and nothing nearer', () => {
    const person = {
      phone: '0504-1234-5678',
      road: '인천 서구 서곶로 307',
      jibun: '인천 서구 심곡동 244',
      detail: '101동 1203호',
      landmark: '꽃집 옆',
      name: '김',
      riderRequest: '현관 #1234',
    };
    expect(maskPerson(person)).toEqual({
      phone: '0504-****-5678',
      road: '',
      jibun: '심곡동',
      detail: '',
      landmark: '',
      name: '',
      riderRequest: '',
    });
    expect(maskPerson({ ...person, jibun: '서곶로 307' }).jibun).toBe('');
  });
});
