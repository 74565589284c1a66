import type { CounterClient } from '../../src/contract/contract.ts';
import type { SaleDetail } from '../../src/contract/sale.ts';
import { command } from './till.ts';

type IssueInput = Parameters<CounterClient['cashReceipt']['issue']>[0];

export const SELF = { kind: 'selfIssued' } as const;
export const consumer = (number: string) => ({ kind: 'consumer', number }) as const;
export const business = (number: string) => ({ kind: 'business', number }) as const;

/** The input of `cashReceipt.issue` for the whole of a sale that was paid in cash. */
export function issueInput(
  sale: Pick<SaleDetail, 'id' | 'due' | 'rounding'>,
  change: Partial<IssueInput> = {},
): IssueInput {
  return {
    ...command(),
    saleId: sale.id,
    recipient: consumer('010-9876-1234'),
    expectedTotal: sale.due - sale.rounding,
    approvalNumber: '',
    ...change,
  };
}

/** The shop writes down what its terminal issued, as a real one does; the demo shop has the simulator. */
export async function recordReceipts(client: CounterClient): Promise<void> {
  const cashReceipt = { issuer: 'recorded', isMandatedTrade: true } as const;
  await client.settings.save({ ...command(), settings: { cashReceipt } });
}

/** Takes all or some pieces of the first line back in cash. */
export async function refund(
  client: CounterClient,
  sale: Pick<SaleDetail, 'id'>,
  quantity?: number,
): Promise<SaleDetail> {
  return client.sale.refund({
    ...command(),
    saleId: sale.id,
    lines: quantity === undefined ? 'all' : [{ position: 0, quantity }],
    reason: '변심',
    cancelApprovals: [],
    printReceipt: false,
  });
}
