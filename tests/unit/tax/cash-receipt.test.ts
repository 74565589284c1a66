import { describe, expect, it } from 'vitest';
import korea from '../../../resources/cash-receipt/korea.json' with { type: 'json' };
import { won } from '../../../src/money/won.ts';
import { cashReceiptAmounts, readIdentity } from '../../../src/tax/cash-receipt.ts';
import { deadlineOf, dutyOn, readCashReceiptDuties } from '../../../src/tax/cash-receipt-duty.ts';
import { recordedIssuer, simulatedIssuer } from '../../../src/tax/cash-receipt-issuer.ts';
import { cashReceiptTable } from '../../../src/tax/cash-receipt-table.ts';
import { table } from '../../support/table.ts';

describe('whom a receipt is for', () => {
  const rows = table(
    ['kind', 'number', 'answer'],
    `
    kind     | number               | answer
    consumer | 01012341234          | mobile 010-****-1234
    consumer | 010-1234-1234        | mobile 010-****-1234
    consumer | 011 123 4567         | mobile 011-***-4567
    consumer | 0191234567           | mobile 019-***-4567
    consumer | 0100001234           | selfIssued 010-000-1234
    consumer | 01000001234          | SELF_ISSUE_MISPRINTED
    consumer | 9001011234567        | RESIDENT_NUMBER
    consumer | 900101-1234567       | RESIDENT_NUMBER
    business | 9001011234567        | RESIDENT_NUMBER
    consumer | 154412345678900126   | card 1544-**********-0126
    consumer | 1544123456780126     | card 1544-********-0126
    consumer | 154412345678012      | FORMAT
    consumer | 0212345678           | FORMAT
    consumer | 010123412            | FORMAT
    consumer | 010123412345         | FORMAT
    consumer | -                    | FORMAT
    consumer | 1248100998           | FORMAT
    business | 1248100998           | business 124-81-00998
    business | 124-81-00998         | business 124-81-00998
    business | 1248100997           | BUSINESS_NUMBER
    business | 0000000000           | BUSINESS_NUMBER
    business | 01012341234          | FORMAT
    `,
  );
  it.each(rows)('$kind $number → $answer', ({ kind, number, answer }) => {
    const identity = readIdentity({ kind: kind === 'business' ? 'business' : 'consumer', number });
    expect(typeof identity === 'string' ? identity : `${identity.kind} ${identity.masked}`).toBe(answer);
  });

  it('nobody named is the number of the tax office, for income deduction', () => {
    expect(readIdentity({ kind: 'selfIssued' })).toMatchObject({
      purpose: 'incomeDeduction',
      number: '0100001234',
      masked: '010-000-1234',
    });
  });
});

describe('amounts', () => {
  const rows = table(
    ['taxable', 'exempt', 'zero', 'cash', 'total', 'supply', 'vat', 'free'],
    `
    taxable | exempt | zero | cash  | total | supply | vat | free
    10830   | 14250  | 0    | 25080 | 25080 | 9845   | 985 | 14250
    11000   | 0      | 0    | 11000 | 11000 | 10000  | 1000| 0
    0       | 7000   | 0    | 7000  | 7000  | 0      | 0   | 7000
    10830   | 14250  | 0    | 10000 | 10000 | 3925   | 393 | 5682
    1       | 1      | 1    | 2     | 2     | 1      | 0   | 1
    11000   | 0      | 5000 | 16000 | 16000 | 15000  | 1000| 0
    10003   | 0      | 0    | 10000 | 10000 | 9091   | 909 | 0
    0       | 0      | 0    | 0     | 0     | 0      | 0   | 0
    82      | 0      | 0    | 100   | 82    | 75     | 7   | 0
    `,
  );
  it.each(rows)('$taxable + $exempt + $zero, $cash in cash', row => {
    const amounts = cashReceiptAmounts({
      taxable: won(Number(row.taxable)),
      exempt: won(Number(row.exempt)),
      zeroRated: won(Number(row.zero)),
      cash: won(Number(row.cash)),
    });
    expect(amounts).toEqual({
      total: Number(row.total),
      supplyValue: Number(row.supply),
      vat: Number(row.vat),
      serviceCharge: 0,
      exempt: Number(row.free),
    });
  });
});

const read = (...duties: object[]) => readCashReceiptDuties({ id: 'x', duties });

