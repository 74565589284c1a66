/**
 * Goal: whatever a day brings, in whatever order, the books balance and the drawer holds what the ledger
 * says. Method: fast-check plays commands on a real shop and on a small model of it beside it; after each run
 * every account is compared with the model, the ledger is added up from its entries, and the file is
 * verified.
 */
import * as fc from 'fast-check';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATABASE_FILE, openReader } from '../../main/sql/database.ts';
import { verifyBooks, type VerifyResult } from '../../main/verify.ts';
import type { TenderPlace } from '../../src/ledger/shop-postings.ts';
import type { TenderInput } from '../../src/contract/ticket.ts';
import { notesOf } from '../support/close.ts';
import { trialBalance } from '../support/books.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';
import { card, cash, command, currency, failure, openShift, ring, settlement } from '../support/till.ts';

/** What a tender of the model is now. */
type Place = TenderPlace;

interface ModelSale {
  readonly id: string;
  readonly due: number;
  readonly vat: number;
  readonly exempt: number;
  readonly rounding: number;
  readonly places: { tenderId: string; place: Place; amount: number }[];
  isRefunded: boolean;
}

/** The shop in some forty lines: what is in each place, and which sales can still change. */
class Model {
  isOpen = false;
  cash = 0;
  safe = 0;
  capital = 0;
  expenses = 0;
  overShort = 0;
  readonly sales: ModelSale[] = [];
  retry: (() => Promise<void>) | undefined;

