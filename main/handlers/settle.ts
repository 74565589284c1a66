import { unreachable } from '../../src/base/assert.ts';
import { businessDate as businessDateOf } from '../../src/base/korea-time.ts';
import type { TenderInput } from '../../src/contract/ticket.ts';
import { normaliseApprovalNumber } from '../../src/currency/approval-number.ts';
import { maskCard } from '../../src/currency/masked-card.ts';
import type { Tender, TenderFailure, TenderOffer } from '../../src/currency/tender.ts';
import { won } from '../../src/money/won.ts';
import type { ReceiptFacts } from '../../src/receipt/facts.ts';
import { receiptDocument } from '../../src/receipt/receipt.ts';
import type { DonationFailure, Settlement } from '../../src/ticket/settlement.ts';
import type { Ticket } from '../../src/ticket/ticket.ts';
import { totalTicket, withOrderDiscount } from '../../src/ticket/totals.ts';
import { change, wasMade, type Change } from './change.ts';
import type { Context } from './context.ts';
import { draftSale, type DraftSale } from './draft-sale.ts';
import { requests } from './implementer.ts';
import { printSale } from './print-sale.ts';
import { previewPaper } from './printing.ts';
import { likelyReceiptNumber } from './receipt-counter.ts';
import { recordSale } from './record-sale.ts';
import { readGift, recordGift, settleWithGift, type Gift } from './settle-gift.ts';
import {
  benefitsOfSale,
  confirmedMember,
  likelyBenefits,
  likelyPayer,
  payByWallet,
  payerOf,
  placeOfWallet,
  type Payer,
} from './settle-wallet.ts';
import { benefitShopAt, partnerDiscount, type EarningTicket } from './sale-benefits.ts';
import { currentShop, currentShopVersion, receiptFacts } from './views/receipt-facts.ts';
import { viewNewSale, viewSale } from './views/sale.ts';

type SettleErrors = Parameters<Parameters<typeof requests.ticket.settle.handler>[0]>[0]['errors'];

export const settleHandlers = {
  preview: requests.ticket.preview.handler(({ context, input, errors }) => {
    const found = context.counter.reads.tickets.find(input.ticketId);
    if (!found) throw errors.TICKET_NOT_FOUND();
    const facts = previewFacts(context, found.ticket, input);
    return previewPaper(context, columns => receiptDocument(facts, columns));
  }),
  settle: requests.ticket.settle.handler(({ context, input, errors }) => {
    let written: DraftSale | undefined;
    const isAsked = input.tenders.some(tender => (tender.wallet ?? null) !== null);
    const member =
      isAsked && wasMade(context.counter, input)
        ? undefined
        : confirmedMember(context, input.tenders, errors);
    return change({
      context,
      request: 'ticket.settle',
      input: { ...input, tenders: input.tenders.map(withoutConfirmation) },
      areas: ['ticket', 'sale', 'shift', 'journal', 'device', 'member', 'merchant', 'campaign'],
      run: work => {
        const { reads, writes, counter } = work;
        const settings = counter.settings();
        const found = reads.tickets.find(input.ticketId);
        if (!found) throw errors.TICKET_NOT_FOUND();
        if (found.state === 'settled') throw errors.ALREADY_SETTLED({ data: { saleId: found.id } });
        if (found.state !== 'open') throw errors.TICKET_NOT_OPEN({ data: { state: found.state } });
        const shift = reads.shifts.current(settings.till);
        if (!shift) throw errors.TILL_NOT_OPEN();
        const sold = soldTicket(context, { ...input, ticket: found.ticket, atMs: work.atMs });
        const { totals } = sold;
        if (totals.lineCount === 0) throw errors.TICKET_EMPTY();
        if (totals.due !== input.expectedDue) throw errors.DUE_CHANGED({ data: { due: totals.due } });
        const payer = member && payerOf(work, member.id);
        const offers = input.tenders.map(tender => offerOf(tender, work.atMs, payer));
        const gift = readGift(work, errors, input.donation);
        const donation = won(gift?.amount ?? 0);
        const settlement = settleWithGift(totals, donation, offers, settings.cashRounding);
        if ('code' in settlement) throw tenderError(errors, settlement);
        if (input.partnerDiscount > 0 && settlement.tenders.some(({ kind }) => kind !== 'currency'))
          throw errors.PARTNER_DISCOUNT_NEEDS_CURRENCY();
        if (!input.allowRepeatedApproval) refuseRepeats(work, errors, settlement, shift.businessDate);
        const wallet = payer && placeOfWallet(work, payer, settlement, errors);
        const benefits = benefitsOfSale(work, context, sold, settlement, wallet);
        const shopVersion = currentShopVersion(reads);
        const channelFee = won(0);
        const paid = { ...sold, settlement, donation, benefits, shift, shopVersion, channelFee };
        const draft = recordSale(work, paid);
        writes.tickets.setState(found.ticket.id, 'settled');
        if (gift !== null) recordGift(work, draft, gift);
        if (wallet) payByWallet(work, draft, wallet);
        printSale(work, draft, input.printReceipt);
        written = draft;
        return { saleId: draft.sale.id };
      },
      // A retry has written nothing, and reads what the first attempt left.
      answer: ({ saleId }) => (written ? viewNewSale(written) : viewSale(context.counter.reads, saleId)),
    });
  }),
};

