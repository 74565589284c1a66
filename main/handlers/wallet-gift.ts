import { assert, required } from '../../src/base/assert.ts';
import { monthText } from '../../src/base/korea-time.ts';
import { cashbackShare, takesGifts } from '../../src/currency/donation.ts';
import { spend, walletGiftPostings, type WalletMove } from '../../src/currency/wallet.ts';
import { sumWon, won, type Won } from '../../src/money/won.ts';
import type { DonationRow } from '../store/campaign-store.ts';
import type { MemberRow } from '../store/member-store.ts';
import type { SaleRow } from '../store/sale-store.ts';
import { change, wasMade, type Change } from './change.ts';
import { requests } from './implementer.ts';
import { stateOf, viewCampaign } from './views/campaign.ts';
import { balanceOf, confirmPayer } from './wallet-payment.ts';

type Handler = Parameters<typeof requests.campaign.giveFromWallet.handler>[0];
type Errors = Parameters<Handler>[0]['errors'];
type AskedGift = Parameters<Handler>[0]['input']['gift'];

export const walletGiftHandlers = {
  giveFromWallet: requests.campaign.giveFromWallet.handler(({ context, input, errors }) => {
    const { counter } = context;
    // What confirms a gift is looked at and forgotten: not even the log of commands has a trace of it.
    const asked = { ...input, wallet: { ...input.wallet, confirmation: '' } };
    const giver = wasMade(counter, input) ? undefined : confirmPayer(context, input.wallet, errors);
    return change({
      context,
      request: 'campaign.giveFromWallet',
      input: asked,
      areas: ['campaign', 'member', 'journal', 'sale'],
      run: work => {
        const { reads, atMs } = work;
        const { campaignId, gift } = input;
        const row = reads.campaigns.find(campaignId);
        if (!row) throw errors.CAMPAIGN_NOT_FOUND();
        const state = stateOf(row, atMs);
        if (!takesGifts(state)) throw errors.CAMPAIGN_NOT_OPEN({ data: { state } });
        const shift = reads.shifts.current(counter.settings().till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const member = required(reads.members.find(required(giver, 'giver').id), 'giver');
        const { amount, move, saleId } = whatIsGiven(work, member, gift, errors);
        const day = shift.businessDate;
        const entry = { event: 'walletGiven', businessDate: day, memo: row.title, sourceId: saleId } as const;
        const entryId = recordMove(work, member.id, move, entry);
        const facts = { campaignId, saleId, shiftId: shift.id, amount, businessDate: day, atMs, entryId };
        const from = { source: 'wallet', memberId: member.id } as const;
        work.writes.campaigns.give({ ...facts, ...from, id: work.newId(), originalId: null });
        return { campaignId, given: amount };
      },
      answer: ({ campaignId, given }) => {
        const row = required(counter.reads.campaigns.find(campaignId), `campaign ${campaignId}`);
        return { ...viewCampaign(row, counter.nowMs()), given };
      },
    });
  }),
};

interface Given {
  readonly amount: Won;
  readonly move: WalletMove;
  /** The sale whose cashback it is a share of. */
  readonly saleId: string | null;
}

function whatIsGiven(work: Change, member: MemberRow, gift: AskedGift, errors: Errors): Given {
  const { reads, counter } = work;
  const balance = balanceOf(member);
  const have = balance.charged + balance.cash;
  if (gift.kind === 'amount') {
    const amount = won(gift.amount);
    const move = spend(balance, amount, counter.settings().wallet.spendFirst);
    if ('short' in move) throw errors.INSUFFICIENT_BALANCE({ data: { balance: have, short: move.short } });
    return { amount, move, saleId: null };
  }
  const { saleId, shareBp } = gift;
  const sale = reads.sales.find(saleId);
  if (!sale) throw errors.SALE_NOT_FOUND();
  if (reads.campaigns.ofSale(saleId)) throw errors.GIFT_EXISTS();
  const amount = cashbackShare(cashbackOf(reads, saleId, member.id), shareBp);
  if (amount === 0) throw errors.NO_CASHBACK();
  // Cashback is given out of what cashback has left: a share of it is never taken from what was charged.
  if (balance.cash < amount)
    throw errors.INSUFFICIENT_BALANCE({ data: { balance: balance.cash, short: amount - balance.cash } });
  return { amount, move: { charged: 0, cash: 0 - amount, owed: 0 }, saleId };
}

/** What a sale has put into this member's wallet, in won. */
function cashbackOf(reads: Change['reads'], saleId: string, memberId: string): Won {
  const movements = reads.sales.tenders(saleId).flatMap(({ id }) => reads.members.ofTender(id));
  return sumWon(
    movements.filter(row => row.kind === 'cashback' && row.memberId === memberId).map(row => row.cash),
  );
}

/** Puts a gift back into the wallet that it came out of, each part where it was. Answers the entry's id. */
export function returnToGiver(
  work: Change,
  refund: Pick<SaleRow, 'id' | 'businessDate'>,
  gift: DonationRow,
): string {
  const memberId = required(gift.memberId, 'giver');
  const taken = required(work.reads.members.ofEntry(memberId, gift.entryId), 'movement of a gift');
  const move = { charged: 0 - taken.charged, cash: 0 - taken.cash, owed: 0 };
  assert(move.charged + move.cash === gift.amount, 'returnToGiver: another amount than was given');
  const { businessDate, id: sourceId } = refund;
  return recordMove(work, memberId, move, { event: 'walletGiftReturned', businessDate, memo: '', sourceId });
}

function recordMove(
  { writes, counter, atMs, newId }: Change,
  memberId: string,
  move: WalletMove,
  entry: {
    readonly event: 'walletGiven' | 'walletGiftReturned';
    readonly businessDate: string;
    readonly memo: string;
    readonly sourceId: string | null;
  },
): string {
  const entryId = newId();
  writes.ledger.record({
    ...entry,
    id: entryId,
    book: 'circulation',
    occurredAtMs: atMs,
    reference: '',
    reversesId: null,
    policyVersion: null,
    postings: walletGiftPostings(counter.circulationChart, move),
  });
  const kind = entry.event === 'walletGiven' ? 'donation' : 'donationReturned';
  const row = {
    id: newId(),
    memberId,
    kind,
    ...move,
    month: monthText(atMs),
    paid: 0,
    tenderId: null,
  } as const;
  writes.members.move({ ...row, reference: entry.memo, atMs, entryId });
  return entryId;
}
