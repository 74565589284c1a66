import { dateTimeText } from '../base/korea-time.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import { wonText } from '../money/won.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** What a settlement report (정산 보고) of a village project says, as plain data. */
export interface VillageReport {
  readonly year: number;
  readonly typeName: string;
  /** What the ledger says is in the project's account. */
  readonly booked: number;
  readonly project: {
    readonly title: string;
    readonly groupName: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly items: readonly ReportItem[];
    readonly receivedParts: ReportParts & { readonly interest: number };
    readonly left: ReportParts & { readonly interest: number };
    readonly spendings: readonly ReportSpending[];
    readonly settlement: {
      readonly settledOn: string;
      readonly signedBy: string;
      readonly returned: { readonly on: string; readonly reference: string } | null;
    } | null;
  };
}

interface ReportParts {
  readonly grant: number;
  readonly ownShare: number;
}

interface ReportItem extends ReportParts {
  readonly position: number;
  readonly name: string;
  readonly changed: ReportParts;
  readonly spent: ReportParts;
  readonly left: ReportParts;
}

interface ReportSpending extends ReportParts {
  readonly number: number;
  readonly position: number;
  readonly spentOn: string;
  readonly payee: string;
  readonly purpose: string;
  readonly vat: number;
  readonly evidenceKind: keyof typeof EVIDENCE;
  readonly evidenceNumber: string;
  readonly files: readonly unknown[];
  readonly reversal: { readonly reason: string } | null;
}

/** What the papers call each kind of evidence. */
export const EVIDENCE = {
  cardSlip: '카드 전표',
  taxInvoice: '세금계산서',
  cashReceipt: '현금영수증',
  transferSlip: '이체확인증',
  instructorReceipt: '강사 수령증',
} as const;

const both = ({ grant, ownShare }: ReportParts): number => grant + ownShare;

/** The report for a spreadsheet: project, items, spendings, and what is left, one part below the other. */
export function villageReportRows(report: VillageReport): (string | number)[][] {
  const { project } = report;
  const { left, receivedParts: received, settlement } = project;
  return [
    ['사업', project.title],
    ['모임', project.groupName],
    ['공모', `${report.year} ${report.typeName}`],
    ['기간', `${project.firstDay} ~ ${project.lastDay}`],
    ['정산일', settlement?.settledOn ?? ''],
    ['정산한 사람', settlement?.signedBy ?? ''],
    [],
    ['번호', '비목', '계획 보조금', '계획 자부담', '변경', '집행 보조금', '집행 자부담', '남음'],
    ...project.items.map(item => [
      item.position,
      item.name,
      item.grant,
      item.ownShare,
      both(item.changed),
      item.spent.grant,
      item.spent.ownShare,
      both(item.left),
    ]),
    [],
    [
      '번호',
      '날짜',
      '비목',
      '쓴 곳',
      '내용',
      '보조금',
      '자부담',
      '부가세',
      '증빙',
      '증빙 번호',
      '파일',
      '취소 이유',
    ],
    ...project.spendings.map(one => [
      one.number,
      one.spentOn,
      nameOf(project.items, one.position),
      one.payee,
      one.purpose,
      one.grant,
      one.ownShare,
      one.vat,
      EVIDENCE[one.evidenceKind],
      one.evidenceNumber,
      one.files.length,
      one.reversal?.reason ?? '',
    ]),
    [],
    ['', '보조금', '자부담', '이자'],
    ['받은 돈', received.grant, received.ownShare, received.interest],
    ['쓴 돈', received.grant - left.grant, received.ownShare - left.ownShare, 0],
    ['남은 돈', left.grant, left.ownShare, left.interest],
    ['반납일', settlement?.returned?.on ?? ''],
    ['반납 번호', settlement?.returned?.reference ?? ''],
    ['장부의 통장 잔액', report.booked],
  ];
}

function nameOf(items: readonly ReportItem[], position: number): string {
  return items.find(item => item.position === position)?.name ?? '';
}

/** The same on the receipt printer, short: sums by item, what is left, and who signs. */
export function villageReportDocument(
  report: VillageReport & { readonly shop: ShopFacts; readonly atMs: number },
): PrintDocument {
  const { project } = report;
  const { left, receivedParts: received, settlement } = project;
  return [
    ...shopHead(report.shop),
    thinRule,
    { type: 'text', text: '마을사업 정산 보고', align: 'center', style: { bold: true, height: 2 } },
    { type: 'text', text: project.title },
    textLine('모임', project.groupName),
    textLine('공모', `${report.year} ${report.typeName}`),
    textLine('기간', `${project.firstDay}~${project.lastDay}`),
    thickRule,
    ...project.items.flatMap(itemLines),
    thickRule,
    amountLine('받은 보조금', received.grant),
    amountLine('받은 자부담', received.ownShare),
    amountLine('이자', received.interest),
    amountLine('쓴 돈', both(received) - both(left)),
    amountLine('남은 돈', both(left) + left.interest, { bold: true }),
    thinRule,
    textLine('정산', settlement === null ? '아직 하지 않음' : settlement.settledOn),
    ...returnLines(settlement),
    textLine('출력', dateTimeText(report.atMs)),
    { type: 'feed', lines: 1 },
    textLine('정산한 사람', settlement?.signedBy ?? ''),
    textLine('확인', '(서명)'),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

function itemLines(item: ReportItem): DocumentPart[] {
  const planned = both(item) + both(item.changed);
  return [
    { type: 'text', text: `${item.position}. ${item.name}`, style: { bold: true } },
    textLine('계획', wonText(planned)),
    textLine('집행', wonText(both(item.spent))),
    textLine('남음', wonText(both(item.left))),
  ];
}

function returnLines(settlement: VillageReport['project']['settlement']): DocumentPart[] {
  const returned = settlement?.returned ?? null;
  return returned === null ? [] : [textLine('반납', `${returned.on} ${returned.reference}`)];
}
