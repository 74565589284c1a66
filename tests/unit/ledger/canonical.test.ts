import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CANONICAL_VERSION, canonicalText, GENESIS_HASH } from '../../../src/ledger/canonical.ts';
import {
  BOOKS,
  CENTRE_EVENTS,
  CIRCULATION_EVENTS,
  SHOP_EVENTS,
  type JournalEntry,
} from '../../../src/ledger/entry.ts';
import { fromHex, hex } from '../../support/hex.ts';
import { readPostings } from '../../support/postings.ts';

/**
 * Goal: the bytes that hashes are taken over never change under their version name. Method: two entries
 * whose bytes and hashes were written down from docs/ledger.md with Python's hashlib, not with this
 * program; then every field is changed once, and each change has to be another text.
 */
const sale: JournalEntry = {
  id: '01a20869-0000-7000-8000-000000000001',
  book: 'shop',
  event: 'sale',
  occurredAtMs: 1_778_735_280_000,
  businessDate: '2026-05-14',
  reference: '260514-01-0001',
  sourceId: '01a20869-0000-7000-8000-0000000000aa',
  reversesId: null,
  policyVersion: null,
  memo: '',
  postings: readPostings('121 dr 20000, 101 dr 5080, 401 cr 9845, 255 cr 985, 402 cr 14250'),
};
const SALE_BYTES = `
  69 65 75 6d 2d 6a 6f 75 72 6e 61 6c 2f 31 0a 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30
  30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30
  30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 0a 31 0a 30 31 61 32 30 38 36 39 2d 30 30 30 30 2d
  37 30 30 30 2d 38 30 30 30 2d 30 30 30 30 30 30 30 30 30 30 30 31 0a 73 68 6f 70 0a 73 61 6c 65
  0a 31 37 37 38 37 33 35 32 38 30 30 30 30 0a 32 30 32 36 2d 30 35 2d 31 34 0a 32 36 30 35 31 34
  2d 30 31 2d 30 30 30 31 0a 30 31 61 32 30 38 36 39 2d 30 30 30 30 2d 37 30 30 30 2d 38 30 30 30
  2d 30 30 30 30 30 30 30 30 30 30 61 61 0a 0a 0a 0a 35 0a 31 32 31 20 64 65 62 69 74 20 32 30 30
  30 30 0a 31 30 31 20 64 65 62 69 74 20 35 30 38 30 0a 34 30 31 20 63 72 65 64 69 74 20 39 38 34
  35 0a 32 35 35 20 63 72 65 64 69 74 20 39 38 35 0a 34 30 32 20 63 72 65 64 69 74 20 31 34 32 35
  30 0a
`;
const SALE_HASH = '6d4534b7ffdb80aee4dfe32e27e978c94459f216b6fad6dd5abae0172e90c261';

const refund: JournalEntry = {
  id: '01a20869-0000-7000-8000-000000000002',
  book: 'shop',
  event: 'refund',
  occurredAtMs: 1_778_735_340_000,
  businessDate: '2026-05-14',
  reference: '260514-01-0002',
  sourceId: '01a20869-0000-7000-8000-0000000000ab',
  reversesId: sale.id,
  policyVersion: 'small-shop-kr/1',
  memo: '변심 · 서로e음',
  postings: readPostings('121 cr 20000, 101 cr 5080, 401 dr 9845, 255 dr 985, 402 dr 14250'),
};
const REFUND_BYTES = `
  69 65 75 6d 2d 6a 6f 75 72 6e 61 6c 2f 31 0a 36 64 34 35 33 34 62 37 66 66 64 62 38 30 61 65 65
  34 64 66 65 33 32 65 32 37 65 39 37 38 63 39 34 34 35 39 66 32 31 36 62 36 66 61 64 36 64 64 35
  61 62 61 65 30 31 37 32 65 39 30 63 32 36 31 0a 32 0a 30 31 61 32 30 38 36 39 2d 30 30 30 30 2d
  37 30 30 30 2d 38 30 30 30 2d 30 30 30 30 30 30 30 30 30 30 30 32 0a 73 68 6f 70 0a 72 65 66 75
  6e 64 0a 31 37 37 38 37 33 35 33 34 30 30 30 30 0a 32 30 32 36 2d 30 35 2d 31 34 0a 32 36 30 35
  31 34 2d 30 31 2d 30 30 30 32 0a 30 31 61 32 30 38 36 39 2d 30 30 30 30 2d 37 30 30 30 2d 38 30
  30 30 2d 30 30 30 30 30 30 30 30 30 30 61 62 0a 30 31 61 32 30 38 36 39 2d 30 30 30 30 2d 37 30
  30 30 2d 38 30 30 30 2d 30 30 30 30 30 30 30 30 30 30 30 31 0a 73 6d 61 6c 6c 2d 73 68 6f 70 2d
  6b 72 2f 31 0a eb b3 80 ec 8b ac 20 c2 b7 20 ec 84 9c eb a1 9c 65 ec 9d 8c 0a 35 0a 31 32 31 20
  63 72 65 64 69 74 20 32 30 30 30 30 0a 31 30 31 20 63 72 65 64 69 74 20 35 30 38 30 0a 34 30 31
  20 64 65 62 69 74 20 39 38 34 35 0a 32 35 35 20 64 65 62 69 74 20 39 38 35 0a 34 30 32 20 64 65
  62 69 74 20 31 34 32 35 30 0a
`;
const REFUND_HASH = 'aaecd99c7d0f29305bbd422854313caace935a1772dd07ae36ec77be0375c1a5';

