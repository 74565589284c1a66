import { assert } from '../../src/base/assert.ts';
import { csvText } from '../../src/base/csv.ts';
import { businessDate, dateText } from '../../src/base/korea-time.ts';
import type { SettlementView } from '../../src/contract/member.ts';
import { settledPostings } from '../../src/currency/wallet.ts';
import { merchantPaidPostings } from '../../src/ledger/shop-postings.ts';
import { won } from '../../src/money/won.ts';
import { settlementDocument } from '../../src/receipt/member-papers.ts';
import type { SettlementRow } from '../store/member-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { queuePaper } from './printing.ts';
import { currentShop } from './views/receipt-facts.ts';

const LIST_MAX = 500;
const COUNTER = 'merchantSettlement';

export const merchantHandlers = {
  settlements: requests.merchant.settlements.handler(({ context: { counter } }) => ({
    open: openSum(counter.reads),
    past: counter.reads.members.settlements(LIST_MAX).map(viewSettlement),
  })),
  settle: requests.merchant.settle.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'merchant.settle',
      input,
      areas: ['merchant', 'journal', 'device'],
      run: work => {
        const open = openSum(work.reads);
        const { lastMovementId } = work.reads.members.unsettled();
        if (lastMovementId === null || open.amount <= 0) throw errors.NOTHING_TO_SETTLE();
        if (open.amount !== input.expected)
          throw errors.SETTLEMENT_CHANGED({ data: { amount: open.amount } });
        const settlement = recordSettlement(work, { ...open, lastMovementId });
        if (input.printPaper) printSettlement(work, settlement);
        return { number: settlement.number };
      },
      answer: ({ number }) => viewNumber(context.counter, number),
    }),
  ),
  exportCsv: requests.merchant.exportCsv.handler(({ context: { counter } }) => ({
    fileName: `정산-${dateText(counter.nowMs())}.csv`,
    text: csvOf(counter.reads.members.settlements(LIST_MAX)),
  })),
};

type OpenSum = Pick<SettlementView, 'paid' | 'refunded' | 'shopPart' | 'amount'>;

/** What the shop is owed since the last run. */
function openSum(reads: Pick<Reads, 'members'>): OpenSum {
  const { paid, refunded, shopPart } = reads.members.unsettled();
  return { paid, refunded, shopPart, amount: paid - refunded - shopPart };
}

/** Pays the shop out in both books; they then owe and claim nothing more for these payments. */
function recordSettlement(work: Change, open: OpenSum & { readonly lastMovementId: string }): SettlementRow {
  const { writes, counter, atMs, newId } = work;
  const number = writes.nextNumber(COUNTER);
  const ids = { circulation: newId(), shop: newId() };
  const amount = won(open.amount);
  const entry = {
    event: 'merchantSettled',
    occurredAtMs: atMs,
    businessDate: businessDate(atMs, counter.settings().dayStartsAtHour),
    reference: String(number),
    sourceId: null,
    reversesId: null,
    policyVersion: null,
    memo: '',
  } as const;
  const paidOut = settledPostings(counter.circulationChart, amount);
  const paidIn = merchantPaidPostings(counter.chart, amount);
  writes.ledger.record({ ...entry, id: ids.circulation, book: 'circulation', postings: paidOut });
  writes.ledger.record({ ...entry, id: ids.shop, book: 'shop', postings: paidIn });
  const { businessDate: date } = entry;
  const rest = {
    number,
    atMs,
    businessDate: date,
    circulationEntryId: ids.circulation,
    shopEntryId: ids.shop,
  };
  const settlement = { ...open, ...rest };
  writes.members.addSettlement(settlement);
  return settlement;
}

function printSettlement(work: Change, settlement: SettlementRow): void {
  const { profile: shop } = currentShop(work.reads);
  queuePaper(work, {
    kind: 'document',
    title: `가맹점 정산 ${settlement.number}`,
    sourceId: null,
    copyNumber: 0,
    document: () => settlementDocument({ ...settlement, shop }),
  });
}

function viewNumber({ reads }: Pick<Counter, 'reads'>, number: number): SettlementView {
  const found = reads.members.settlements(LIST_MAX).find(row => row.number === number);
  assert(found !== undefined, `settlement ${number}`);
  return viewSettlement(found);
}

function viewSettlement(row: SettlementRow): SettlementView {
  const { number, atMs, businessDate: date, paid, refunded, shopPart, amount } = row;
  return { number, atMs, businessDate: date, paid, refunded, shopPart, amount };
}

function csvOf(rows: readonly SettlementRow[]): string {
  const head = ['정산 번호', '영업일', '지갑 결제', '환불', '가게 부담 혜택', '입금액'];
  const lines = rows
    .toReversed()
    .map(row => [row.number, row.businessDate, row.paid, row.refunded, row.shopPart, row.amount]);
  return csvText([head, ...lines]);
}