describe('the duty', () => {
  const duties = readCashReceiptDuties(korea);
  it('holds from its date', () => {
    expect(dutyOn(duties, '2018-12-31')).toBeUndefined();
    expect(dutyOn(duties, '2019-01-01')).toMatchObject({
      cashFrom: 100_000,
      withinDays: 5,
      penaltyBp: 2_000,
    });
  });
  it.each([
    ['2026-05-14', '2026-05-19'],
    ['2026-02-26', '2026-03-03'],
    ['2027-12-29', '2028-01-03'],
    ['2028-02-27', '2028-03-03'],
  ])('for a sale of %s is met until %s', (soldOn, deadline) => {
    const duty = dutyOn(duties, soldOn);
    expect(duty && deadlineOf(duty, soldOn)).toBe(deadline);
  });
  it('is refused when its file is wrong', () => {
    const [duty] = korea.duties;
    expect(() => read({ ...duty, cashFrom: '100000' })).toThrow('cashFrom');
    expect(() => read({ ...duty, from: 'May' })).toThrow('from');
    expect(() => read({ ...duty, more: 1 })).toThrow('more');
    expect(() => read({ ...duty, to: '2020-01-01' }, { ...duty, from: '2020-01-02' })).toThrow('gap');
  });
});

describe('issuers', () => {
  const amounts = cashReceiptAmounts({
    taxable: won(11_000),
    exempt: won(0),
    zeroRated: won(0),
    cash: won(11_000),
  });
  const request = (number: string, typedApproval = '', earlier = 0) => {
    const identity = readIdentity({ kind: 'consumer', number });
    if (typeof identity === 'string') throw new Error(identity);
    return { saleId: 's', identity, amounts, earlier, typedApproval };
  };
  it.each([
    ['', { code: 'APPROVAL_MISSING' }],
    ['12345678', { code: 'APPROVAL_MALFORMED' }],
    ['1234567890', { code: 'APPROVAL_MALFORMED' }],
    ['A23456789', { code: 'APPROVAL_MALFORMED' }],
    [' 123-456 789 ', { approvalNumber: '123456789' }],
  ])('what was typed as “%s” is read as nine digits or refused', (typed, answer) => {
    expect(recordedIssuer.issue(request('01012345678', typed))).toEqual(answer);
    const original = {
      originalApprovalNumber: '1',
      originalOn: '2026-05-14',
      total: 1,
      reason: 'wrong',
    } as const;
    expect(recordedIssuer.cancel({ ...original, typedApproval: typed })).toEqual(answer);
  });
  it('the simulator answers the same to the same, something else to something else', () => {
    const answer = simulatedIssuer.issue(request('01012345678'));
    expect(answer).toEqual({ approvalNumber: expect.stringMatching(/^\d{9}$/) });
    expect(simulatedIssuer.issue(request('01012345678'))).toEqual(answer);
    expect(simulatedIssuer.issue(request('01012345678', '', 1))).not.toEqual(answer);
    // The middle digits are not in it: nobody can try them all against the number.
    expect(simulatedIssuer.issue(request('01099995678'))).toEqual(answer);
  });
});

describe('the table for Excel', () => {
  const row = {
    issuedAtMs: Date.UTC(2026, 4, 14, 5, 8),
    receiptNumber: '260514-01-0001',
    purpose: 'incomeDeduction',
    identityKind: 'mobile',
    maskedIdentity: '010-****-1234',
    approvalNumber: '123456789',
    total: 25_080,
    supplyValue: 9_845,
    vat: 985,
    serviceCharge: 0,
    exempt: 14_250,
    isPractice: false,
    cancel: null,
  } as const;
  it('begins with a byte order mark, and says a cancel as a line of its own below zero', () => {
    const cancel = { reason: 'wrong', approvalNumber: '987654321', cancelledAtMs: row.issuedAtMs } as const;
    const text = cashReceiptTable([{ ...row, cancel }]);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [, issued, cancelled, end] = text.split('\r\n');
    expect(issued).toContain(
      '발급,소득공제용,,010-****-1234,123456789,25080,9845,985,0,14250,260514-01-0001,,,',
    );
    expect(cancelled).toContain(
      '취소,소득공제용,,010-****-1234,987654321,-25080,-9845,-985,0,-14250,260514-01-0001,123456789,2 오류발급,',
    );
    expect(end).toBe('');
  });
  it('says 자진발급 and 연습', () => {
    const text = cashReceiptTable([{ ...row, identityKind: 'selfIssued', isPractice: true }]);
    expect(text).toMatch(/자진발급,010-.*,연습\r\n$/u);
  });
});
