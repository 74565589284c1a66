import { businessDate } from '../../../src/base/korea-time.ts';
import type { CustomerScene } from '../../../src/contract/customer.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { takesGifts } from '../../../src/currency/donation.ts';
import { sumWon, won } from '../../../src/money/won.ts';
import { totalTicket } from '../../../src/ticket/totals.ts';
import type { StoredTicket } from '../../store/ticket-store.ts';
import type { Counter } from '../context.ts';
import { benefitShopAt, benefitsOfTenders, partnerDiscount } from '../sale-benefits.ts';
import { stateOf } from './campaign.ts';
import { viewTicket } from './ticket.ts';

/** How long a customer sees what came out of their payment, unless the next one is rung up sooner. */
const PAID_MS = 30_000;

/** What the customer at the counter may see at this instant. Held tickets are other people's. */
export function customerScene(counter: Counter): CustomerScene {
  const { till, dayStartsAtHour } = counter.settings();
  const { reads } = counter;
  const nowMs = counter.nowMs();
  const stored = reads.tickets.findOpen(till);
  const ticket = stored && viewTicket(stored);
  if (stored && ticket && ticket.lines.some(line => !line.isVoided))
    return ticketScene(counter, stored, ticket);
  const last = reads.customer.lastSale(till, businessDate(nowMs, dayStartsAtHour), nowMs - PAID_MS);
  if (last === undefined) return { kind: 'idle' };
  const tenders = reads.sales.tenders(last.id);
  const cash = tenders.filter(tender => tender.received !== null);
  return {
    kind: 'paid',
    due: last.due,
    rounding: last.rounding,
    received: cash.length === 0 ? null : sumWon(cash.map(tender => won(tender.received ?? 0))),
    change: sumWon(tenders.map(tender => won(tender.change))),
  };
}

function ticketScene(counter: Counter, stored: StoredTicket, ticket: TicketView): CustomerScene {
  const atMs = counter.nowMs();
  const sold = {
    ticket: stored.ticket,
    totals: totalTicket(stored.ticket),
    channel: 'counter',
    atMs,
  } as const;
  const off = partnerDiscount({ counter }, sold).amount;
  const payment = { kind: 'currency', amount: won(sold.totals.due - off) } as const;
  const benefits = payment.amount <= 0 ? [] : benefitsOfTenders({ counter }, sold, [payment]);
  return {
    kind: 'ticket',
    lines: ticket.lines
      .filter(line => !line.isVoided)
      .map(({ id, name, unitPrice, quantity, weightGrams, net }) => ({
        id,
        name,
        unitPrice,
        quantity,
        weightGrams,
        net,
      })),
    discount: ticket.totals.orderDiscount,
    due: ticket.totals.due,
    partnerDiscount: off,
    shopRateBp: benefitShopAt({ counter }, atMs).partnerRateBp,
    benefits: benefits.flatMap(({ parts }) => [...parts]),
  };
}

/** The campaign that a customer may give for: the one that began last. */
export function openCampaign({ reads, nowMs }: Counter): string | null {
  const open = reads.campaigns.list().find(row => takesGifts(stateOf(row, nowMs())));
  return open?.title ?? null;
}
