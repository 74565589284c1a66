import { describe, expect, it } from 'vitest';
import file from '../../../resources/village/evidence.json' with { type: 'json' };
import { askedOf, missingProofs, readEvidenceRules } from '../../../src/civic/village-evidence.ts';

const rules = readEvidenceRules(file);
const [first = { from: '', leastAttendees: 0 }] = rules;
const day = '2026-05-10';

describe('what a spending lacks', () => {
  it.each([
    ['hire', [], 0, ['paper']],
    ['hire', ['paper'], 0, []],
    ['materials', ['paper'], 0, ['after']],
    ['materials', ['after', 'paper'], 0, []],
    ['other', [], 0, ['paper', 'before', 'after']],
    ['other', ['paper', 'after'], 9, ['before']],
    ['refreshments', ['paper'], 0, ['attendees']],
    ['refreshments', ['paper'], 1, ['attendees']],
    ['refreshments', ['paper'], 2, []],
    ['instructor', [], 5, ['paper']],
  ] as const)('%s with files %j and %i people: %j', (kind, shows, attendeeCount, missing) => {
    expect(missingProofs(rules, { kind, spentOn: day, shows, attendeeCount })).toEqual(missing);
  });
});

it('goes by the rules of the day on the paper; before the first ones by those', () => {
  const later = { ...first, from: '2027-01-01', asked: { ...rules[0]?.asked, hire: ['paper', 'before'] } };
  // The copy has every kind of the first rules, and one of them changed.
  const both = [...rules, later] as typeof rules;
  expect(askedOf(both, { kind: 'hire', spentOn: '2026-12-31' })).toEqual(['paper']);
  expect(askedOf(both, { kind: 'hire', spentOn: '2027-01-01' })).toEqual(['paper', 'before']);
  expect(askedOf(both, { kind: 'hire', spentOn: '2019-03-01' })).toEqual(['paper']);
});

it.each([
  ['no rules', { ...file, rules: [] }],
  ['a kind without its paper', change({ hire: ['after'] })],
  ['a kind that nobody knows', change({ hire: ['paper'], rent: ['paper'] })],
  ['a proof that nobody knows', change({ hire: ['paper', 'oath'] })],
])('a file with %s is refused', (_, wrong) => {
  expect(() => readEvidenceRules(wrong)).toThrow(/village evidence/u);
});

function change(asked: object) {
  return { rules: file.rules.map(one => ({ ...one, asked: { ...one.asked, ...asked } })) };
}
