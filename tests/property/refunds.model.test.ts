/**
 * Goal: however a sale is divided into refunds, no won is made or lost, and after the last of them the books
 * are as if it had never been.
 * Method: random sales with mixed taxes, discounts and payments go through the router into a real file and
 * come back in random parts. After each step every account is held against what the receipts say.
 * `IEUM_PROPERTY_RUNS` sets how many sales; 10,000 take some minutes.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SaleDetail } from '../../src/contract/sale.ts';
import type { TenderInput } from '../../src/contract/ticket.ts';
import { won } from '../../src/money/won.ts';
import { splitVat } from '../../src/tax/vat.ts';
import { trialBalance } from '../support/books.ts';
import { closeExactly } from '../support/close.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, currency, openShift, settlement } from '../support/till.ts';
import { verify } from '../support/verify.ts';

const RUNS = Number(process.env['IEUM_PROPERTY_RUNS'] ?? 60);

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await openShift(shop.client, 10_000_000);
});
afterAll(() => shop.close());

const lineShape = fc.record({
  unitPrice: fc.integer({ min: 1, max: 30_000 }),
  quantity: fc.integer({ min: 1, max: 5 }),
  taxTreatment: fc.constantFrom('taxable' as const, 'exempt' as const, 'zeroRated' as const),
});
const saleShape = fc.record({
  lines: fc.array(lineShape, { minLength: 1, maxLength: 4 }),
  discountBp: fc.constantFrom(0, 0, 500, 3_333),
  currencyPercent: fc.constantFrom(0, 0, 37, 100),
  cardPercent: fc.constantFrom(0, 0, 50, 100),
  // Which pieces each refund takes: a line, and how many of what is left of it, in percent.
  cuts: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 100 })), { maxLength: 4 }),
});
type SaleShape = typeof saleShape extends fc.Arbitrary<infer S> ? S : never;

const DAY_MS = 24 * 60 * 60 * 1000;
let soldToday = 0;

/** A day has 9,999 receipts at most: more sales than a shop makes go over several days. */
async function beginDay(): Promise<void> {
  soldToday += 1;
  if (soldToday < 1_500) return;
  soldToday = 0;
  await closeExactly(shop.client);
  shop.clock.advance(DAY_MS);
  await openShift(shop.client, 10_000_000);
}

let approvals = 10_000_000;
const approval = () => String((approvals += 1));

async function sell(shape: SaleShape): Promise<SaleDetail> {
  let ticketId: string | null = null;
  let due = 0;
  for (const line of shape.lines) {
    const item = { kind: 'amount' as const, name: '김밥', ...line };
    const { ticket } = await shop.client.ticket.add({ ...command(), ticketId, item });
    ticketId = ticket.id;
    due = ticket.totals.due;
  }
  if (ticketId === null) throw new Error('a sale has lines');
  if (shape.discountBp > 0) {
    const discount = { kind: 'percent' as const, percentBp: shape.discountBp, name: '단골' };
    due = (await shop.client.ticket.discount({ ...command(), ticketId, discount })).totals.due;
  }
  const byCurrency = Math.floor((due * shape.currencyPercent) / 100);
  const byCard = Math.floor(((due - byCurrency) * shape.cardPercent) / 100);
  const rest = due - byCurrency - byCard;
  const tenders: TenderInput[] = [
    ...(byCurrency > 0 ? [currency(byCurrency, approval())] : []),
    ...(byCard > 0 ? [card(byCard, approval())] : []),
    ...(rest > 0 ? [cash(rest, rest)] : []),
  ];
  const ticket = await shop.client.ticket.get({ ticketId });
  return shop.client.ticket.settle({ ...settlement(ticket, tenders), printReceipt: false });
}