const utf8 = (text: string) => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the canonical bytes of an entry, version ieum-journal/1', () => {
  it('are these for the first entry of a file, which has neither memo nor policy', () => {
    const bytes = utf8(canonicalText(sale, 1, GENESIS_HASH));
    expect(hex(bytes)).toBe(hex(fromHex(SALE_BYTES)));
    expect(bytes).toHaveLength(290);
    expect(sha256(bytes)).toBe(SALE_HASH);
  });

  it('are these for an entry that follows it, takes it back and has a memo in Hangul', () => {
    const bytes = utf8(canonicalText(refund, 2, SALE_HASH));
    expect(hex(bytes)).toBe(hex(fromHex(REFUND_BYTES)));
    expect(bytes).toHaveLength(362);
    expect(sha256(bytes)).toBe(REFUND_HASH);
  });

  it('begin with the version, and start from a hash of zeros', () => {
    expect(CANONICAL_VERSION).toBe('ieum-journal/1');
    expect(GENESIS_HASH).toMatch(/^0{64}$/u);
  });

  it('hold the words of books and events as they are sealed in files: a name is added, never changed', () => {
    expect(BOOKS).toEqual(['shop', 'circulation', 'centre']);
    expect(SHOP_EVENTS).toEqual([
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
    ]);
    expect(CIRCULATION_EVENTS).toEqual([
      'walletCharged',
      'walletPaid',
      'walletRefunded',
      'merchantSettled',
      'walletGiven',
      'walletGiftReturned',
      'walletGiftsHandedOver',
    ]);
    expect(CENTRE_EVENTS).toEqual([
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
    ]);
  });

  it('have an empty line for each value that is absent', () => {
    const bare = { ...sale, reference: '', sourceId: null };
    expect(canonicalText(bare, 1, GENESIS_HASH).split('\n').slice(7, 14)).toEqual([
      '2026-05-14',
      '',
      '',
      '',
      '',
      '',
      '5',
    ]);
  });

  it('keep a memo as it was typed, composed or taken apart', () => {
    const apart = '변심'.normalize('NFD');
    expect(canonicalText({ ...refund, memo: apart }, 2, SALE_HASH)).toContain(`\n${apart}\n`);
  });
});

describe('another entry has other bytes', () => {
  const text = canonicalText(refund, 2, SALE_HASH);
  const changed: Partial<JournalEntry>[] = [
    { id: sale.id },
    { book: 'centre' },
    { event: 'sale' },
    { occurredAtMs: refund.occurredAtMs + 1 },
    { businessDate: '2026-05-15' },
    { reference: '' },
    { sourceId: null },
    { reversesId: null },
    { policyVersion: null },
    { memo: '변심 · 서로e음 ' },
    { postings: refund.postings.slice(1) },
    { postings: refund.postings.toReversed() },
    { postings: sale.postings },
  ];

  it.each(changed)('with %j', change => {
    expect(canonicalText({ ...refund, ...change }, 2, SALE_HASH)).not.toBe(text);
  });

  it('in another place, or after another entry', () => {
    expect(canonicalText(refund, 3, SALE_HASH)).not.toBe(text);
    expect(canonicalText(refund, 2, GENESIS_HASH)).not.toBe(text);
  });

  it('when a value moves from one field to the next', () => {
    const moved = { ...refund, reversesId: refund.policyVersion, policyVersion: refund.reversesId };
    expect(canonicalText(moved, 2, SALE_HASH)).not.toBe(text);
    const empty = { ...refund, sourceId: null, reversesId: refund.sourceId };
    expect(canonicalText(empty, 2, SALE_HASH)).not.toBe(
      canonicalText({ ...empty, sourceId: refund.sourceId, reversesId: null }, 2, SALE_HASH),
    );
  });
});

it.each(['얼음\n두 봉지', '얼음\r', 'a\tb', '\u0000', '\u001f'])(
  'no control character gets into a field: %j',
  memo => {
    expect(() => canonicalText({ ...refund, memo }, 2, SALE_HASH)).toThrow('control character');
    expect(() => canonicalText({ ...refund, reference: memo }, 2, SALE_HASH)).toThrow('control character');
  },
);
