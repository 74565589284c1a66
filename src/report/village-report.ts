import type { Proof } from '../civic/village-evidence.ts';

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
      readonly treasurer: string;
      readonly returned: { readonly on: string; readonly reference: string } | null;
    } | null;
  };
}

export interface ReportParts {
  readonly grant: number;
  readonly ownShare: number;
}

export interface ReportItem extends ReportParts {
  readonly position: number;
  readonly name: string;
  readonly changed: ReportParts;
  readonly spent: ReportParts;
  readonly left: ReportParts;
}

export interface ReportSpending extends ReportParts {
  readonly number: number;
  readonly position: number;
  readonly spentOn: string;
  readonly payee: string;
  readonly purpose: string;
  readonly vat: number;
  readonly evidenceKind: keyof typeof EVIDENCE;
  readonly evidenceNumber: string;
  readonly files: readonly unknown[];
  /** Masked: whoever signed a list of those who were there is on a file. */
  readonly attendees: readonly { readonly maskedName: string }[];
  readonly missing: readonly Proof[];
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

/** What the papers call each thing that a spending is asked for. */
export const PROOF_NAMES: Readonly<Record<Proof, string>> = {
  paper: '영수증·전표',
  before: '하기 전 사진',
  after: '한 뒤 사진',
  attendees: '참석자 명단',
};

/** Of the grant and of the own share together. */
export const both = ({ grant, ownShare }: ReportParts): number => grant + ownShare;

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
    ['회계', settlement?.treasurer ?? ''],
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
      '참석',
      '빠진 증빙',
      '취소 이유',
    ],
    ...project.spendings.map(one => [
      one.number,
      one.spentOn,
      itemName(project.items, one.position),
      one.payee,
      one.purpose,
      one.grant,
      one.ownShare,
      one.vat,
      EVIDENCE[one.evidenceKind],
      one.evidenceNumber,
      one.files.length,
      one.attendees.length,
      one.missing.map(proof => PROOF_NAMES[proof]).join(', '),
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

export function itemName(items: readonly ReportItem[], position: number): string {
  return items.find(item => item.position === position)?.name ?? '';
}
