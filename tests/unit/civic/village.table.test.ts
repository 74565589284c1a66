import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rulesFile from '../../../resources/village/seo-gu.json' with { type: 'json' };
import chartFile from '../../../resources/accounts/centre-kr.json' with { type: 'json' };
import { required } from '../../../src/base/assert.ts';
import { balancesAfter, balancesOf, differenceOf, reconcile } from '../../../src/civic/village-books.ts';
import {
  checkMove,
  checkPlan,
  itemFigures,
  moneyLeft,
  needsLetter,
  scoreOf,
} from '../../../src/civic/village-plan.ts';
import { findType, forbiddenUseOf, readVillageRules } from '../../../src/civic/village-rules.ts';
import {
  checkSpending,
  evidenceFileKind,
  mostOfItem,
  type SpendingDraft,
} from '../../../src/civic/village-spending.ts';
import {
  grantInterestReceivedPostings,
  grantSpendingReversedPostings,
  grantSpentPostings,
  ITEM_KINDS,
  projectMoneyReceivedPostings,
} from '../../../src/ledger/centre-postings.ts';
import { readCentreChart } from '../../../src/ledger/chart-of-accounts.ts';
import type { Posting } from '../../../src/ledger/posting.ts';
import { won } from '../../../src/money/won.ts';
import { table } from '../../support/table.ts';

/**
 * Goal: the rules of village projects (domain.md F5), with the file that ships. Method: tables in the order of
 * precedence, and a property over whole projects: planned + changed − spent = left, and the ledger says the
 * same to the won.
 */
const rules = readVillageRules(rulesFile);
const chart = readCentreChart(chartFile);

describe('the calls of Seo-gu', () => {
  const ceilings = table(
    ['call', 'type', 'ceiling', 'consulting'],
    `
    call | type           | ceiling  | consulting
    2020 | forming        | 1000000  | no
    2020 | active         | 4000000  | no
    2020 | selfGovernment | 6000000  | no
    2025 | starting       | 1000000  | no
    2025 | growing        | 3000000  | no
    2025 | socialEconomy  | 5000000  | yes
    2025 | network        | 10000000 | yes
    `,
  );

  it.each(ceilings)('$call $type: $ceiling won', ({ call, type, ceiling, consulting }) => {
    const found = findType(rules, { callId: call, typeId: type });
    expect(found?.type).toMatchObject({
      ceilingWon: Number(ceiling),
      needsConsulting: consulting === 'yes',
    });
  });

  it('a type of another year is none', () => {
    expect(findType(rules, { callId: '2020', typeId: 'network' })).toBeUndefined();
  });

  it('what is not a file of rules is refused with the field that is wrong', () => {
    expect(() => readVillageRules({ ...rulesFile, leastHeads: 0 })).toThrow('leastHeads');
    expect(() => readVillageRules({ ...rulesFile, forbidden: [{ id: 'rent', words: [] }] })).toThrow('words');
    expect(() => readVillageRules({ ...rulesFile, evidence: { ...rulesFile.evidence, hire: [] } })).toThrow(
      'without evidence',
    );
  });
});

describe('scores', () => {
  it.each([
    [[80, 90, 85, 70, 95], 8_500],
    [[80, 90, 85, 70], 8_125],
    [[60, 61], 6_050],
    [[100, 0, 70, 70, 71], 7_033],
    [[], 0],
  ])('%j are %i hundredths', (scores, expected) => {
    expect(scoreOf(rules.score, scores)).toBe(expected);
  });
});

describe('what a grant never pays', () => {
  const uses = table(
    ['text', 'use'],
    `
    text                 | use
    사무실 월세 5월분    | rent
    상근 활동가 급여     | fullTimeStaff
    마을 부엌 인테리어   | facilities
    노 트 북 1대         | assets
    상추 모종            | -
    강의실 대관          | -
    공사장 견학 버스     | -
    `,
  );
  it.each(uses)('$text → $use', ({ text, use }) => {
    expect(forbiddenUseOf(rules, text) ?? '').toBe(use);
  });
});

const item = {
  position: 1,
  name: '재료',
  kind: 'materials',
  grant: won(900_000),
  ownShare: won(100_000),
} as const;