  open(float: number): void {
    this.isOpen = true;
    this.cash = float;
    this.safe -= float;
  }
  sell(sale: ModelSale): void {
    this.sales.push(sale);
    this.cash += inCash(sale);
  }
  refund(sale: ModelSale): void {
    sale.isRefunded = true;
    this.cash -= inCash(sale);
  }
  resolve(tender: ModelSale['places'][number], place: Place): void {
    tender.place = place;
    if (place === 'cash') this.cash += tender.amount;
  }
  moveCash(kind: 'payIn' | 'payOut' | 'cashDrop', amount: number): void {
    this.cash += kind === 'payIn' ? amount : -amount;
    if (kind === 'payIn') this.capital += amount;
    else if (kind === 'payOut') this.expenses += amount;
    else this.safe += amount;
  }
  close(counted: number): void {
    this.isOpen = false;
    this.overShort += counted - this.cash;
    this.safe += counted;
    this.cash = 0;
  }
  kept(): readonly ModelSale[] {
    return this.sales.filter(sale => !sale.isRefunded);
  }
  pick(index: number): ModelSale | undefined {
    const left = this.kept();
    return left[index % Math.max(left.length, 1)];
  }
  total(figure: 'due' | 'vat' | 'exempt' | 'rounding'): number {
    return sum(this.kept().map(sale => sale[figure]));
  }
  /** The demo shop pays its customers 5 % of each payment in local currency, down to the won. */
  shopBenefit(): number {
    const payments = this.kept().flatMap(sale => amountsIn(sale, 'currency'));
    return sum(payments.map(amount => Math.floor(amount / 20)));
  }
  claims(place: Place): number {
    return sum(this.kept().flatMap(sale => amountsIn(sale, place)));
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const amountsIn = (sale: ModelSale, place: Place) =>
  sale.places.filter(tender => tender.place === place).map(tender => tender.amount);
const inCash = (sale: ModelSale) => sum(amountsIn(sale, 'cash'));

type Step = fc.AsyncCommand<Model, TestShop>;

let approvals = 10_000_000;
const approvalNumber = () => String((approvals += 1));

/** Sends a change, and keeps it to be sent again: the answer has to be the same, and nothing may change. */
async function send<I, O>(model: Model, request: (input: I) => Promise<O>, input: I): Promise<O> {
  const answer = await request(input);
  model.retry = async () => expect(await request(input)).toEqual(answer);
  return answer;
}

function sell(
  price: number,
  quantity: number,
  split: number,
  kind: 'cash' | 'card' | 'currency',
  isPending: boolean,
): Step {
  return {
    check: model => model.isOpen,
    async run(model, shop) {
      const ticket = await ring(shop.client, price, {
        quantity,
        taxTreatment: price % 3 === 0 ? 'exempt' : 'taxable',
      });
      const { due } = ticket.totals;
      const approved = kind === 'cash' ? 0 : Math.max(1, Math.floor((due * split) / 100));
      const state = isPending ? 'pending' : 'posted';
      const approve = kind === 'card' ? card : currency;
      const number = isPending ? null : approvalNumber();
      const tenders: TenderInput[] = [
        ...(approved > 0 ? [approve(approved, number, { state })] : []),
        ...(due > approved ? [cash(due - approved, due - approved + 5_000)] : []),
      ];
      const sale = await send(model, input => shop.client.ticket.settle(input), settlement(ticket, tenders));
      const places = sale.tenders.map(tender => ({
        tenderId: tender.id,
        place: tender.state === 'pending' ? ('pending' as const) : tender.kind,
        amount: tender.amount,
      }));
      expect(sum(places.map(tender => tender.amount)) + sale.rounding).toBe(due);
      const isExempt = price % 3 === 0;
      const vat = isExempt ? 0 : Math.floor((due + 5) / 11);
      const figures = { due, vat, exempt: isExempt ? due : 0, rounding: sale.rounding };
      model.sell({ id: sale.id, ...figures, places, isRefunded: false });
    },
    toString: () => `sell ${price} x ${quantity}, ${split} % by ${kind}${isPending ? ' unseen' : ''}`,
  };
}

function refund(index: number): Step {
  return {
    check: model => model.isOpen && model.pick(index) !== undefined,
    async run(model, shop) {
      const sale = model.pick(index);
      if (!sale) return;
      const cancelApprovals = sale.places
        .filter(tender => tender.place === 'card' || tender.place === 'currency')
        .map(tender => ({ tenderId: tender.tenderId, approvalNumber: approvalNumber() }));
      const input = { ...command(), saleId: sale.id, reason: '변심', cancelApprovals, printReceipt: false };
      const back = await send(model, given => shop.client.sale.refund(given), input);
      const original = await shop.client.sale.get({ saleId: sale.id });
      for (const key of ['due', 'supplyValue', 'vat', 'exempt', 'zeroRated', 'rounding', 'subtotal'] as const)
        expect(original[key] + back[key], key).toBe(0);
      model.refund(sale);
    },
    toString: () => `refund ${index}`,
  };
}

function moveCash(kind: 'payIn' | 'payOut' | 'cashDrop', amount: number): Step {
  return {
    check: model => model.isOpen,
    async run(model, shop) {
      const input = { ...command(), kind, amount, reason: '잔돈' };
      if (kind !== 'payIn' && amount > model.cash) {
        const refused = await failure(shop.client.shift.moveCash(input));
        expect(refused).toEqual({ code: 'DRAWER_SHORT', data: { expected: model.cash } });
        return;
      }
      await send(model, given => shop.client.shift.moveCash(given), input);
      model.moveCash(kind, amount);
    },
    toString: () => `${kind} ${amount}`,
  };
}

const waiting = (model: Model) =>
  model.sales
    .filter(sale => !sale.isRefunded)
    .flatMap(sale => sale.places.filter(t => t.place === 'pending'));

function resolve(index: number, outcome: 'posted' | 'paidInCash' | 'uncollected'): Step {
  return {
    check: model => model.isOpen && waiting(model).length > 0,
    async run(model, shop) {
      const all = waiting(model);
      const tender = all[index % all.length];
      if (!tender) return;
      const given = {
        posted: { kind: 'posted' as const, approvalNumber: approvalNumber(), maskedCard: null },
        paidInCash: { kind: 'paidInCash' as const },
        uncollected: { kind: 'uncollected' as const, reason: '연락 안 됨' },
      }[outcome];
      const input = { ...command(), tenderId: tender.tenderId, outcome: given };
      const sale = await send(model, request => shop.client.sale.resolveTender(request), input);
      const kind = sale.tenders.find(candidate => candidate.id === tender.tenderId)?.kind ?? 'card';
      model.resolve(
        tender,
        { posted: kind, paidInCash: 'cash' as const, uncollected: 'uncollected' as const }[outcome],
      );
    },
    toString: () => `resolve ${index} ${outcome}`,
  };
}

function open(float: number): Step {
  return {
    check: model => !model.isOpen,
    async run(model, shop) {
      await openShift(shop.client, float);
      model.open(float);
    },
    toString: () => `open ${float}`,
  };
}

function close(miscount: number): Step {
  return {
    check: model => model.isOpen,
    async run(model, shop) {
      const counted = Math.max(0, model.cash - (model.cash % 10) + miscount * 10);
      const input = { ...command(), counts: notesOf(counted), overShortReason: '세어 보니' };
      const report = await send(model, given => shop.client.shift.close(given), input);
      expect(report.overShort).toBe(counted - model.cash);
      model.close(counted);
    },
    toString: () => `close ${miscount}`,
  };
}

const retry: Step = {
  check: model => model.retry !== undefined,
  run: async model => model.retry?.(),
  toString: () => 'retry',
};

const restart: Step = {
  check: () => true,
  run: async (_model, shop) => shop.restart(),
  toString: () => 'restart',
};

const price = fc.integer({ min: 1, max: 200_000 });
const sales = fc
  .tuple(
    price,
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom('cash' as const, 'card' as const, 'currency' as const),
    fc.boolean(),
  )
  .map(given => sell(...given));
const refunds = fc.nat(20).map(refund);
const resolutions = fc
  .tuple(fc.nat(20), fc.constantFrom('posted' as const, 'paidInCash' as const, 'uncollected' as const))
  .map(given => resolve(...given));
const movements = fc
  .tuple(fc.constantFrom('payIn' as const, 'payOut' as const, 'cashDrop' as const), price)
  .map(given => moveCash(...given));

/** What comes more often in a shop stands here more often. */
const steps = [
  sales,
  sales,
  sales,
  refunds,
  refunds,
  resolutions,
  resolutions,
  movements,
  fc.integer({ min: 0, max: 30 }).map(float => open(float * 10_000)),
  fc.integer({ min: -3, max: 3 }).map(close),
  fc.constant(retry),
  fc.constant(restart),
];

it('the books balance and the drawer holds what the ledger says, whatever the day brings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async day => {
      const shop = await openTestShop();
      try {
        const model = new Model();
        await fc.asyncModelRun(() => ({ model, real: shop }), day);
        await compare(model, shop);
      } finally {
        await shop.close();
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

/** Adds the ledger up from its entries, and lays it beside the model. */
async function compare(model: Model, shop: TestShop): Promise<void> {
  const balances = await trialBalance(shop);
  expect(balances['sum']).toBe(0);
  expect(balances['101'], 'drawer').toBe(model.cash);
  if (model.isOpen) expect((await shop.client.shift.figures()).drawer.expected).toBe(model.cash);
  expect(balances['120'], 'card').toBe(model.claims('card'));
  expect(balances['121'], 'currency').toBe(model.claims('currency') - model.shopBenefit());
  expect(balances['833'], 'benefits').toBe(model.shopBenefit());
  expect(balances['122'], 'pending').toBe(model.claims('pending'));
  expect(sum((await shop.client.sale.pending()).map(({ tender }) => tender.amount))).toBe(
    model.claims('pending'),
  );
  expect(balances['108'], 'uncollected').toBe(model.claims('uncollected'));
  const { safe, capital, expenses, overShort } = model;
  expect(balances['102'], 'safe').toBe(safe);
  expect(balances['331'], 'capital').toBe(0 - capital);
  expect(balances['814'], 'petty expense').toBe(expenses);
  expect(balances['930'], 'over and short').toBe(0 - overShort);
  expect(balances['931'], 'rounding').toBe(model.total('rounding'));
  expect(balances['255'], 'VAT').toBe(0 - model.total('vat'));
  expect(balances['402'], 'exempt').toBe(0 - model.total('exempt'));
  const taxable = model.total('due') - model.total('vat') - model.total('exempt');
  expect(balances['401'], 'taxable').toBe(0 - taxable);
  expect(verify(shop)).toMatchObject({ kind: 'ok' });

  const fromEntries: Record<string, number> = {};
  for (const entry of await allEntries(shop)) {
    let left = 0;
    for (const { accountCode, side, amount } of entry.postings) {
      const signed = side === 'debit' ? amount : -amount;
      left += signed;
      fromEntries[accountCode] = (fromEntries[accountCode] ?? 0) + signed;
    }
    expect(left, `entry ${entry.sequence}`).toBe(0);
  }
  for (const [code, amount] of Object.entries(fromEntries)) expect(balances[code], code).toBe(amount);
}

function verify(shop: TestShop): VerifyResult {
  const database = openReader(join(shop.dataDir, DATABASE_FILE));
  try {
    return verifyBooks(database);
  } finally {
    database.close();
  }
}

async function allEntries(shop: TestShop) {
  const filter = { from: null, to: null, reference: '', amount: null, accountCode: null };
  const entries = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<TestShop['client']['journal']['list']>> = await shop.client.journal.list({
      ...filter,
      cursor,
      limit: 200,
    });
    entries.push(...page.entries);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return entries;
}
