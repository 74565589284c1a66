import { GENESIS_HASH } from '../../src/ledger/canonical.ts';
import type { AccountKind } from '../../src/ledger/chart-of-accounts.ts';
import type { Book, LedgerEvent } from '../../src/ledger/entry.ts';
import { dateTimeText } from '../../src/base/korea-time.ts';
import { required } from '../../src/base/assert.ts';
import type { Side } from '../../src/ledger/posting.ts';
import type { ReadableDatabase } from '../sql/database.ts';

export type ExportLanguage = 'ko' | 'en';

interface AccountRow {
  readonly code: string;
  readonly kind: AccountKind;
  readonly nameKo: string;
  readonly nameEn: string;
}

interface EntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly book: Book;
  readonly event: LedgerEvent;
  readonly occurredAtMs: number;
  readonly businessDate: string;
  readonly reference: string;
  readonly reversesId: string | null;
  readonly memo: string;
  readonly hash: string;
}

interface PostingRow {
  readonly accountCode: string;
  readonly side: Side;
  readonly amount: number;
}

/**
 * The journal of all books as the plain text that hledger reads (hledger.org, "Journal format"): accounts and
 * the won are declared, so that `hledger check --strict` passes. Each book has accounts of its own and
 * balances on its own.
 *
 * Pieces come in order and one entry at a time: a million of them need no memory. The caller keeps one read
 * transaction open while it takes them, so that the text is of one moment.
 */
export function* hledgerJournal(database: ReadableDatabase, language: ExportLanguage): Generator<string> {
  const accounts = database
    .prepare<[], AccountRow>(
      'SELECT code, kind, name_ko AS nameKo, name_en AS nameEn FROM account ORDER BY code',
    )
    .all();
  const names = new Map(accounts.map(account => [account.code, accountName(account, language)]));
  yield head(database, language);
  for (const account of accounts)
    yield `account ${required(names.get(account.code), account.code)}  ; type: ${TYPES[account.kind]}\n`;

  const postings = database.prepare<[string], PostingRow>(
    `SELECT account_code AS accountCode, side, amount_won AS amount
     FROM posting WHERE entry_id = ? ORDER BY line`,
  );
  for (const entry of entriesOf(database)) {
    const lines = postings.all(entry.id).map(({ accountCode, side, amount }) => {
      const signed = side === 'debit' ? amount : -amount;
      return `    ${required(names.get(accountCode), accountCode)}  ${signed} KRW\n`;
    });
    yield `\n${transactionHead(entry, language)}${lines.join('')}`;
  }
}

function entriesOf(database: ReadableDatabase): IterableIterator<EntryRow> {
  return database
    .prepare<[], EntryRow>(
      `SELECT entry.id, entry.sequence, entry.book, entry.event, entry.occurred_at_ms AS occurredAtMs,
         entry.business_date AS businessDate, entry.reference, entry.reverses_id AS reversesId,
         entry.memo, seal.hash
       FROM journal_entry AS entry JOIN journal_seal AS seal ON seal.entry_id = entry.id
       ORDER BY entry.sequence`,
    )
    .iterate();
}

function head(database: ReadableDatabase, language: ExportLanguage): string {
  const last = database
    .prepare<[], { sequence: number; hash: string }>(
      'SELECT sequence, hash FROM journal_seal ORDER BY sequence DESC LIMIT 1',
    )
    .get() ?? { sequence: 0, hash: GENESIS_HASH };
  // hledger wants a decimal mark in the format of a commodity, though the won has no decimals.
  const comments = `; ${TITLE[language]}\n; entries: ${last.sequence}\n; head: ${last.hash}\n`;
  return `${comments}\ncommodity 1,000. KRW\n\n`;
}

/**
 * The sequence stands where bookkeepers write a voucher's number; id and hash find the entry in the file
 * again.
 */
function transactionHead(entry: EntryRow, language: ExportLanguage): string {
  const description = [EVENTS[language][entry.event], descriptionText(entry.reference)]
    .filter(Boolean)
    .join(' ');
  const comments = [
    `id: ${entry.id}`,
    `hash: ${entry.hash}`,
    ...(entry.book === 'shop' ? [] : [`book: ${entry.book}`]),
    `at: ${dateTimeText(entry.occurredAtMs)} +09:00`,
    ...(entry.reversesId === null ? [] : [`reverses: ${entry.reversesId}`]),
    ...(entry.memo === '' ? [] : [`memo: ${entry.memo}`]),
  ];
  const lines = comments.map(comment => `    ; ${comment}\n`).join('');
  return `${entry.businessDate} * (${entry.sequence}) ${description}\n${lines}`;
}

