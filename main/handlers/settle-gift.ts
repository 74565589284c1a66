import { required } from '../../src/base/assert.ts';
import { takesGifts } from '../../src/currency/donation.ts';
import type { CashRounding, TenderFailure, TenderOffer } from '../../src/currency/tender.ts';
import type { Won } from '../../src/money/won.ts';
import {
  billOf,
  setDonationAside,
  settle,
  type DonationFailure,
  type Settlement,
} from '../../src/ticket/settlement.ts';
import type { Change } from './change.ts';
import type { DraftSale } from './draft-sale.ts';
import type { requests } from './implementer.ts';
import { stateOf } from './views/campaign.ts';

type SettleErrors = Parameters<Parameters<typeof requests.ticket.settle.handler>[0]>[0]['errors'];

/** A gift to a campaign (서로도움) beside the goods, as it was asked for. */
export interface Gift {
  readonly campaignId: string;
  readonly amount: number;
}

/** The gift that was asked for, if its campaign takes any now. */
export function readGift({ reads, atMs }: Change, errors: SettleErrors, gift: Gift | null): Gift | null {
  if (gift === null) return null;
  const campaign = reads.campaigns.find(gift.campaignId);
  if (!campaign) throw errors.CAMPAIGN_NOT_FOUND();
  const state = stateOf(campaign, atMs);
  if (!takesGifts(state)) throw errors.CAMPAIGN_NOT_OPEN({ data: { state } });
  return gift;
}

/** The payments of the goods; a gift beside them has been taken out of the cash. */
export function settleWithGift(
  totals: Parameters<typeof billOf>[0],
  donation: Won,
  offers: readonly TenderOffer[],
  rounding: CashRounding,
): Settlement | TenderFailure | DonationFailure {
  const settled = settle(billOf(totals, donation), offers, rounding);
  return 'code' in settled ? settled : setDonationAside(settled, donation);
}

/** The gift beside the sale. It is in the sale's own entry, which is about more than nothing. */
export function recordGift({ writes, atMs, newId }: Change, { sale }: DraftSale, gift: Gift): void {
  writes.campaigns.give({
    ...gift,
    id: newId(),
    originalId: null,
    saleId: sale.id,
    shiftId: sale.shiftId,
    businessDate: sale.businessDate,
    atMs,
    entryId: required(sale.entryId, 'entry of a sale with a gift'),
    source: 'cash',
    memberId: null,
  });
}