describe('a plan', () => {
  const type = required(findType(rules, { callId: '2025', typeId: 'growing' }), 'type');
  const good = {
    headCount: 3,
    firstDay: '2026-04-01',
    lastDay: '2026-04-01',
    consultedOn: null,
    items: [item],
  };

  it('of three heads on one day is good', () => {
    expect(checkPlan(rules, type, good)).toBeUndefined();
    const most = { ...item, grant: won(3_000_000), ownShare: won(9_000_000) };
    expect(checkPlan(rules, type, { ...good, items: [most] })).toBeUndefined();
  });

  it('bears its own share where the call asks for one', () => {
    const call = { ...type.call, ownShareBp: 1_000 };
    expect(checkPlan(rules, { ...type, call }, good)).toBeUndefined();
    const short = [{ ...item, ownShare: won(99_999) }];
    expect(checkPlan(rules, { ...type, call }, { ...good, items: short })).toEqual({
      code: 'OWN_SHARE_SHORT',
      least: 100_000,
    });
  });

  it('may name with its own money what a grant does not pay', () => {
    const own = { ...item, name: '보증금', grant: won(0) };
    expect(checkPlan(rules, type, { ...good, items: [own] })).toBeUndefined();
    expect(checkPlan(rules, type, { ...good, items: [{ ...own, grant: won(1) }] })).toMatchObject({
      code: 'FORBIDDEN_USE',
      use: 'rent',
    });
  });
});

const figures = itemFigures([item], [], []);
const received = { grant: won(900_000), ownShare: won(100_000), interest: won(0) };
const project = { firstDay: '2026-04-01', lastDay: '2026-10-31', items: figures, received };
const draft: SpendingDraft = {
  position: 1,
  spentOn: '2026-05-10',
  payee: '푸른화원',
  purpose: '상추 모종',
  grant: won(100_000),
  ownShare: won(10_000),
  vat: won(10_000),
  evidenceKind: 'cardSlip',
  evidenceNumber: '30000001',
};

const check = (change: Partial<SpendingDraft>) =>
  checkSpending(rules, project, { ...draft, ...change }, '2026-05-14');

describe('a spending', () => {
  it('within plan and period is good, on its first and last day as well', () => {
    for (const spentOn of ['2026-04-01', '2026-05-14']) expect(check({ spentOn })).toBeUndefined();
    expect(checkSpending(rules, project, { ...draft, spentOn: '2026-10-31' }, '2026-11-05')).toBeUndefined();
  });

  it('is refused for its first fault: each draft has one less than the one before', () => {
    const faults: Partial<SpendingDraft> = {
      position: 2,
      grant: won(0),
      ownShare: won(0),
      spentOn: '2026-11-01',
      purpose: '월세',
      evidenceKind: 'transferSlip',
      evidenceNumber: '',
      vat: won(900_000),
    };
    const seen = [check(faults)?.code];
    const mend = (change: Partial<SpendingDraft>) => {
      Object.assign(faults, change);
      seen.push(check(faults)?.code);
    };
    mend({ position: 1 });
    mend({ grant: won(1_200_001) });
    mend({ spentOn: '2026-05-15' });
    mend({ spentOn: '2026-05-14' });
    mend({ purpose: '모종' });
    mend({ evidenceKind: 'taxInvoice' });
    mend({ evidenceNumber: '1' });
    mend({ vat: won(0) });
    mend({ grant: won(900_001) });
    mend({ grant: won(900_000), ownShare: won(100_001) });
    mend({ ownShare: won(100_000) });
    expect(seen).toEqual([
      'ITEM_NOT_FOUND',
      'AMOUNT_MISSING',
      'OUTSIDE_PERIOD',
      'IN_THE_FUTURE',
      'FORBIDDEN_USE',
      'EVIDENCE_KIND',
      'EVIDENCE_NUMBER_MISSING',
      'VAT_TOO_HIGH',
      'OVER_ITEM',
      'MONEY_SHORT',
      'MONEY_SHORT',
      undefined,
    ]);
  });

  it('may pass its item by a fifth, counting what was spent before', () => {
    expect(mostOfItem(rules, required(figures[0], 'item'))).toBe(1_200_000);
    const spent = { position: 1, grant: won(800_000), ownShare: won(0), isReversed: false };
    const [after] = itemFigures([item], [], [spent, { ...spent, isReversed: true }]);
    expect(mostOfItem(rules, required(after, 'item'))).toBe(400_000);
  });
});

const moves = (grant: number) => [
  { position: 1, grant: 0 - grant, ownShare: 0 },
  { position: 2, grant, ownShare: 0 },
];

describe('a change of the plan', () => {
  const two = itemFigures([item, { ...item, position: 2 }], [], []);

  it('moves what is left and no more', () => {
    expect(checkMove(two, moves(900_000))).toBeUndefined();
    expect(checkMove(two, moves(900_001))).toEqual({ code: 'BELOW_SPENT', position: 1 });
  });

  it('above three tenths of an item it needs the district’s letter', () => {
    expect(needsLetter(rules, two, moves(300_000))).toBe(false);
    expect(needsLetter(rules, two, moves(300_001))).toBe(true);
  });
});

