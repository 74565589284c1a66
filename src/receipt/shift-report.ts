import { zNumberText } from '../till/z-number.ts';
import { clockText, dateText, dateTimeText } from '../base/korea-time.ts';
import { wonText } from '../money/won.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import type { CloseFacts, ShiftReportFacts, ShiftTenderFacts } from './facts.ts';
import { amountLine, copyMark, TENDER_NAMES, textLine, thickRule, thinRule } from './head.ts';

/** An X report (중간정산): reads the figures of the open shift, resets nothing. */
export function xReportDocument(facts: ShiftReportFacts, columns: number): PrintDocument {
  return [
    ...reportHead('X 중간 정산', `X-${digits(facts.number)}`, facts, columns),
    ...figures(facts, columns),
    ...drawer(facts),
    thinRule,
    ...openMatters(facts),
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

/**
 * A Z report (마감정산): numbered without gaps, with the counted cash, signature lines and the head of the hash
 * chain. Whoever keeps the paper can check the file against it later.
 */
export function zReportDocument(facts: ShiftReportFacts, close: CloseFacts, columns: number): PrintDocument {
  return [
    ...copyMark(close.copyNumber),
    ...reportHead('Z 마감 보고서', zNumberText(facts.number), facts, columns),
    ...figures(facts, columns),
    ...drawer(facts),
    amountLine('돈통 실제', close.counted),
    amountLine(overShortName(close.overShort), close.overShort, { bold: true }),
    ...(close.overShortReason === '' ? [] : [textLine('  사유', close.overShortReason)]),
    thinRule,
    ...openMatters(facts),
    thinRule,
    ...chain(close),
    { type: 'text', text: '마감하면 고칠 수 없습니다.', align: 'center' },
    { type: 'feed', lines: 1 },
    textLine('담당 ______________', '확인 ______________'),
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

const digits = (number: number) => String(number).padStart(4, '0');

function reportHead(
  title: string,
  number: string,
  facts: ShiftReportFacts,
  columns: number,
): readonly DocumentPart[] {
  const opened = `${dateText(facts.openedAtMs)} ${clockText(facts.openedAtMs)}`;
  const closed =
    dateText(facts.atMs) === dateText(facts.openedAtMs)
      ? clockText(facts.atMs)
      : `${dateText(facts.atMs)} ${clockText(facts.atMs)}`;
  const span = `${opened} - ${closed}`;
  return [
    { type: 'text', text: title, align: 'center', style: { bold: true, width: 2, height: 2 } },
    { type: 'text', text: `${facts.shop.name} · 계산대 ${facts.till}`, align: 'center' },
    thinRule,
    textLine(number, `담당 ${facts.cashier}`),
    textLine('영업일', facts.businessDate),
    ...(columns >= 42 ? [textLine('근무', span)] : [{ type: 'text', text: span } as const]),
    textLine('출력', dateTimeText(facts.atMs)),
    thickRule,
  ];
}

function figures(facts: ShiftReportFacts, columns: number): readonly DocumentPart[] {
  return [
    textLine('판매 건수', wonText(facts.saleCount)),
    amountLine('할인 전 매출', facts.gross),
    amountLine('할인', -facts.discounts),
    amountLine(`환불 ${facts.refundCount}건`, facts.refunds),
    amountLine('순매출', facts.net, { bold: true }),
    amountLine('  과세 공급가액', facts.supplyValue),
    amountLine('  부가세', facts.vat),
    amountLine('  면세', facts.exempt),
    ...(facts.zeroRated === 0 ? [] : [amountLine('  영세율', facts.zeroRated)]),
    ...(facts.rounding === 0 ? [] : [amountLine('원단위 절사', -facts.rounding)]),
    thinRule,
    tenderRow('결제 수단', '건', '금액', columns),
    ...facts.tenders.flatMap(tender => tenderRows(tender, columns)),
    tenderRow(
      '합계',
      wonText(facts.tenders.reduce((sum, tender) => sum + tender.count + tender.refundCount, 0)),
      wonText(facts.tenders.reduce((sum, tender) => sum + tender.amount + tender.refundAmount, 0)),
      columns,
    ),
    ...cashReceipts(facts),
    thinRule,
  ];
}

function cashReceipts({ cashReceipts: issued }: ShiftReportFacts): readonly DocumentPart[] {
  if (issued.count === 0) return [];
  return [
    amountLine(`현금영수증 ${issued.count}건`, issued.amount),
    textLine('  자진발급', `${issued.selfIssued}건`),
  ];
}

function tenderRows(tender: ShiftTenderFacts, columns: number): readonly DocumentPart[] {
  // A shop that no channel sends orders to has no line for it.
  if (tender.kind === 'channel' && tender.count + tender.refundCount === 0) return [];
  const sales = tenderRow(TENDER_NAMES[tender.kind], wonText(tender.count), wonText(tender.amount), columns);
  if (tender.refundCount === 0) return [sales];
  return [sales, tenderRow('  환불', wonText(tender.refundCount), wonText(tender.refundAmount), columns)];
}

const COUNT_COLUMNS = 6;

function tenderRow(name: string, count: string, amount: string, columns: number): DocumentPart {
  const amountColumns = columns >= 42 ? 16 : 13;
  // An amount is never cut: what does not fit its column has the line's whole width.
  if (count.length >= COUNT_COLUMNS || amount.length >= amountColumns)
    return textLine(`${name} ${count}건`, amount);
  return {
    type: 'row',
    cells: [
      { text: name, columns: columns - amountColumns - COUNT_COLUMNS },
      { text: count, columns: COUNT_COLUMNS, align: 'right' },
      { text: amount, columns: amountColumns, align: 'right' },
    ],
  };
}

function drawer({ drawer: cash }: ShiftReportFacts): readonly DocumentPart[] {
  return [
    amountLine('시작 준비금', cash.openingFloat),
    amountLine('현금 받음', cash.cashSales),
    ...unlessZero('현금 환불', -Math.abs(cash.cashRefunds)),
    ...unlessZero('입금', cash.payIns),
    ...unlessZero('출금', -cash.payOuts),
    ...unlessZero('중간 회수', -cash.cashDrops),
    ...unlessZero('서로도움 기부', cash.donations),
    ...unlessZero('서로도움 인계', -cash.handOvers),
    amountLine('돈통 예상', cash.expected, { bold: true }),
  ];
}

function unlessZero(name: string, amount: number): readonly DocumentPart[] {
  return amount === 0 ? [] : [amountLine(name, amount)];
}

/** Held and pending things are carried over, never dropped: the paper says how many. */
function openMatters(facts: ShiftReportFacts): readonly DocumentPart[] {
  return [
    textLine('판매 없이 돈통 열기', `${facts.drawerOpenings}회`),
    textLine('보류 전표 (다음 근무로)', `${facts.heldCount}건`),
    textLine('승인 확인 안 된 결제', `${facts.pendingCount}건`),
    ...(facts.pendingCount === 0 ? [] : [amountLine('  확인할 금액', facts.pendingAmount)]),
  ];
}

function overShortName(overShort: number): string {
  if (overShort === 0) return '차이';
  return overShort < 0 ? '차이 (부족)' : '차이 (남음)';
}

/** 64 digits in lines of 16: short enough to read out, and the same on every width. */
function chain(close: CloseFacts): readonly DocumentPart[] {
  if (close.chainHead === null) return [textLine('장부 확인 번호', '마감할 때 찍힙니다')];
  const quarters = close.chainHead.match(/.{16}/g) ?? [];
  return [
    textLine('장부 확인 번호', `분개 ${wonText(close.entryCount)}건`),
    ...quarters.map((quarter): DocumentPart => ({
      type: 'text',
      text: quarter.match(/.{4}/g)?.join(' ') ?? quarter,
      align: 'center',
    })),
  ];
}
