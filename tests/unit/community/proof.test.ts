import { expect, it } from 'vitest';
import file from '../../../resources/centre/reductions.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { readReductions, reductionsOn } from '../../../src/community/fees.ts';
import { reducedOn, usualUntil, type Proof } from '../../../src/community/proof.ts';

const rules = required(reductionsOn(readReductions(file), '2026-05-14'), 'rules');
const TODAY = '2026-05-14';
const seen = (validUntil: string | null): Proof => ({ seenOn: '2025-06-01', validUntil });
const on = (proofs: Record<string, Proof>, ids: readonly string[], isSeenNow = false) => {
  const { reduction, proof } = reducedOn(rules, { ids, isSeenNow }, new Map(Object.entries(proofs)), TODAY);
  return [reduction?.id, proof?.state, proof?.validUntil];
};

it.each([
  ['nothing asked for', {}, [], [undefined, undefined, undefined]],
  ['never seen', {}, ['livelihood'], ['livelihood', 'needed', undefined]],
  ['holds to its last day', { livelihood: seen(TODAY) }, ['livelihood'], ['livelihood', 'valid', TODAY]],
  [
    'run out the day before',
    { livelihood: seen('2026-05-13') },
    ['livelihood'],
    [undefined, 'expired', '2026-05-13'],
  ],
  ['without an end', { merit: seen(null) }, ['merit'], ['merit', 'valid', null]],
  // Of health nothing but the rate is kept.
  ['of health', { '50%': seen('2026-12-31') }, ['disability'], ['disability', 'valid', '2026-12-31']],
  [
    'the lower of two, where the higher has run out',
    { livelihood: seen('2026-05-13') },
    ['livelihood', 'senior'],
    ['senior', 'needed', undefined],
  ],
])('a proof %s', (_, proofs, ids, is) => {
  expect(on(proofs, ids)).toEqual(is);
});

it('one that is seen now counts from today, whatever was before, for the usual time', () => {
  expect(on({ livelihood: seen('2026-05-13') }, ['livelihood'], true)).toEqual([
    'livelihood',
    'seen',
    '2027-05-13',
  ]);
  expect(on({}, ['senior'], true)).toEqual(['senior', 'seen', null]);
});

it('the usual time ends the day before its day comes again', () => {
  expect(usualUntil({ proofMonths: 12 }, '2028-02-29')).toBe('2029-02-27');
  expect(usualUntil({ proofMonths: null }, '2028-02-29')).toBeNull();
});
