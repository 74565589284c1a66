import type { CounterClient } from '../../src/contract/contract.ts';
import { card, cash, command, currency, openShift, ring, sell } from './till.ts';

/** Sales of 11,000, 12,347 (7 dropped), 22,000 in three tenders and 3,300 exempt; the first is taken back. */
export async function busyDay(client: CounterClient): Promise<void> {
  await openShift(client);
  const first = await sell(client, 11_000);
  await sell(client, 12_347, cash(12_347, 12_340));
  await sell(client, 22_000, card(10_000, '11111111'), currency(7_000, '22222222'), cash(5_000));
  const exempt = await ring(client, 3_300, { taxTreatment: 'exempt' });
  const input = { ticketId: exempt.id, expectedDue: 3_300, printReceipt: true, allowRepeatedApproval: false };
  const tenders = [card(3_300, null, { state: 'pending' })];
  await client.ticket.settle({ ...command(), ...input, tenders });
  const refund = { saleId: first.id, reason: '변심', cancelApprovals: [], printReceipt: true };
  await client.sale.refund({ ...command(), ...refund });
  await client.shift.moveCash({ ...command(), kind: 'payOut', amount: 8_000, reason: '얼음' });
  await client.shift.openDrawer({ ...command(), reason: '잔돈 교환' });
}

/** What such a day adds up to. */
export const BUSY_DAY = {
  gross: 48_647,
  discounts: 0,
  refunds: -11_000,
  net: 37_647,
  saleCount: 4,
  refundCount: 1,
  supplyValue: 31_225,
  vat: 3_122,
  exempt: 3_300,
  zeroRated: 0,
  rounding: 7,
  tenders: [
    { kind: 'currency', count: 1, amount: 7_000, refundCount: 0, refundAmount: 0 },
    { kind: 'card', count: 2, amount: 13_300, refundCount: 0, refundAmount: 0 },
    { kind: 'cash', count: 3, amount: 28_340, refundCount: 1, refundAmount: -11_000 },
    { kind: 'channel', count: 0, amount: 0, refundCount: 0, refundAmount: 0 },
  ],
  drawer: {
    openingFloat: 100_000,
    cashSales: 28_340,
    cashRefunds: 11_000,
    payIns: 0,
    payOuts: 8_000,
    cashDrops: 0,
    donations: 0,
    handOvers: 0,
    expected: 109_340,
  },
  drawerOpenings: 1,
  pending: { count: 1, amount: 3_300 },
};