/**
 * A payment as the page sent it, in the words of the rules. Cash without a sum handed over is nothing
 * offered; an approval whose own time nobody typed was given a moment before it was written down.
 */
export function offerOf(tender: TenderInput, atMs: number, payer?: Payer): TenderOffer {
  const amount = won(tender.amount);
  if (payer && (tender.wallet ?? null) !== null) {
    const { approvalNumber } = payer;
    return { kind: 'currency', amount, state: 'posted', approvalNumber, approvedAtMs: atMs };
  }
  if (tender.kind === 'cash') return { kind: 'cash', amount, received: won(tender.received ?? 0) };
  const approvalNumber = normaliseApprovalNumber(tender.approvalNumber ?? '');
  const maskedCard = maskCard(tender.maskedCard ?? '');
  return {
    kind: tender.kind,
    amount,
    state: tender.state,
    ...(approvalNumber === '' ? {} : { approvalNumber }),
    ...(approvalNumber === '' ? {} : { approvedAtMs: tender.approvedAtMs ?? atMs }),
    ...(maskedCard === undefined ? {} : { maskedCard }),
  };
}

/** What confirms a payment is looked at and forgotten: not even the log of commands has a trace of it. */
function withoutConfirmation(tender: TenderInput): TenderInput {
  return tender.wallet ? { ...tender, wallet: { ...tender.wallet, confirmation: '' } } : tender;
}

function tenderError(errors: SettleErrors, failure: TenderFailure | DonationFailure): Error {
  switch (failure.code) {
    case 'NO_TENDER':
      return errors.NO_TENDER();
    case 'TENDER_NOT_POSITIVE':
      return errors.TENDER_NOT_POSITIVE();
    case 'CURRENCY_OVER_TOTAL':
      return errors.CURRENCY_OVER_TOTAL({ data: { due: failure.due } });
    case 'CURRENCY_WITHOUT_GOODS':
      return errors.CURRENCY_WITHOUT_GOODS({ data: { goodsTotal: failure.goodsTotal } });
    case 'APPROVAL_MISSING':
      return errors.APPROVAL_MISSING({ data: { kind: failure.kind } });
    case 'APPROVAL_MALFORMED':
      return errors.APPROVAL_MALFORMED({ data: { kind: failure.kind } });
    case 'APPROVAL_TWICE':
      return errors.APPROVAL_TWICE({ data: { approvalNumber: failure.approvalNumber } });
    case 'CASH_SHORT':
      return errors.CASH_SHORT({ data: { short: failure.short } });
    case 'DONATION_NEEDS_CASH':
      return errors.DONATION_NEEDS_CASH({ data: { short: failure.short } });
    case 'DONATION_NOT_EXACT':
      return errors.DONATION_NOT_EXACT({ data: { change: failure.change } });
    case 'TENDERED_TOO_MUCH':
      return errors.TENDERED_TOO_MUCH({ data: { due: failure.due } });
    default:
      return unreachable(failure, 'tenderError');
  }
}

