import { describe, expect, it } from 'vitest';
import chartFile from '../../../resources/accounts/small-shop-kr.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { ACCOUNT_ROLES, readChartOfAccounts } from '../../../src/ledger/chart-of-accounts.ts';
import { table } from '../../support/table.ts';

const rows = table(
  ['role', 'code', 'normalSide'],
  `
  role               | code | normalSide
  cashDrawer         | 101  | debit
  safe               | 102  | debit
  bank               | 103  | debit
  uncollected        | 108  | debit
  cardReceivable     | 120  | debit
  currencyReceivable | 121  | debit
  tenderPending      | 122  | debit
  channelReceivable  | 123  | debit
  vatPayable         | 255  | credit
  donationsHeld      | 257  | credit
  ownerCapital       | 331  | credit
  salesTaxable       | 401  | credit
  salesExempt        | 402  | credit
  salesZeroRated     | 403  | credit
  pettyExpense       | 814  | debit
  paymentFee         | 831  | debit
  channelFee         | 832  | debit
  benefitExpense     | 833  | debit
  compensation       | 913  | credit
  overShort          | 930  | debit
  cashRounding       | 931  | debit
  `,
);

describe('the chart of a small shop', () => {
  const chart = readChartOfAccounts(chartFile);

  it.each(rows)('$role is account $code, whose normal side is $normalSide', ({ role, code, normalSide }) => {
    const known = required(
      ACCOUNT_ROLES.find(name => name === role),
      role,
    );
    expect(chart.codeOf(known)).toBe(code);
    expect(chart.accounts.find(account => account.code === code)).toMatchObject({ role, normalSide });
  });

  it('has an account for each role and no other, with a name in both languages', () => {
    expect(rows.map(row => row.role).toSorted()).toEqual([...ACCOUNT_ROLES].toSorted());
    expect(chart.accounts).toHaveLength(ACCOUNT_ROLES.length);
    for (const { nameKo, nameEn } of chart.accounts) expect(nameKo.length * nameEn.length).toBeGreaterThan(0);
    expect(chart.id).toBe('small-shop-kr/1');
  });
});

describe('a chart is refused', () => {
  const accounts = chartFile.accounts;
  const [first, second, ...rest] = accounts;
  const safe = required(second, 'second account');
  const drawer = required(first, 'first account');

  it.each([
    ['without an account for a role', [safe, ...rest], 'a role is missing'],
    ['with two accounts for a role', [...accounts, { ...drawer, code: '199' }], 'a role appears twice'],
    ['with one code twice', [{ ...drawer, code: safe.code }, safe, ...rest], 'a code appears twice'],
    [
      'with a role that no event posts to',
      [{ ...drawer, role: 'purse' }, safe, ...rest],
      'unknown role purse',
    ],
    ['with a kind of its own', [{ ...drawer, kind: 'thing' }, safe, ...rest], 'unknown kind thing'],
  ])('%s', (_what, given, message) => {
    expect(() => readChartOfAccounts({ id: 'test/1', accounts: given })).toThrow(message);
  });
});
