import { v7 as uuidV7 } from 'uuid';
import type { CounterClient } from '../../src/contract/contract.ts';
import type { SaleDetail } from '../../src/contract/sale.ts';
import type { TenderInput, TicketView } from '../../src/contract/ticket.ts';

/** What a cashier does at the till, in few words. */

export const command = () => ({ commandId: uuidV7() });

export function cash(amount: number, received = amount): TenderInput {
  return { ...tender, kind: 'cash', amount, received };
}

export function card(
  amount: number,
  approvalNumber: string | null,
  change: Partial<TenderInput> = {},
): TenderInput {
  return { ...tender, kind: 'card', amount, approvalNumber, ...change };
}

export function currency(
  amount: number,
  approvalNumber: string | null,
  change: Partial<TenderInput> = {},
): TenderInput {
  return { ...tender, kind: 'currency', amount, approvalNumber, ...change };
}

const tender = {
  received: null,
  state: 'posted',
  approvalNumber: null,
  approvedAtMs: null,
  maskedCard: null,
} as const;

/** Rings up one amount without a product. */
export async function ring(
  client: CounterClient,
  unitPrice: number,
  change: { readonly quantity?: number; readonly taxTreatment?: 'taxable' | 'exempt' | 'zeroRated' } = {},
): Promise<TicketView> {
  const item = {
    kind: 'amount' as const,
    name: '김밥',
    unitPrice,
    quantity: change.quantity ?? 1,
    taxTreatment: change.taxTreatment ?? 'taxable',
  };
  const { ticket } = await client.ticket.add({ ...command(), ticketId: null, item });
  return ticket;
}

/** The input of `ticket.settle` for a ticket as it stands. */
export function settlement(ticket: Pick<TicketView, 'id' | 'totals'>, tenders: readonly TenderInput[]) {
  return {
    ...command(),
    ticketId: ticket.id,
    expectedDue: ticket.totals.due,
    tenders: [...tenders],
    printReceipt: true,
    allowRepeatedApproval: false,
  };
}

/** Rings up one amount and takes the money for it. */
export async function sell(
  client: CounterClient,
  unitPrice: number,
  ...tenders: TenderInput[]
): Promise<SaleDetail> {
  const ticket = await ring(client, unitPrice);
  return client.ticket.settle(settlement(ticket, tenders.length === 0 ? [cash(unitPrice)] : tenders));
}

export async function openShift(client: CounterClient, openingFloat = 100_000) {
  return client.shift.open({ ...command(), openingFloat, cashier: '김이음' });
}

/** The code and data of the failure that a request ends in. */
export async function failure(request: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return { code: String(error.code), data: 'data' in error ? error.data : undefined };
    throw error;
  }
  throw new Error('the request did not fail');
}