/** `자산:101 현금(돈통)`. A colon would begin a sub-account, two spaces would end the name. */
function accountName(account: AccountRow, language: ExportLanguage): string {
  const name = (language === 'ko' ? account.nameKo : account.nameEn).replace(/[:;\s]+/gu, ' ').trim();
  return `${KINDS[language][account.kind]}:${account.code} ${name}`;
}

/** A semicolon would begin a comment, a bar would split payee from note. */
function descriptionText(text: string): string {
  return text.replace(/[;|]/gu, ' ').trim();
}

const TYPES: Readonly<Record<AccountKind, string>> = {
  asset: 'Asset',
  liability: 'Liability',
  equity: 'Equity',
  income: 'Revenue',
  expense: 'Expense',
};

const TITLE: Readonly<Record<ExportLanguage, string>> = {
  ko: '이음 카운터 분개장',
  en: 'Journal of Ieum Counter',
};

const KINDS: Readonly<Record<ExportLanguage, Readonly<Record<AccountKind, string>>>> = {
  ko: { asset: '자산', liability: '부채', equity: '자본', income: '수익', expense: '비용' },
  en: { asset: 'Assets', liability: 'Liabilities', equity: 'Equity', income: 'Income', expense: 'Expenses' },
};

const EVENTS: Readonly<Record<ExportLanguage, Readonly<Record<LedgerEvent, string>>>> = {
  ko: {
    sale: '판매',
    refund: '환불',
    tenderResolved: '승인 확인',
    shiftOpened: '근무 시작',
    cashMoved: '돈통 입출금',
    shiftClosed: '마감',
    donation: '서로도움 기부',
    donationHandedOver: '서로도움 인계',
    depositMatched: '입금 맞춤',
    depositMatchUndone: '입금 맞춤 취소',
    orderCompensated: '배달 취소 보상',
    walletCharged: '지갑 충전',
    walletPaid: '지갑 결제',
    walletRefunded: '지갑 환불',
    merchantSettled: '가맹점 정산',
    walletGiven: '지갑에서 기부',
    walletGiftReturned: '지갑 기부 돌려줌',
    walletGiftsHandedOver: '지갑 기부 인계',
    feeCharged: '수강료 청구',
    feeChargeUndone: '수강료 청구 취소',
    feePaid: '수강료 납부',
    feeRefunded: '수강료 환불',
    feesDeposited: '수강료 입금',
    instructorPaid: '강사료 지급',
    withholdingPaid: '원천세 납부',
    grantReceived: '보조금 교부',
    ownShareReceived: '자부담 입금',
    grantSpent: '보조금 집행',
    grantSpendingReversed: '집행 취소',
    grantInterestReceived: '보조금 이자',
    grantSettled: '보조금 정산',
    grantReturned: '잔액 반납',
  },
  en: {
    sale: 'Sale',
    refund: 'Refund',
    tenderResolved: 'Tender resolved',
    shiftOpened: 'Shift opened',
    cashMoved: 'Cash moved',
    shiftClosed: 'Shift closed',
    donation: 'Donation',
    donationHandedOver: 'Donations handed over',
    depositMatched: 'Deposit matched',
    depositMatchUndone: 'Match undone',
    orderCompensated: 'Order compensated',
    walletCharged: 'Wallet charged',
    walletPaid: 'Paid by wallet',
    walletRefunded: 'Returned to wallet',
    merchantSettled: 'Merchant settled',
    walletGiven: 'Given from a wallet',
    walletGiftReturned: 'Wallet gift returned',
    walletGiftsHandedOver: 'Wallet gifts handed over',
    feeCharged: 'Fee charged',
    feeChargeUndone: 'Fee charge undone',
    feePaid: 'Fee paid',
    feeRefunded: 'Fee refunded',
    feesDeposited: 'Fees deposited',
    instructorPaid: 'Instructor paid',
    withholdingPaid: 'Withholding paid',
    grantReceived: 'Grant received',
    ownShareReceived: 'Own share paid in',
    grantSpent: 'Grant spent',
    grantSpendingReversed: 'Spending reversed',
    grantInterestReceived: 'Interest on grant',
    grantSettled: 'Grant settled',
    grantReturned: 'Rest returned',
  },
};