/** Takes lines back under new cancellations; undefined when there is nothing left. */
async function takeBack(
  saleId: string,
  lines: 'all' | { position: number; quantity: number }[],
): Promise<SaleDetail> {
  const preview = await shop.client.sale.refundPreview({ saleId, lines });
  const back = await shop.client.sale.refund({
    ...command(),
    saleId,
    lines,
    expectedRefund: preview.due,
    reason: '변심',
    cancelApprovals: preview.tenders
      .filter(tender => tender.needsApproval)
      .map(({ tenderId }) => ({ tenderId, approvalNumber: approval() })),
    printReceipt: false,
  });
  // What was shown is what was done (B16).
  expect(0 - back.due).toBe(preview.due);
  expect(0 - back.rounding).toBe(preview.rounding + 0);
  return back;
}

const sumOf = (
  papers: readonly SaleDetail[],
  figure: 'due' | 'supplyValue' | 'vat' | 'exempt' | 'zeroRated' | 'rounding',
) => papers.reduce((sum, paper) => sum + paper[figure], 0);
const tendersOf = (papers: readonly SaleDetail[], kind: string) =>
  papers
    .flatMap(paper => paper.tenders)
    .filter(tender => tender.kind === kind)
    .reduce((sum, tender) => sum + tender.amount, 0);

/** Every account has moved by exactly what the papers say since `before`. */
async function compare(before: Record<string, number>, papers: readonly SaleDetail[]): Promise<void> {
  const now = await trialBalance(shop);
  const moved = (code: string) => (now[code] ?? 0) - (before[code] ?? 0);
  const shopPart = papers
    .flatMap(paper => paper.benefits)
    .filter(part => part.funder === 'shop')
    .reduce((sum, part) => sum + part.atMost, 0);
  expect(now['sum']).toBe(0);
  expect(moved('401') + sumOf(papers, 'supplyValue'), 'taxable').toBe(0);
  expect(moved('255') + sumOf(papers, 'vat'), 'VAT').toBe(0);
  expect(moved('402') + sumOf(papers, 'exempt'), 'exempt').toBe(0);
  expect(moved('403') + sumOf(papers, 'zeroRated'), 'zero-rated').toBe(0);
  expect(moved('931'), 'rounding').toBe(sumOf(papers, 'rounding'));
  expect(moved('101'), 'drawer').toBe(tendersOf(papers, 'cash'));
  expect(moved('120'), 'card').toBe(tendersOf(papers, 'card'));
  expect(moved('833'), 'benefits').toBe(shopPart);
  expect(moved('121') + shopPart, 'currency').toBe(tendersOf(papers, 'currency'));
  // The stated rounding: a won of VAT, a won of the shop's part, coins that are in use.
  const taxable = sumOf(papers, 'supplyValue') + sumOf(papers, 'vat');
  expect(Math.abs(sumOf(papers, 'vat') - splitVat(won(taxable)).vat)).toBeLessThanOrEqual(1);
  expect(Math.abs(shopPart - tendersOf(papers, 'currency') / 20)).toBeLessThanOrEqual(1);
}

it('a sale that comes back in parts leaves exactly the rest, and at the end nothing', async () => {
  await fc.assert(
    fc.asyncProperty(saleShape, async shape => {
      await beginDay();
      const before = await trialBalance(shop);
      const sale = await sell(shape);
      const papers = [sale];
      await compare(before, papers);
      const left = sale.lines.map(line => line.left);
      for (const [line, percent] of shape.cuts) {
        const position = line % left.length;
        const quantity = Math.ceil(((left[position] ?? 0) * percent) / 100);
        if (quantity === 0) continue;
        left[position] = (left[position] ?? 0) - quantity;
        papers.push(await takeBack(sale.id, [{ position, quantity }]));
        await compare(before, papers);
      }
      if (left.some(pieces => pieces > 0)) papers.push(await takeBack(sale.id, 'all'));
      await compare(before, papers);
      for (const figure of ['due', 'supplyValue', 'vat', 'exempt', 'zeroRated', 'rounding'] as const)
        expect(sumOf(papers, figure), figure).toBe(0);
      expect(await trialBalance(shop)).toEqual({ ...before, sum: 0 });
    }),
    { numRuns: RUNS },
  );
  expect(await verify(shop.dataDir)).toMatch(/^ok: /);
}, 3_600_000);
