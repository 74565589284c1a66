import { assert, required } from '../base/assert.ts';
import type { Side } from './posting.ts';

/** What an account is for. Postings name the purpose, the chart gives the shop's code for it. */
export const ACCOUNT_ROLES = [
  'cashDrawer',
  'safe',
  'bank',
  'cardReceivable',
  'currencyReceivable',
  'channelReceivable',
  'tenderPending',
  'uncollected',
  'vatPayable',
  'donationsHeld',
  'ownerCapital',
  'salesTaxable',
  'salesExempt',
  'salesZeroRated',
  'overShort',
  'cashRounding',
  'pettyExpense',
  'benefitExpense',
  'paymentFee',
  'channelFee',
  'compensation',
] as const;

export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** The accounts of the circulation book: the local currency that members hold in wallets of this file. */
export const CIRCULATION_ROLES = [
  'reserve',
  'memberReceivable',
  'memberCharged',
  'memberCash',
  'merchantPayable',
  'campaignPayable',
  'cashbackCity',
  'cashbackDistrict',
] as const;

export type CirculationRole = (typeof CIRCULATION_ROLES)[number];

/** The accounts of the centre's book: fees of programmes, and grants of village projects. */
export const CENTRE_ROLES = [
  'centreCash',
  'centreBank',
  'grantBank',
  'feeReceivable',
  'feeCardReceivable',
  'feeCurrencyReceivable',
  'withholdingPayable',
  'grantHeld',
  'ownShareHeld',
  'grantInterestHeld',
  'returnsPayable',
  'feeIncome',
  'materialsIncome',
  'grantIncome',
  'ownShareIncome',
  'feeRefund',
  'instructorPay',
  'spentInstructor',
  'spentMaterials',
  'spentPublicity',
  'spentRefreshments',
  'spentHire',
  'spentOther',
] as const;

export type CentreRole = (typeof CENTRE_ROLES)[number];
export type AccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense';

export interface Account<Role extends string = AccountRole> {
  readonly code: string;
  readonly role: Role;
  readonly kind: AccountKind;
  readonly normalSide: Side;
  readonly nameKo: string;
  readonly nameEn: string;
}

export interface ChartOfAccounts<Role extends string = AccountRole> {
  readonly id: string;
  readonly accounts: readonly Account<Role>[];
  codeOf(role: Role): string;
}

export type CirculationChart = ChartOfAccounts<CirculationRole>;
export type CentreChart = ChartOfAccounts<CentreRole>;

const NORMAL_SIDE: Readonly<Record<AccountKind, Side>> = {
  asset: 'debit',
  expense: 'debit',
  liability: 'credit',
  equity: 'credit',
  income: 'credit',
};

interface ChartFile {
  readonly id: string;
  readonly accounts: readonly Readonly<Record<'code' | 'role' | 'kind' | 'nameKo' | 'nameEn', string>>[];
}

/** Reads the chart of a shop's book from resources/accounts. */
export function readChartOfAccounts(file: ChartFile): ChartOfAccounts {
  return readChart(file, ACCOUNT_ROLES);
}

/** Reads the chart of the circulation book from resources/accounts. */
export function readCirculationChart(file: ChartFile): CirculationChart {
  return readChart(file, CIRCULATION_ROLES);
}

/** Reads the chart of the centre's book from resources/accounts. */
export function readCentreChart(file: ChartFile): CentreChart {
  return readChart(file, CENTRE_ROLES);
}

/** Every role must have exactly one account, and every code be used once. */
function readChart<Role extends string>(file: ChartFile, roles: readonly Role[]): ChartOfAccounts<Role> {
  const accounts = file.accounts.map((account): Account<Role> => {
    const role = roles.find(known => known === account.role);
    assert(role !== undefined, `chart of accounts: unknown role ${account.role}`);
    const kind = account.kind;
    assert(isAccountKind(kind), `chart of accounts: unknown kind ${kind}`);
    return { ...account, role, kind, normalSide: NORMAL_SIDE[kind] };
  });
  const codes = new Map(accounts.map(account => [account.role, account.code]));
  assert(codes.size === roles.length, 'chart of accounts: a role is missing');
  assert(accounts.length === roles.length, 'chart of accounts: a role appears twice');
  assert(new Set(codes.values()).size === accounts.length, 'chart of accounts: a code appears twice');
  return { id: file.id, accounts, codeOf: role => required(codes.get(role), `account for ${role}`) };
}

function isAccountKind(kind: string): kind is AccountKind {
  return kind in NORMAL_SIDE;
}
