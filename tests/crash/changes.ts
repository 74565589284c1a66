import type { CounterClient } from '../../src/contract/contract.ts';
import type { SaleDetail } from '../../src/contract/sale.ts';

type Input<R extends (...given: never[]) => unknown> = Parameters<R>[0];

/**
 * One change that a child makes, so that it, or the next child, can make it again under the same command id.
 */
export type Change =
  | { readonly request: 'settle'; readonly input: Input<CounterClient['ticket']['settle']> }
  | { readonly request: 'refund'; readonly input: Input<CounterClient['sale']['refund']> }
  | { readonly request: 'resolve'; readonly input: Input<CounterClient['sale']['resolveTender']> }
  | { readonly request: 'moveCash'; readonly input: Input<CounterClient['shift']['moveCash']> }
  | { readonly request: 'close'; readonly input: Input<CounterClient['shift']['close']> };

/** The sale that a change was about, if it was about one. */
export interface Answer {
  readonly saleId?: string;
  readonly receiptNumber?: string;
  readonly due?: number;
}

export function answerOf(sale: SaleDetail | undefined): Answer {
  return sale ? { saleId: sale.id, receiptNumber: sale.receiptNumber, due: sale.due } : {};
}

/** What a child writes: a change, then the same change with its answer. */
export type Line =
  { readonly change: Change; readonly answer?: Answer } | { readonly ready: true } | { readonly log: string };

/** Makes a change; answers with the sale that it is about. */
export async function perform(
  client: CounterClient,
  { request, input }: Change,
): Promise<SaleDetail | undefined> {
  switch (request) {
    case 'settle':
      return client.ticket.settle(input);
    case 'refund':
      return client.sale.refund(input);
    case 'resolve':
      return client.sale.resolveTender(input);
    case 'moveCash':
      await client.shift.moveCash(input);
      return undefined;
    case 'close':
      await client.shift.close(input);
      return undefined;
    default:
      throw new Error(`no such request: ${JSON.stringify(request satisfies never)}`);
  }
}
