import { describe, expect, it } from 'vitest';
import korea from '../../../resources/inspection/korea.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import {
  approvalWarnings,
  readInspectionRules,
  type InspectedPayment,
} from '../../../src/currency/approval-warnings.ts';

const rule = required(readInspectionRules(korea)[0], 'rule');
/** 14 May 2026 in Korea. */
const at = (clock: string) => Date.parse(`2026-05-14T${clock}:00+09:00`);
const CARD = '941012******9012';

function payment(id: string, change: Partial<InspectedPayment> = {}): InspectedPayment {
  const plain = { kind: 'currency', atMs: at('14:00'), amount: 12_300, maskedCard: null, hasGoods: true };
  return { ...plain, id, kind: 'currency', ...change };
}

const warningsOf = (id: string, payments: InspectedPayment[], hours?: { from: number; to: number }) =>
  approvalWarnings(payments, rule, hours).get(id);

describe('what an inspector would ask about', () => {
  it.each([
    ['14:10', ['cardAgain']],
    ['14:11', []],
    ['13:50', ['cardAgain']],
  ])('the same card at 14:00 and at %s', (clock, warnings) => {
    const payments = [
      payment('a', { maskedCard: CARD }),
      payment('b', { maskedCard: CARD, atMs: at(clock) }),
    ];
    expect(warningsOf('a', payments)).toEqual(warnings);
    expect(warningsOf('b', payments)).toEqual(warnings);
  });

  it('cards that nobody wrote down are not the same card', () => {
    expect(warningsOf('a', [payment('a'), payment('b')])).toEqual([]);
  });

  it.each([
    [50_000, false, ['roundAmount']],
    [50_000, true, []],
    [50_500, false, []],
  ])('%i won, goods of the catalogue: %s', (amount, hasGoods, warnings) => {
    expect(warningsOf('a', [payment('a', { amount, hasGoods })])).toEqual(warnings);
  });

  it.each([
    ['08:59', 540, 1_320, ['outsideHours']],
    ['09:00', 540, 1_320, []],
    ['21:59', 540, 1_320, []],
    ['22:00', 540, 1_320, ['outsideHours']],
    ['01:59', 1_020, 120, []],
    ['02:00', 1_020, 120, ['outsideHours']],
    ['17:00', 1_020, 120, []],
  ])('at %s, open from minute %i to %i', (clock, from, to, warnings) => {
    expect(warningsOf('a', [payment('a', { atMs: at(clock) })], { from, to })).toEqual(warnings);
  });

  it('neither a refund nor a payment by card, nor a shop that has not said when it is open', () => {
    const payments = [
      payment('back', { amount: -50_000, hasGoods: false }),
      payment('card', { kind: 'card', amount: 50_000, hasGoods: false, atMs: at('03:00') }),
      payment('night', { atMs: at('03:00') }),
    ];
    expect(warningsOf('back', payments, { from: 540, to: 1_320 })).toBeUndefined();
    expect(warningsOf('card', payments, { from: 540, to: 1_320 })).toBeUndefined();
    expect(warningsOf('night', payments)).toEqual([]);
  });
});

it('a wrong file stops the start', () => {
  expect(() => readInspectionRules({ id: 'x', rules: [{ ...korea.rules[0], roundTo: 0 }] })).toThrow(
    'roundTo',
  );
});
