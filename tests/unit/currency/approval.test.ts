import { describe, expect, it } from 'vitest';
import { isApprovalNumber, normaliseApprovalNumber } from '../../../src/currency/approval-number.ts';
import { maskCard } from '../../../src/currency/masked-card.ts';
import { nextTenderState } from '../../../src/currency/tender-state.ts';
import { table } from '../../support/table.ts';

describe('approval numbers', () => {
  it.each(['12345678', '123456789', 'AB123456', '123456', '123456789012'])('%s can be one', number => {
    expect(isApprovalNumber(number)).toBe(true);
  });

  it.each(['', '12345', '1234567890123', '9410123456789012', 'ab123456', '1234 5678', '승인12345'])(
    '"%s" cannot be one',
    number => {
      expect(isApprovalNumber(number)).toBe(false);
    },
  );

  it('is the same approval with spaces, hyphens, small letters or full-width digits', () => {
    expect(normaliseApprovalNumber(' ab-12 3456')).toBe('AB123456');
    expect(normaliseApprovalNumber('１２３４５６７８')).toBe('12345678');
  });
});

const cards = table(
  ['typed', 'kept'],
  `
  typed               | kept
  9410-1234-5678-9012 | 941012******9012
  9410123456789012    | 941012******9012
  9410-12**-****-9012 | 941012******9012
  9410-12xx-xxxx-9012 | 941012******9012
  9410 **** **** 9012 | 9410********9012
  378282246310005     | 378282*****0005
  9012                | ************9012
  ９４１０１２３４５６７８９０１２ | 941012******9012
  12345               | not a card
  94101234567890123456 | not a card
  서로e음 9012          | not a card
  -                   | not a card
  `,
);

describe('card numbers', () => {
  it.each(cards)('$typed is kept as $kept', ({ typed, kept }) => {
    expect(maskCard(typed) ?? 'not a card').toBe(kept);
  });
});

const states = table(
  ['state', 'post', 'void', 'expire'],
  `
  state   | post         | void         | expire
  pending | posted       | voided       | expired
  posted  | TENDER_STATE | voided       | TENDER_STATE
  expired | posted       | voided       | TENDER_STATE
  voided  | TENDER_STATE | TENDER_STATE | TENDER_STATE
  `,
);

describe('the life of a card or currency payment', () => {
  it.each(states)('from $state: post $post, void $void, expire $expire', row => {
    const state = (['pending', 'posted', 'expired', 'voided'] as const).find(name => name === row.state);
    if (state === undefined) throw new Error(`no state ${row.state}`);
    const actions = ['post', 'void', 'expire'] as const;
    expect(actions.map(action => nextTenderState(state, action))).toEqual([row.post, row.void, row.expire]);
  });
});
