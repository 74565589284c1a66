import type { Posting } from './posting.ts';

/** A set of accounts that balances on its own. */
export const BOOKS = ['shop', 'circulation', 'centre'] as const;
export type Book = (typeof BOOKS)[number];

/** The business events that post to the shop's book. */
export const SHOP_EVENTS = [
  'sale',
  'refund',
  'tenderResolved',
  'shiftOpened',
  'cashMoved',
  'shiftClosed',
  'donation',
  'donationHandedOver',
  'depositMatched',
  'depositMatchUndone',
  'orderCompensated',
] as const;
export type ShopEvent = (typeof SHOP_EVENTS)[number];

/** The business events that post to the circulation book; the settlement posts to the shop's as well. */
export const CIRCULATION_EVENTS = [
  'walletCharged',
  'walletPaid',
  'walletRefunded',
  'merchantSettled',
  'walletGiven',
  'walletGiftReturned',
  'walletGiftsHandedOver',
] as const;
export type CirculationEvent = (typeof CIRCULATION_EVENTS)[number];

/** The business events that post to the centre's book. */
export const CENTRE_EVENTS = [
  'feeCharged',
  'feeChargeUndone',
  'feePaid',
  'feeRefunded',
  'feesDeposited',
  'instructorPaid',
  'withholdingPaid',
  'grantReceived',
  'ownShareReceived',
  'grantSpent',
  'grantSpendingReversed',
  'grantInterestReceived',
  'grantSettled',
  'grantReturned',
] as const;
export type CentreEvent = (typeof CENTRE_EVENTS)[number];

/** Every event that an entry may be of. */
export const LEDGER_EVENTS = [...SHOP_EVENTS, ...CIRCULATION_EVENTS, ...CENTRE_EVENTS] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** One business event as the ledger keeps it, without its place in the chain. */
export interface JournalEntry {
  readonly id: string;
  readonly book: Book;
  readonly event: LedgerEvent;
  readonly occurredAtMs: number;
  /** `2026-05-14`. */
  readonly businessDate: string;
  /** What it came from: a receipt number, a Z number. Empty when there is no paper. */
  readonly reference: string;
  /** The sale or shift that the event belongs to. */
  readonly sourceId: string | null;
  /** The entry that this one takes back. */
  readonly reversesId: string | null;
  /** Version of the policy that computed it. Null where no policy took part. */
  readonly policyVersion: string | null;
  /** One line of text, no control characters. */
  readonly memo: string;
  readonly postings: readonly Posting[];
}
