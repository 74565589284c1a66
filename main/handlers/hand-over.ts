import { assert, required } from '../../src/base/assert.ts';
import { businessDate } from '../../src/base/korea-time.ts';
import { handOverPostings } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { queueDrawer } from './printing.ts';
import { heldOf, viewCampaignDetail } from './views/campaign.ts';
import { expectedCash } from './views/shift.ts';

/**
 * All that a campaign holds goes to its fundraiser. What came into the drawer is in the safe after its
 * shift's close, and maybe in the bank by now: the person says where it was taken from.
 */
export const handOverHandler = requests.campaign.handOver.handler(({ context, input, errors }) =>
  change({
    context,
    request: 'campaign.handOver',
    input,
    areas: ['campaign', 'shift', 'journal', 'device'],
    run: work => {
      const { reads, writes, counter, atMs, newId } = work;
      const { campaignId, amount, source, recipient } = input;
      const row = reads.campaigns.find(campaignId);
      if (!row) throw errors.CAMPAIGN_NOT_FOUND();
      const held = heldOf(row);
      if (held !== amount) throw errors.HELD_CHANGED({ data: { held } });
      const { till, dayStartsAtHour } = counter.settings();
      const shift = source === 'drawer' ? reads.shifts.current(till) : undefined;
      if (source === 'drawer') {
        if (!shift) throw errors.TILL_NOT_OPEN();
        const expected = expectedCash(reads, shift);
        if (amount > expected) throw errors.DRAWER_SHORT({ data: { expected } });
        queueDrawer(work, shift.id);
      }
      const number = writes.nextNumber('handover');
      const day = shift?.businessDate ?? businessDate(atMs, dayStartsAtHour);
      const entryId = newId();
      const postings = handOverPostings(counter.chart, source, won(amount));
      assert(postings.length > 0, 'handOver: nothing moved');
      writes.ledger.record({
        id: entryId,
        book: 'shop',
        event: 'donationHandedOver',
        occurredAtMs: atMs,
        businessDate: day,
        reference: `서로도움 ${number}`,
        sourceId: campaignId,
        reversesId: null,
        policyVersion: null,
        memo: `${row.title} · ${recipient}`,
        postings,
      });
      const shiftId = shift?.id ?? null;
      const facts = { number, campaignId, amount, source, recipient, shiftId, businessDate: day };
      writes.campaigns.handOver({ ...facts, atMs, entryId });
      return { campaignId };
    },
    answer: ({ campaignId }) => {
      const { reads, nowMs } = context.counter;
      const row = required(reads.campaigns.find(campaignId), `campaign ${campaignId}`);
      return viewCampaignDetail(reads, row, nowMs());
    },
  }),
);
