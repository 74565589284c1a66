import { required } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import { walletGiftsHandedOverPostings } from '../../src/currency/wallet.ts';
import type { Posting } from '../../src/ledger/posting.ts';
import { handOverPostings } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import { handOverDocument } from '../../src/receipt/hand-over.ts';
import type { CampaignRow, HandOverRow } from '../store/campaign-store.ts';
import { change, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { queueDrawer, queuePaper, receiptPrinter } from './printing.ts';
import { cashHeldOf, heldOf, viewCampaignDetail } from './views/campaign.ts';
import { currentShop } from './views/receipt-facts.ts';
import { expectedCash } from './views/shift.ts';

/**
 * All that a campaign holds goes to its fundraiser. What came into the drawer is in the safe after its
 * shift's close, and maybe in the bank by now: the person says where it was taken from. What wallets have
 * given is paid out of the circulation's reserve.
 */
export const handOverHandlers = {
  handOver: requests.campaign.handOver.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'campaign.handOver',
      input,
      areas: ['campaign', 'shift', 'journal', 'device'],
      run: work => {
        const { reads, writes, counter, atMs } = work;
        const { campaignId, amount, source, recipient } = input;
        const row = reads.campaigns.find(campaignId);
        if (!row) throw errors.CAMPAIGN_NOT_FOUND();
        const held = heldOf(row);
        if (held !== amount) throw errors.HELD_CHANGED({ data: { held } });
        const cash = cashHeldOf(row);
        const { till, dayStartsAtHour } = counter.settings();
        const shift = cash > 0 && source === 'drawer' ? reads.shifts.current(till) : undefined;
        if (cash > 0 && source === 'drawer') {
          if (!shift) throw errors.TILL_NOT_OPEN();
          const expected = expectedCash(reads, shift);
          if (cash > expected) throw errors.DRAWER_SHORT({ data: { expected } });
          queueDrawer(work, shift.id);
        }
        const number = writes.nextNumber('handover');
        const day = shift?.businessDate ?? businessDate(atMs, dayStartsAtHour);
        const facts = { number, campaignId, amount, recipient, businessDate: day, atMs };
        const entries = recordEntries(work, row, { ...facts, cash, source });
        // Without cash nothing is taken from anywhere but the reserve, which pays by transfer.
        const from = { source: cash > 0 ? source : 'bank', shiftId: shift?.id ?? null } as const;
        const handOver = { ...facts, ...from, ...entries, walletAmount: row.walletHeld };
        writes.campaigns.handOver(handOver);
        if (input.printSlip) printSlip(work, row, handOver);
        return { campaignId };
      },
      answer: ({ campaignId }) => {
        const { reads, nowMs } = context.counter;
        const row = required(reads.campaigns.find(campaignId), `campaign ${campaignId}`);
        return viewCampaignDetail(reads, row, nowMs());
      },
    }),
  ),
  printHandOver: requests.campaign.printHandOver.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'campaign.printHandOver',
      input,
      areas: ['device'],
      run: work => {
        const row = work.reads.campaigns.find(input.campaignId);
        if (!row) throw errors.CAMPAIGN_NOT_FOUND();
        const found = work.reads.campaigns.handOvers(row.id).find(one => one.number === input.number);
        if (!found) throw errors.HAND_OVER_NOT_FOUND();
        if (receiptPrinter(work.counter, work.reads) === undefined) throw errors.PRINTER_NOT_CONFIGURED();
        printSlip(work, row, found);
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

interface HandOverFacts {
  readonly number: number;
  readonly recipient: string;
  readonly businessDate: string;
  readonly cash: number;
  readonly source: HandOverRow['source'];
}

/** Books what leaves the shop, and what leaves the reserve. */
function recordEntries(
  work: Change,
  row: CampaignRow,
  facts: HandOverFacts,
): Pick<HandOverRow, 'entryId' | 'walletEntryId'> {
  const { counter } = work;
  const { cash, source } = facts;
  const shop =
    cash === 0
      ? null
      : recordEntry(work, row, facts, {
          book: 'shop',
          event: 'donationHandedOver',
          postings: handOverPostings(counter.chart, source, won(cash)),
        });
  const wallets =
    row.walletHeld === 0
      ? null
      : recordEntry(work, row, facts, {
          book: 'circulation',
          event: 'walletGiftsHandedOver',
          postings: walletGiftsHandedOverPostings(counter.circulationChart, won(row.walletHeld)),
        });
  return { entryId: required(shop ?? wallets, 'entry of a hand-over'), walletEntryId: wallets };
}

function recordEntry(
  { writes, atMs, newId }: Change,
  row: CampaignRow,
  { number, recipient, businessDate: day }: HandOverFacts,
  entry: {
    readonly book: 'shop' | 'circulation';
    readonly event: 'donationHandedOver' | 'walletGiftsHandedOver';
    readonly postings: readonly Posting[];
  },
): string {
  const id = newId();
  writes.ledger.record({
    ...entry,
    id,
    occurredAtMs: atMs,
    businessDate: day,
    reference: `서로도움 ${number}`,
    sourceId: row.id,
    reversesId: null,
    policyVersion: null,
    memo: `${row.title} · ${recipient}`,
  });
  return id;
}

function printSlip(
  work: Change,
  { title, fundraiser }: CampaignRow,
  handOver: Pick<HandOverRow, 'number' | 'amount' | 'walletAmount' | 'recipient' | 'atMs'>,
): void {
  const { profile: shop } = currentShop(work.reads);
  queuePaper(work, {
    kind: 'document',
    title: `인계증 ${handOver.number}`,
    sourceId: null,
    copyNumber: 0,
    document: () => handOverDocument({ ...handOver, shop, title, fundraiser }),
  });
}
