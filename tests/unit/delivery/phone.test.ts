import { describe, expect, it } from 'vitest';
import { belongsTo, callState, isInView, type PhoneCall } from '../../../src/delivery/phone-call.ts';
import { addMonths, keptUntil, mostOrdered, namesDoorCode } from '../../../src/delivery/phone-customer.ts';
import { formatPhone, readPhone } from '../../../src/delivery/phone-number.ts';

describe('a telephone number', () => {
  it.each([
    ['010-1234-5678', '01012345678', '010-1234-5678'],
    ['+82 10 1234 5678', '01012345678', '010-1234-5678'],
    ['0504-1234-5678', '050412345678', '0504-1234-5678'],
    ['02)568-1234', '025681234', '02-568-1234'],
    ['02 1234 5678', '0212345678', '02-1234-5678'],
    ['032-568-1234', '0325681234', '032-568-1234'],
    ['070-1234-5678', '07012345678', '070-1234-5678'],
    ['016-123-4567', '0161234567', '016-123-4567'],
    ['1588-1234', '15881234', '1588-1234'],
  ])('%s is read and written as people write it', (text, digits, written) => {
    expect(readPhone(text)).toBe(digits);
    expect(formatPhone(digits)).toBe(written);
  });

  it.each(['', '010-1234-567', '0101234567890', '12345', 'P', '010-1234-567a', '00821012345678'])(
    '%s is none',
    text => {
      expect(readPhone(text)).toBeUndefined();
    },
  );
});

const call = (change: Partial<PhoneCall> = {}): PhoneCall => ({
  number: '01012345678',
  isWithheld: false,
  tellsAnswer: true,
  lastRingAtMs: 0,
  answeredAtMs: null,
  endedAtMs: null,
  closedAtMs: null,
  orderId: null,
  ...change,
});

const signal = (event: 'ring' | 'answer' | 'end', number: string | null = null) => ({
  line: '1',
  event,
  number,
  isWithheld: false,
  tellsAnswer: true,
});

describe('a call', () => {
  it('rings on as one call, until the caller has given up or somebody else calls', () => {
    expect(belongsTo(call(), signal('ring'), 11_999)).toBe(true);
    expect(belongsTo(call(), signal('ring'), 12_000)).toBe(false);
    expect(belongsTo(call({ number: null }), signal('ring', '01099990000'), 3_000)).toBe(true);
    expect(belongsTo(call(), signal('ring', '01099990000'), 3_000)).toBe(false);
    expect(belongsTo(call({ endedAtMs: 1 }), signal('ring'), 2)).toBe(false);
    expect(belongsTo(call({ answeredAtMs: 1 }), signal('end'), 600_000)).toBe(true);
    expect(belongsTo(call({ answeredAtMs: 1 }), signal('ring'), 2)).toBe(false);
  });

  it('is missed when nobody picked up, and unknown where the box does not say', () => {
    expect(callState(call(), 5_000)).toBe('ringing');
    expect(callState(call(), 12_000)).toBe('missed');
    expect(callState(call({ endedAtMs: 6_000 }), 7_000)).toBe('missed');
    expect(callState(call({ tellsAnswer: false }), 12_000)).toBe('unknown');
    expect(callState(call({ answeredAtMs: 4_000, endedAtMs: 6_000 }), 7_000)).toBe('answered');
    expect(callState(call({ orderId: 'o' }), 5_000)).toBe('taken');
  });

  it('stays in view while it rings and while its order may still be written', () => {
    expect(isInView(call(), 5_000)).toBe(true);
    expect(isInView(call(), 12_000)).toBe(false);
    expect(isInView(call({ answeredAtMs: 4_000 }), 200_000)).toBe(true);
    expect(isInView(call({ answeredAtMs: 4_000 }), 300_000)).toBe(false);
    expect(isInView(call({ closedAtMs: 1_000 }), 2_000)).toBe(false);
  });
});

const at = (text: string) => Date.parse(`${text}+09:00`);

describe('somebody who is remembered', () => {
  it('is kept for months of the Korean calendar', () => {
    expect(addMonths(at('2026-05-14T00:30:00'), 12)).toBe(at('2027-05-14T00:30:00'));
    expect(addMonths(at('2026-05-14T23:59:59'), -5)).toBe(at('2025-12-14T23:59:59'));
    expect(addMonths(at('2026-01-31T08:00:00'), 1)).toBe(at('2026-02-28T08:00:00'));
    expect(keptUntil(at('2026-05-14T14:00:00'), 12, 3)).toBe(at('2026-08-14T14:00:00'));
    expect(keptUntil(at('2026-05-14T14:00:00'), 2, 3)).toBe(at('2026-07-14T14:00:00'));
  });

  it('has no code of a door in the note', () => {
    for (const note of [
      '현관 비번 1234',
      '공동현관 1234',
      '#7788',
      '1234*',
      '비밀번호는 어머니 생신',
      '출입 0987',
    ])
      expect(namesDoorCode(note), note).toBe(true);
    for (const note of ['', '아이가 자요. 벨 말고 문자', '현관 앞에', '101동 1203호', '3층']) {
      expect(namesDoorCode(note), note).toBe(false);
    }
  });

  it('what is ordered most comes first', () => {
    const orders = [
      ['김밥', 1],
      ['라면', 2],
      ['김밥', 2],
      ['순대', 3],
    ] as const;
    const one = orders.map(([name, quantity]) => ({ items: [{ name, quantity }] }));
    expect(mostOrdered(one, 2)).toEqual(['김밥', '순대']);
  });
});