it.each([
  [[0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'png'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], undefined],
  [[0x3c, 0x73, 0x76, 0x67], undefined],
  [[], undefined],
])('bytes that begin with %j are %s', (bytes, kind) => {
  expect(evidenceFileKind(Uint8Array.from(bytes))).toBe(kind);
});

describe('a whole project', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 }).map(won);
  const planItem = fc.record({ kind: fc.constantFrom(...ITEM_KINDS), grant: amount, ownShare: amount });
  const act = fc.record({
    at: fc.nat(),
    to: fc.nat(),
    grant: amount,
    ownShare: amount,
    kind: fc.constantFrom('spend', 'reversed', 'move'),
  });

  it('planned + changed − spent = left, and the ledger is the report, to the won', () => {
    fc.assert(
      fc.property(
        fc.array(planItem, { minLength: 1, maxLength: 6 }),
        fc.array(act),
        amount,
        (plan, acts, interest) => {
          const items = plan.map((one, index) => ({ ...one, name: 'x', position: index + 1 }));
          const at = (index: number) => required(items[index % items.length], 'item');
          const shifts = acts
            .filter(({ kind }) => kind === 'move')
            .flatMap(({ at: from, to, grant, ownShare }) => [
              { position: at(from).position, grant: 0 - grant, ownShare: 0 - ownShare },
              { position: at(to).position, grant, ownShare },
            ]);
          const spendings = acts
            .filter(({ kind }) => kind !== 'move')
            .map(one => ({ ...one, position: at(one.at).position, isReversed: one.kind === 'reversed' }));
          const result = itemFigures(items, shifts, spendings);
          const total = (of: (one: (typeof result)[number]) => number) =>
            result.reduce((sum, one) => sum + of(one), 0);
          for (const part of ['grant', 'ownShare'] as const) {
            expect(total(one => one.changed[part])).toBe(0);
            expect(total(one => one[part] + one.changed[part] - one.spent[part])).toBe(
              total(one => one.left[part]),
            );
          }
          const money = {
            grant: won(total(one => one.spent.grant) + 5),
            ownShare: won(total(one => one.spent.ownShare) + 7),
            interest,
          };
          const kindOf = (position: number) => at(position - 1).kind;
          const entries: (readonly Posting[])[] = [
            projectMoneyReceivedPostings(chart, money),
            grantInterestReceivedPostings(chart, interest),
            ...spendings.map(one => grantSpentPostings(chart, kindOf(one.position), one)),
            ...spendings
              .filter(({ isReversed }) => isReversed)
              .map(one => grantSpendingReversedPostings(chart, kindOf(one.position), one)),
          ];
          const booked = new Map<string, number>();
          for (const { accountCode, side, amount: posted } of entries.flat())
            booked.set(
              accountCode,
              (booked.get(accountCode) ?? 0) + (side === 'debit' ? posted : 0 - posted),
            );
          expect(differenceOf(booked, balancesOf(chart, money, result))).toBeUndefined();
          expect(moneyLeft(money, result)).toEqual({ grant: 5, ownShare: 7, interest });
        },
      ),
    );
  });

  it('after the settlement what is left is owed, and nothing is when it has gone back', () => {
    const running = balancesOf(chart, received, figures);
    const left = moneyLeft(received, figures);
    const owed = left.grant + left.ownShare + left.interest;
    const settled = balancesAfter(chart, running, { left, isReturned: false });
    expect(settled.get(chart.codeOf('returnsPayable'))).toBe(0 - owed);
    expect(settled.get(chart.codeOf('grantBank'))).toBe(owed);
    expect(settled.has(chart.codeOf('grantHeld'))).toBe(false);
    const returned = balancesAfter(chart, running, { left, isReturned: true });
    expect(returned.has(chart.codeOf('returnsPayable'))).toBe(false);
    expect(returned.has(chart.codeOf('grantBank'))).toBe(false);
    const nothing = { grant: won(0), ownShare: won(0), interest: won(0) };
    expect(balancesAfter(chart, running, { left: nothing, isReturned: true })).toEqual(running);
  });

  it('each account is named, with what either side says of it', () => {
    expect(reconcile(chart, new Map([['731', -5]]), new Map([['704', 3]]))).toEqual([
      { account: '704', name: '보조금 통장', booked: 0, counted: 3 },
      { account: '731', name: '보조금 예수금', booked: -5, counted: 0 },
    ]);
  });

  it('a won that is on one side alone is found', () => {
    const counted = balancesOf(chart, received, figures);
    expect(differenceOf(new Map([...counted, ['731', -899_999]]), counted)).toEqual({
      account: '731',
      booked: -899_999,
      counted: -900_000,
    });
    expect(differenceOf(new Map([...counted, ['769', 1]]), counted)).toMatchObject({
      account: '769',
      counted: 0,
    });
  });
});
