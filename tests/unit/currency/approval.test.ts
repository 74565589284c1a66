import { describe, expect, it } from 'vitest';
import { isApprovalNumber, normaliseApprovalNumber } from '../../../src/currency/approval-number.ts';
import { maskCard } from '../../../src/currency/masked-card.ts';
import { mayEnd } from '../../../src/currency/tender-state.ts';
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

const ENDS = ['posted', 'paidInCash', 'uncollected', 'expired'] as const;
const STATES = ['pending', ...ENDS, 'voided'] as const;

const ends = table(
  ['state', 'posted', 'paidInCash', 'uncollected', 'expired'],
  `
  state       | posted             | paidInCash         | uncollected        | expired
  pending     | yes                | yes                | yes                | NOT_OVERDUE
  overdue     | yes                | yes                | yes                | yes
  posted      | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING
  paidInCash  | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING
  uncollected | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING
  expired     | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING
  voided      | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING | TENDER_NOT_PENDING
  `,
);

describe('how a payment that nobody saw ends', () => {
  it.each(ends)('$state: seen $posted, in cash $paidInCash, owed $uncollected, expired $expired', row => {
    const state = STATES.find(name => name === row.state) ?? 'pending';
    const isOverdue = row.state === 'overdue';
    const answers = ENDS.map(end => mayEnd(state, end, isOverdue));
    expect(answers).toEqual(ENDS.map(end => row[end]));
  });
});
