import { dateTimeText } from '../base/korea-time.ts';
import type { PrintDocument } from '../escpos/document.ts';
import type { FeePlace } from '../ledger/centre-postings.ts';
import { amountLine, copyMark, textLine, thickRule, thinRule } from './head.ts';
import type { CentreFacts } from './person-papers.ts';

/** Papers of fees and pay. Names are written by hand: what is printed is kept with the print queue. */

export const FEE_PLACE_NAMES: Readonly<Record<FeePlace, string>> = {
  cash: '현금',
  bank: '계좌 이체',
  card: '카드',
  currency: '서로e음',
};

/** What a proxy is to whom they sign up (대신 신청). */
export const RELATION_NAMES = {
  spouse: '배우자',
  child: '자녀',
  parent: '부모',
  sibling: '형제자매',
  neighbour: '이웃',
  other: '기타',
} as const;

const INCOME_NAMES = { business: '사업소득', other: '기타소득' } as const;

interface Money {
  readonly fee: number;
  readonly materials: number;
}

export interface FeePaper extends Money {
  readonly centre: CentreFacts;
  readonly number: number;
  readonly programme: string;
  /** What whoever signed up is to the person; null is that they did so themselves. */
  readonly proxyRelation: keyof typeof RELATION_NAMES | null;
  /** `2026-07-07`, as it is planned. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly tenders: readonly {
    readonly place: FeePlace;
    readonly amount: number;
    readonly received: number | null;
    readonly approvalNumber: string | null;
  }[];
  readonly change: number;
  readonly atMs: number;
  readonly copyNumber: number;
  readonly refund: RefundPaper | null;
}

interface RefundPaper extends Money {
  readonly tableName: string;
  readonly lessons: number;
  readonly used: number;
  readonly places: readonly { readonly place: FeePlace; readonly amount: number }[];
  readonly atMs: number;
}

const title = (text: string) =>
  ({ type: 'text', text, align: 'center', style: { bold: true, height: 2 } }) as const;

/** What somebody gets who has paid (수강료 영수증), or to whom it went back (환불 영수증). */
export function feeDocument(paper: FeePaper): PrintDocument {
  const { refund } = paper;
  return [
    title(refund === null ? '수강료 영수증' : '수강료 환불 영수증'),
    ...copyMark(paper.copyNumber),
    { type: 'text', text: paper.centre.name, align: 'center' },
    thickRule,
    textLine('영수증 번호', String(paper.number)),
    { type: 'text', text: paper.programme, style: { bold: true } },
    textLine('기간', `${paper.firstDay} ~ ${paper.lastDay}`),
    { type: 'text', text: '이름: ______________________' },
    ...proxyLine(paper),
    thinRule,
    ...moneyLines(paper),
    amountLine('받은 돈', paper.fee + paper.materials, { bold: true, height: 2 }),
    ...paper.tenders.flatMap(tenderLines),
    ...(paper.change === 0 ? [] : [amountLine('거스름돈', paper.change)]),
    textLine('받은 때', dateTimeText(paper.atMs)),
    ...(refund === null ? [] : refundLines(refund)),
    thinRule,
    { type: 'text', text: '환불은 환불 기준에 따릅니다. 이 영수증을 가지고 오십시오.' },
    textLine('문의', paper.centre.phone),
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

function proxyLine({ proxyRelation }: FeePaper): PrintDocument {
  return proxyRelation === null ? [] : [textLine('대신 신청', RELATION_NAMES[proxyRelation])];
}

function moneyLines({ fee, materials }: Money): PrintDocument {
  return [amountLine('수강료', fee), ...(materials === 0 ? [] : [amountLine('재료비', materials)])];
}

function tenderLines({
  place,
  amount,
  received,
  approvalNumber,
}: FeePaper['tenders'][number]): PrintDocument {
  return [
    amountLine(FEE_PLACE_NAMES[place], amount),
    ...(received === null || received === amount ? [] : [amountLine('  받은 현금', received)]),
    ...(approvalNumber === null ? [] : [textLine('  승인 번호', approvalNumber)]),
  ];
}

function refundLines(refund: RefundPaper): PrintDocument {
  return [
    thickRule,
    textLine('환불 기준', refund.tableName),
    textLine('지난 회차', `${refund.used} / ${refund.lessons}`),
    ...moneyLines(refund),
    amountLine('돌려드린 돈', refund.fee + refund.materials, { bold: true, height: 2 }),
    ...refund.places.map(({ place, amount }) => amountLine(FEE_PLACE_NAMES[place], amount)),
    textLine('돌려드린 때', dateTimeText(refund.atMs)),
  ];
}

/** What an instructor signs for (강사료 지급 명세서). */
export function payDocument(slip: {
  readonly centre: CentreFacts;
  readonly number: number;
  readonly month: string;
  readonly lessons: number;
  readonly minutes: number;
  readonly hourly: number;
  readonly income: keyof typeof INCOME_NAMES;
  readonly gross: number;
  readonly tax: number;
  readonly local: number;
  readonly paidOn: string;
}): PrintDocument {
  return [
    title('강사료 지급 명세서'),
    { type: 'text', text: slip.centre.name, align: 'center' },
    thickRule,
    textLine('지급 번호', String(slip.number)),
    textLine('일한 달', slip.month),
    textLine('지급일', slip.paidOn),
    { type: 'text', text: '강사: ______________________' },
    thinRule,
    textLine('회차', `${slip.lessons}회, ${slip.minutes}분`),
    amountLine('시간당', slip.hourly),
    amountLine('강사료', slip.gross),
    textLine('소득 구분', INCOME_NAMES[slip.income]),
    amountLine('소득세', -slip.tax),
    amountLine('지방소득세', -slip.local),
    amountLine('드린 돈', slip.gross - slip.tax - slip.local, { bold: true, height: 2 }),
    { type: 'feed', lines: 1 },
    textLine('받은 사람', '(서명)'),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}
