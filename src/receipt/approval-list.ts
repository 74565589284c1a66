import { clockText } from '../base/korea-time.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** One approval on the list. `marks` are warnings in words. */
export interface ListedApproval {
  readonly atMs: number;
  readonly receiptNumber: string;
  readonly kind: 'card' | 'currency';
  readonly amount: number;
  /** The number, or how the payment stands instead. */
  readonly approval: string;
  readonly goods: string;
  readonly marks: readonly string[];
}

const KINDS = { card: '카드', currency: '서로e음' } as const;

/** All approvals of a business date on paper (승인 목록), for whoever inspects the local currency. */
export function approvalListDocument(list: {
  readonly shop: ShopFacts;
  readonly businessDate: string;
  readonly rows: readonly ListedApproval[];
  readonly sums: readonly {
    readonly kind: 'card' | 'currency';
    readonly count: number;
    readonly amount: number;
  }[];
}): PrintDocument {
  return [
    ...shopHead(list.shop),
    thinRule,
    { type: 'text', text: '승인 목록', align: 'center', style: { bold: true, height: 2 } },
    textLine('영업일', list.businessDate),
    thickRule,
    ...list.rows.flatMap(approvalLines),
    thinRule,
    ...list.sums.map(({ kind, count, amount }) => amountLine(`${KINDS[kind]} ${count}건`, amount)),
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

function approvalLines(row: ListedApproval): readonly DocumentPart[] {
  return [
    textLine(`${clockText(row.atMs)} ${KINDS[row.kind]}`, row.approval),
    amountLine(`  ${row.receiptNumber}`, row.amount),
    { type: 'text', text: `  ${row.goods}` },
    ...row.marks.map((mark): DocumentPart => ({ type: 'text', text: `  ※ ${mark}` })),
  ];
}