/** One approval pays once: the same number on the same business date is most often a slip entered twice. */
export function refuseRepeats(
  { reads }: Change,
  errors: Pick<SettleErrors, 'APPROVAL_NUMBER_REPEATED'>,
  settlement: Settlement,
  businessDate: string,
): void {
  for (const tender of settlement.tenders) {
    if (tender.kind === 'cash' || tender.kind === 'channel' || tender.approvalNumber === undefined) continue;
    const { approvalNumber } = tender;
    const receiptNumber = reads.sales.receiptOfApproval(approvalNumber, businessDate);
    if (receiptNumber !== undefined)
      throw errors.APPROVAL_NUMBER_REPEATED({ data: { approvalNumber, receiptNumber } });
  }
}

/**
 * The ticket as it is paid: with what the shop takes off when it is all paid in local currency. A discount
 * that the rules do not give, or no longer, is left out, and the sum that the person saw then differs.
 */
function soldTicket(
  context: Pick<Context, 'counter'>,
  asked: { readonly ticket: Ticket; readonly partnerDiscount: number; readonly atMs: number },
): EarningTicket {
  const { ticket, atMs } = asked;
  const plain = { ticket, totals: totalTicket(ticket), channel: 'counter', atMs } as const;
  if (asked.partnerDiscount === 0) return plain;
  const discounted = withOrderDiscount(ticket, partnerDiscount(context, plain).amount, PARTNER_DISCOUNT);
  return { ...plain, ticket: discounted, totals: totalTicket(discounted) };
}

/** As papers and screens name it. */
const PARTNER_DISCOUNT = '혜택플러스 할인';

/**
 * The receipt that paying now would print. Tenders that do not pay the bill yet are shown as far as they go.
 */
function previewFacts(
  context: Context,
  found: Ticket,
  asked: {
    readonly tenders: readonly TenderInput[];
    readonly partnerDiscount: number;
    readonly donation: Gift | null;
  },
): ReceiptFacts {
  const { counter } = context;
  const { reads, nowMs, newId } = counter;
  const { till, cashier, dayStartsAtHour, cashRounding, receiptFooter: footer } = counter.settings();
  const shop = currentShop(reads);
  const atMs = nowMs();
  const sold = soldTicket(context, { ticket: found, partnerDiscount: asked.partnerDiscount, atMs });
  const { ticket, totals } = sold;
  const payer = likelyPayer(reads, asked.tenders);
  const offers = asked.tenders.map(tender => offerOf(tender, atMs, payer));
  const donation = won(asked.donation?.amount ?? 0);
  const settled = settleWithGift(totals, donation, offers, cashRounding);
  const settlement = 'code' in settled ? unfinished(offers) : settled;
  const today = { id: '', till, cashier, businessDate: businessDateOf(atMs, dayStartsAtHour) };
  const draft = draftSale({
    ticket,
    totals,
    settlement,
    // What pays nothing yet gives nothing yet.
    donation: 'code' in settled ? won(0) : donation,
    benefits: likelyBenefits(context, sold, settlement, payer),
    shift: reads.shifts.current(till) ?? today,
    shopVersion: shop.version,
    receiptNumber: likelyReceiptNumber(reads, reads.shifts.current(till) ?? today),
    atMs,
    entryId: null,
    newId,
  });
  const { partnerRateBp } = benefitShopAt(context, atMs);
  return receiptFacts({
    ...draft,
    shop: shop.profile,
    footer,
    partnerRateBp,
    cashReceipt: null,
    originalReceiptNumber: null,
    copyNumber: 0,
  });
}

/** Offers that settle nothing yet: cash counts as handed over as soon as it reaches its amount. */
function unfinished(offers: readonly TenderOffer[]): Settlement {
  const tenders = offers.map((offer): Tender =>
    offer.kind === 'cash'
      ? { ...offer, received: won(Math.max(offer.received, offer.amount)), state: 'posted' }
      : offer,
  );
  return { tenders, changeDue: won(0), rounding: won(0) };
}
