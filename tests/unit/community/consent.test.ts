import { describe, expect, it } from 'vitest';
import shipped from '../../../resources/consents/consents-kr.json' with { type: 'json' };
import {
  checkConsent,
  consentsNow,
  consentState,
  consentTextOn,
  type ConsentWord,
} from '../../../src/community/consent.ts';
import { required } from '../../../src/base/assert.ts';

const TODAY = '2026-05-14';
const text = required(consentTextOn(shipped.texts, TODAY), 'a text');
const word = (purpose: string, kind: ConsentWord['kind'] = 'given'): ConsentWord => ({ purpose, kind });
const adult = { birth: { date: '1958-03-12', year: 1958 }, hasGuardian: false, today: TODAY };
const child = { ...adult, birth: { date: '2015-03-12', year: 2015 } };

describe('the texts', () => {
  it('are dated, and the last one that has begun is in force', () => {
    const later = { ...text, version: '2027-01', from: '2027-01-01' };
    expect(consentTextOn([later, text], TODAY)?.version).toBe(text.version);
    expect(consentTextOn([text, later], '2027-01-01')?.version).toBe('2027-01');
    expect(consentTextOn([later], TODAY)).toBeUndefined();
  });

  it('say purpose, items, time and what follows from saying no, and ask for sensitive things apart', () => {
    for (const { use, items, keep, refusal } of text.purposes)
      for (const said of [use, items, keep, refusal]) expect(said.length).toBeGreaterThan(3);
    expect(text.purposes.filter(({ isRequired }) => isRequired).map(({ id }) => id)).toEqual(['programmes']);
    expect(text.purposes.filter(({ isSensitive }) => isSensitive).map(({ id }) => id)).toEqual(['needs']);
  });
});

describe('what somebody agrees to', () => {
  it('is the last word about each purpose', () => {
    const words = [word('programmes'), word('news'), word('news', 'withdrawn'), word('photos', 'withdrawn')];
    expect([...consentsNow(words)]).toEqual(['programmes']);
    expect([...consentsNow([...words, word('news')])]).toEqual(['programmes', 'news']);
  });

  it.each([
    ['missing', []],
    ['missing', [word('news')]],
    ['given', [word('programmes')]],
    ['withdrawn', [word('programmes'), word('programmes', 'withdrawn')]],
  ])('is %s', (state, words) => {
    expect(consentState(text, words)).toBe(state);
  });
});

describe('a word about a purpose', () => {
  it.each([
    ['ok', word('programmes'), adult],
    ['PURPOSE_UNKNOWN', word('weather'), adult],
    ['PURPOSE_UNKNOWN', word('weather'), child],
    ['GUARDIAN_NEEDED', word('programmes'), child],
    ['ok', word('programmes'), { ...child, hasGuardian: true }],
    // Taking back is never refused.
    ['ok', word('programmes', 'withdrawn'), child],
  ])('%s', (answer, given, who) => {
    expect(checkConsent(text, given, who)).toBe(answer);
  });
});
