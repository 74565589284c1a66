import { dateText } from '../../../src/base/korea-time.ts';
import type { CampaignDetail, CampaignView } from '../../../src/contract/campaign.ts';
import {
  campaignState,
  progressPercent,
  takesGifts,
  type CampaignState,
} from '../../../src/currency/donation.ts';
import { won } from '../../../src/money/won.ts';
import type { CampaignRow } from '../../store/campaign-store.ts';
import type { Reads } from '../../store/stores.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** More than a person scrolls through; the export has all of them. */
const SHOWN_GIFTS = 200;

/** What a campaign still holds. */
export function heldOf(row: Pick<CampaignRow, 'given' | 'returned' | 'handedOver'>): number {
  return row.given - row.returned - row.handedOver;
}

/** The part of it that is in the shop's drawer, safe or bank. */
export function cashHeldOf(row: CampaignRow): number {
  return heldOf(row) - row.walletHeld;
}

/** The state of a campaign on the Korean calendar day of an instant. */
export function stateOf(row: CampaignRow, atMs: number): CampaignState {
  const { target, firstDay, lastDay, given, returned, handedOver, closedAtMs } = row;
  return campaignState(
    {
      target: won(target),
      firstDay,
      lastDay,
      isClosed: closedAtMs !== null,
      raised: won(given - returned),
      handedOver: won(handedOver),
    },
    dateText(atMs),
  );
}

/** When a day begins in Korea. */
function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00+09:00`);
}

export function viewCampaign(row: CampaignRow, atMs: number): CampaignView {
  const { id, title, story, target, fundraiser, firstDay, lastDay, giftCount, handedOver } = row;
  const state = stateOf(row, atMs);
  const raised = won(row.given - row.returned);
  const daysLeft = Math.round((midnight(lastDay) - midnight(dateText(atMs))) / DAY_MS) + 1;
  return {
    id,
    title,
    story,
    target,
    fundraiser,
    firstDay,
    lastDay,
    state,
    giftCount,
    raised,
    handedOver,
    held: heldOf(row),
    walletHeld: row.walletHeld,
    percent: progressPercent(raised, won(target)),
    daysLeft: takesGifts(state) ? daysLeft : 0,
  };
}

export function viewCampaignDetail(
  reads: Pick<Reads, 'campaigns'>,
  row: CampaignRow,
  atMs: number,
): CampaignDetail {
  const { campaigns } = reads;
  const { closedAtMs, closingReason } = row;
  return {
    ...viewCampaign(row, atMs),
    gifts: campaigns
      .gifts(row.id, SHOWN_GIFTS)
      .map(({ id, amount, source, atMs: givenAtMs, receiptNumber }) => ({
        id,
        amount,
        source,
        atMs: givenAtMs,
        receiptNumber,
      })),
    handOvers: campaigns
      .handOvers(row.id)
      .map(({ number, amount, source, recipient, walletAmount, atMs: handedAtMs }) => ({
        number,
        amount,
        source,
        recipient,
        walletAmount,
        atMs: handedAtMs,
      })),
    closing: closedAtMs === null ? null : { reason: closingReason ?? '', atMs: closedAtMs },
  };
}
