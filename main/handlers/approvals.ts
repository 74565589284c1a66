import inspection from '../../resources/inspection/korea.json' with { type: 'json' };
import { csvText } from '../../src/base/csv.ts';
import { dateTimeText } from '../../src/base/korea-time.ts';
import type { ApprovalList } from '../../src/contract/approval.ts';
import {
  approvalWarnings,
  readInspectionRules,
  type ApprovalWarning,
} from '../../src/currency/approval-warnings.ts';
import { approvalListDocument, type ListedApproval } from '../../src/receipt/approval-list.ts';
import type { ApprovalRow } from '../store/approval-list.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import type { Counter } from './context.ts';
import { requests } from './implementer.ts';
import { queuePaper, receiptPrinter } from './printing.ts';
import { currentShop } from './views/receipt-facts.ts';

const RULES = readInspectionRules(inspection);

/** More than a till has receipts in a day, times the tills that a shop has. */
const SHOWN_MAX = 1_000;
const ALL = 100_000;

export const approvalHandlers = {
  approvals: requests.sale.approvals.handler(({ context: { counter }, input }) =>
    listOf(counter, counter.reads, input.businessDate, SHOWN_MAX),
  ),
  exportApprovals: requests.sale.exportApprovals.handler(({ context: { counter }, input }) => ({
    fileName: `승인목록-${input.businessDate}.csv`,
    text: csvText([HEAD, ...listOf(counter, counter.reads, input.businessDate, ALL).rows.map(csvLine)]),
  })),
  printApprovals: requests.sale.printApprovals.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'sale.printApprovals',
      input,
      areas: ['device'],
      run: work => {
        if (receiptPrinter(work.counter, work.reads) === undefined) throw errors.PRINTER_NOT_CONFIGURED();
        const { businessDate } = input;
        const list = listOf(work.counter, work.reads, businessDate, ALL);
        if (list.rows.length === 0) throw errors.NO_APPROVALS();
        const { profile: shop } = currentShop(work.reads);
        queuePaper(work, {
          kind: 'document',
          title: `승인 목록 ${businessDate}`,
          sourceId: null,
          copyNumber: 0,
          document: () =>
            approvalListDocument({ shop, businessDate, rows: list.rows.map(onPaper), sums: list.sums }),
        });
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

function listOf(
  counter: Pick<Counter, 'settings'>,
  { approvals }: Pick<Reads, 'approvals'>,
  businessDate: string,
  limit: number,
): ApprovalList {
  const found = approvals.ofDate(businessDate, limit + 1);
  const rows = found.slice(0, limit);
  const rule = RULES.find(({ from, to }) => from <= businessDate && (to === null || businessDate < to));
  const hours = counter.settings().openingHours ?? undefined;
  const inspected = rows.map(row => ({ ...row, id: row.tenderId, hasGoods: row.hasGoods === 1 }));
  const warnings = rule ? approvalWarnings(inspected, rule, hours) : new Map<string, ApprovalWarning[]>();
  return {
    rows: rows.map(row => viewApproval(row, warnings.get(row.tenderId) ?? [])),
    hasMore: found.length > rows.length,
    sums: approvals.sums(businessDate),
  };
}

function viewApproval(row: ApprovalRow, warnings: readonly ApprovalWarning[]): ApprovalList['rows'][number] {
  const { hasGoods: _goods, outcome, state, ...plain } = row;
  return { ...plain, state: outcome ?? state, warnings: [...warnings] };
}

type Row = ApprovalList['rows'][number];

const HEAD = ['시각', '영수증', '결제', '금액', '승인번호', '상태', '카드', '상품', '담당', '살펴볼 점'];
const KINDS = { card: '카드', currency: '서로e음' } as const;
const STATES: Readonly<Record<Row['state'], string>> = {
  posted: '승인',
  pending: '승인 미확인',
  paidInCash: '현금으로 받음',
  uncollected: '못 받음',
  expired: '기한 지나 못 찾음',
  voided: '없어짐',
};
const WARNINGS: Readonly<Record<ApprovalWarning, string>> = {
  cardAgain: '같은 카드가 바로 또 쓰임',
  roundAmount: '상품 없이 딱 떨어지는 금액',
  outsideHours: '영업시간이 아님',
};

/** The words of these papers are Korean, as those of a receipt. */
function csvLine(row: Row): readonly (string | number)[] {
  return [
    dateTimeText(row.atMs),
    row.receiptNumber,
    KINDS[row.kind],
    row.amount,
    row.approvalNumber ?? '',
    STATES[row.state],
    row.maskedCard ?? '',
    goodsOf(row),
    row.cashier,
    row.warnings.map(warning => WARNINGS[warning]).join(' / '),
  ];
}

function onPaper(row: Row): ListedApproval {
  const { atMs, receiptNumber, kind, amount } = row;
  const approval = row.state === 'posted' ? (row.approvalNumber ?? '') : STATES[row.state];
  const marks = row.warnings.map(warning => WARNINGS[warning]);
  return { atMs, receiptNumber, kind, amount, approval, goods: goodsOf(row), marks };
}

function goodsOf({ firstLine, lineCount }: Row): string {
  return lineCount > 1 ? `${firstLine} 외 ${lineCount - 1}` : firstLine;
}
