import { required } from '../../src/base/assert.ts';
import type { DonationRow } from '../store/campaign-store.ts';
import type { Change } from './change.ts';
import type { DraftSale } from './draft-sale.ts';
import type { requests } from './implementer.ts';
import { returnToGiver } from './wallet-gift.ts';
import { cashHeldOf } from './views/campaign.ts';

type RefundErrors = Parameters<Parameters<typeof requests.sale.refund.handler>[0]>[0]['errors'];

/** The gift that came with a sale, while it is still here to be given back. */
export function readGift({ campaigns }: Change['reads'], errors: RefundErrors, saleId: string): DonationRow {
  const gift = campaigns.ofSale(saleId);
  if (!gift || campaigns.isReturned(gift.id)) throw errors.NO_DONATION();
  const campaign = required(campaigns.find(gift.campaignId), `campaign ${gift.campaignId}`);
  const held = gift.source === 'wallet' ? campaign.walletHeld : cashHeldOf(campaign);
  if (held < gift.amount) throw errors.DONATION_HANDED_OVER({ data: { held } });
  return gift;
}

/** Writes that the gift went back, with the refund that it went back with: to where it came from. */
export function returnGift(work: Change, { sale }: DraftSale, gift: DonationRow): void {
  const { writes, atMs, newId } = work;
  const entryId =
    gift.source === 'wallet'
      ? returnToGiver(work, sale, gift)
      : required(sale.entryId, 'entry of a refund with a gift');
  writes.campaigns.give({
    ...gift,
    id: newId(),
    originalId: gift.id,
    saleId: sale.id,
    shiftId: sale.shiftId,
    amount: 0 - gift.amount,
    businessDate: sale.businessDate,
    atMs,
    entryId,
  });
}
