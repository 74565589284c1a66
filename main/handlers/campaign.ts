import { csvText } from '../../src/base/csv.ts';
import { required } from '../../src/base/assert.ts';
import { businessDate, dateTimeText } from '../../src/base/korea-time.ts';
import { takesGifts } from '../../src/currency/donation.ts';
import { donationPostings } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import type { CampaignRow } from '../store/campaign-store.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { handOverHandlers } from './hand-over.ts';
import { requests } from './implementer.ts';
import { queueDrawer } from './printing.ts';
import { recordOfShift } from './record-of-shift.ts';
import { walletGiftHandlers } from './wallet-gift.ts';
import { stateOf, viewCampaign, viewCampaignDetail } from './views/campaign.ts';

export const campaignHandlers = {
  list: requests.campaign.list.handler(({ context: { counter } }) =>
    counter.reads.campaigns.list().map(row => viewCampaign(row, counter.nowMs())),
  ),
  get: requests.campaign.get.handler(({ context: { counter }, input, errors }) => {
    const row = counter.reads.campaigns.find(input.campaignId);
    if (!row) throw errors.CAMPAIGN_NOT_FOUND();
    return viewCampaignDetail(counter.reads, row, counter.nowMs());
  }),
  save: requests.campaign.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'campaign.save',
      input,
      areas: ['campaign'],
      run: ({ reads, writes, atMs, newId }) => {
        const { campaignId, title, story, target, fundraiser, firstDay, lastDay } = input;
        const before = campaignId === null ? undefined : reads.campaigns.find(campaignId);
        if (campaignId !== null && !before) throw errors.CAMPAIGN_NOT_FOUND();
        if (before && hasEnded(before, atMs)) throw errors.CAMPAIGN_ENDED();
        if (lastDay < firstDay) throw errors.PERIOD_EMPTY();
        const id = campaignId ?? newId();
        if (!before) writes.campaigns.add(id, atMs);
        const version = (before?.version ?? 0) + 1;
        writes.campaigns.addVersion(
          { id, version, title, story, target, fundraiser, firstDay, lastDay },
          atMs,
        );
        return { campaignId: id };
      },
      answer: ({ campaignId }) => viewNow(context, campaignId),
    }),
  ),
  close: requests.campaign.close.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'campaign.close',
      input,
      areas: ['campaign'],
      run: ({ reads, writes, atMs }) => {
        const { campaignId, reason } = input;
        const row = reads.campaigns.find(campaignId);
        if (!row) throw errors.CAMPAIGN_NOT_FOUND();
        if (hasEnded(row, atMs)) throw errors.CAMPAIGN_ENDED();
        writes.campaigns.close(campaignId, reason, atMs);
        return { campaignId };
      },
      answer: ({ campaignId }) => viewNow(context, campaignId),
    }),
  ),
  give: requests.campaign.give.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'campaign.give',
      input,
      areas: ['campaign', 'shift', 'journal', 'device'],
      run: work => {
        const { reads, writes, counter, atMs, newId } = work;
        const { campaignId, amount } = input;
        const row = reads.campaigns.find(campaignId);
        if (!row) throw errors.CAMPAIGN_NOT_FOUND();
        const state = stateOf(row, atMs);
        if (!takesGifts(state)) throw errors.CAMPAIGN_NOT_OPEN({ data: { state } });
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const postings = donationPostings(counter.chart, won(amount));
        const entryId = required(
          recordOfShift(work, shift, 'donation', postings, row.title),
          'a gift’s entry',
        );
        writes.campaigns.give({
          id: newId(),
          campaignId,
          originalId: null,
          saleId: null,
          shiftId: shift.id,
          amount,
          businessDate: shift.businessDate,
          atMs,
          entryId,
          source: 'cash',
          memberId: null,
        });
        queueDrawer(work, shift.id);
        return { campaignId };
      },
      answer: ({ campaignId }) => viewNow(context, campaignId),
    }),
  ),
  ...walletGiftHandlers,
  ...handOverHandlers,
  exportCsv: requests.campaign.exportCsv.handler(({ context: { counter }, input, errors }) => {
    const { campaigns } = counter.reads;
    const row = campaigns.find(input.campaignId);
    if (!row) throw errors.CAMPAIGN_NOT_FOUND();
    const gifts = campaigns.gifts(row.id, ALL).map(gift => ({
      atMs: gift.atMs,
      cells: [gift.amount > 0 ? '기부' : '돌려드림', gift.amount, gift.receiptNumber ?? '', ''],
    }));
    const handOvers = campaigns.handOvers(row.id).map(one => ({
      atMs: one.atMs,
      cells: ['인계', -one.amount, `인계증 ${one.number}`, one.recipient],
    }));
    const rows = [...gifts, ...handOvers]
      .toSorted((a, b) => a.atMs - b.atMs)
      .map(({ atMs, cells }) => [dateTimeText(atMs), ...cells]);
    const today = businessDate(counter.nowMs(), 0);
    return {
      fileName: `seoro-doum-${today}.csv`,
      text: csvText([CSV_HEAD, ...rows]),
    };
  }),
};

/** More gifts than a shop's campaign ever has. */
const ALL = 1_000_000;
const CSV_HEAD = ['때', '구분', '금액', '번호', '받은 곳'] as const;

function hasEnded(row: CampaignRow, atMs: number): boolean {
  const state = stateOf(row, atMs);
  return state === 'closed' || state === 'handedOver';
}

function viewNow({ counter }: Context, campaignId: string) {
  const row = required(counter.reads.campaigns.find(campaignId), `campaign ${campaignId}`);
  return viewCampaign(row, counter.nowMs());
}
