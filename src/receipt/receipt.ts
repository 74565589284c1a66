import { dateTimeText } from '../base/korea-time.ts';
import { wonText } from '../money/won.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import type { ReceiptFacts, ReceiptLineFacts, ReceiptTenderFacts } from './facts.ts';
import { amountLine, copyMark, shopHead, TENDER_NAMES, textLine, thinRule, tillNumber } from './head.ts';

/** Column widths of the goods table: name, unit price, quantity, amount (domain.md D3). */
interface Table {
  readonly name: number;
  readonly unit: number;
  readonly quantity: number;
  readonly amount: number;
}

/** A table needs 42 columns; below that an item takes two lines. */
function tableFor(columns: number): Table | undefined {
  if (columns >= 48) return { name: columns - 26, unit: 9, quantity: 5, amount: 12 };
  if (columns >= 42) return { name: columns - 24, unit: 9, quantity: 5, amount: 10 };
  return undefined;
}

/**
 * A receipt (영수증), a refund's receipt (반품) or a copy of either (재발행), for paper of any width.
 *
 * Fields and order are domain.md B3's; the law asks for registration number, name, total and date, and for
 * supply value and VAT apart where a machine issues it (부가가치세법 art. 36, 시행령 art. 73).
 */
export function receiptDocument(facts: ReceiptFacts, columns: number): PrintDocument {
  return [
    ...copyMark(facts.copyNumber),
    ...shopHead(facts.shop),
    ...saleHead(facts),
    thinRule,
    ...goods(facts, columns),
    thinRule,
    ...totals(facts),
    ...tenders(facts),
    ...cashReceipt(facts),
    ...foot(facts),
    { type: 'cut' },
  ];
}

function saleHead(facts: ReceiptFacts): readonly DocumentPart[] {
  const number = tillNumber(facts.till, facts.dayNumber);
  const refund: readonly DocumentPart[] =
    facts.kind === 'sale'
      ? []
      : [
          { type: 'text', text: '[ 반 품 ]', align: 'center', style: { bold: true, height: 2 } },
          textLine('원 영수증', facts.originalReceiptNumber ?? '없음'),
          textLine('사유', facts.reason),
        ];
  return [
    ...refund,
    { type: 'text', text: `${dateTimeText(facts.atMs)}  ${number}` },
    ...(facts.cashier === '' ? [] : [textLine(`담당 ${facts.cashier}`, `영수증 ${facts.receiptNumber}`)]),
  ];
}

function goods(facts: ReceiptFacts, columns: number): readonly DocumentPart[] {
  const table = tableFor(columns);
  const heading: DocumentPart =
    table === undefined
      ? textLine('상품명', '금액')
      : {
          type: 'row',
          cells: [
            { text: '상품명', columns: table.name },
            { text: '단가', columns: table.unit, align: 'right' },
            { text: '수량', columns: table.quantity, align: 'right' },
            { text: '금액', columns: table.amount, align: 'right' },
          ],
        };
  return [heading, thinRule, ...facts.lines.flatMap(line => item(line, table))];
}

function item(line: ReceiptLineFacts, table: Table | undefined): readonly DocumentPart[] {
  const name = `${line.taxTreatment === 'exempt' ? '*' : ''}${line.name}`;
  const unit = wonText(line.unitPrice);
  const quantity = line.weightGrams === null ? wonText(line.quantity) : kilograms(line.weightGrams);
  const amount = wonText(line.gross);
  const discount =
    line.discount === 0 ? [] : [amountLine(`  ${line.discountName || '할인'}`, -line.discount)];
  // An amount is never cut: what does not fit its column takes the two lines of narrow paper.
  const fits =
    table !== undefined &&
    unit.length < table.unit &&
    quantity.length < table.quantity &&
    amount.length < table.amount;
  if (!fits) return [{ type: 'text', text: name }, textLine(`  ${unit} x ${quantity}`, amount), ...discount];
  return [
    {
      type: 'row',
      cells: [
        { text: name, columns: table.name, overflow: 'above' },
        { text: unit, columns: table.unit, align: 'right' },
        { text: quantity, columns: table.quantity, align: 'right' },
        { text: amount, columns: table.amount, align: 'right' },
      ],
    },
    ...discount,
  ];
}

/** `1.25kg`, without zeros that say nothing. */
function kilograms(grams: number): string {
  return `${(grams / 1_000).toFixed(3).replace(/\.?0+$/, '')}kg`;
}

function totals(facts: ReceiptFacts): readonly DocumentPart[] {
  const lineDiscount = facts.lines.reduce((sum, line) => sum + line.discount, 0);
  const isTaxable = facts.shop.taxation === 'taxable';
  return [
    amountLine('합    계', facts.subtotal - lineDiscount),
    ...(facts.orderDiscount === 0
      ? []
      : [amountLine(facts.orderDiscountName || '할인', -facts.orderDiscount)]),
    amountLine(facts.kind === 'sale' ? '받을금액' : '돌려드린 금액', facts.due, { bold: true, height: 2 }),
    ...(isTaxable ? [amountLine('과세물품가액', facts.supplyValue), amountLine('부 가 세', facts.vat)] : []),
    amountLine('면세물품가액', facts.exempt),
    ...(facts.zeroRated === 0 ? [] : [amountLine('영세율물품가액', facts.zeroRated)]),
  ];
}

function tenders(facts: ReceiptFacts): readonly DocumentPart[] {
  return [
    ...(facts.rounding === 0 ? [] : [amountLine('원단위 절사', -facts.rounding)]),
    ...facts.tenders.flatMap(tender),
    ...(facts.donation === 0 ? [] : [amountLine('서로도움 기부(현금)', facts.donation)]),
    ...(facts.change === 0 ? [] : [amountLine('거스름돈', facts.change)]),
  ];
}

function tender(paid: ReceiptTenderFacts): readonly DocumentPart[] {
  const name = `${TENDER_NAMES[paid.kind]}${paid.isPending ? ' [승인 대기]' : ''}`;
  const details = [
    paid.approvalNumber === null ? undefined : `승인번호 ${paid.approvalNumber}`,
    paid.maskedCard === null ? undefined : `카드번호 ${paid.maskedCard}`,
    paid.approvedAtMs === null ? undefined : `승인일시 ${dateTimeText(paid.approvedAtMs)}`,
    paid.kind === 'card' ? '일시불' : undefined,
  ].filter(detail => detail !== undefined);
  return [
    amountLine(name, paid.received ?? paid.amount),
    ...details.map((detail): DocumentPart => ({ type: 'text', text: `  ${detail}` })),
  ];
}

/** 현금영수증, in the order of domain.md B3: purpose, masked number, approval, whom to ask. */
function cashReceipt({ cashReceipt: receipt }: ReceiptFacts): readonly DocumentPart[] {
  if (receipt === null) return [];
  const purpose = `${PURPOSE_NAMES[receipt.purpose]}${receipt.isSelfIssued ? ' (자진발급)' : ''}`;
  return [
    thinRule,
    textLine(`현금영수증${receipt.isPractice ? ' [연습]' : ''}`, purpose),
    amountLine('  발급금액', receipt.total),
    textLine('  식별번호', receipt.maskedIdentity),
    textLine('  승인번호', receipt.approvalNumber),
    textLine('  현금영수증 문의', '국세청 126'),
  ];
}

const PURPOSE_NAMES = { incomeDeduction: '소득공제용', businessExpense: '지출증빙용' } as const;

/**
 * What the payment earned, by funder. How much of the month's limit is left only the customer's own app
 * knows: so the paper states the shop's part, and calls the rest an estimate.
 */
function benefits({ benefits: parts, kind, partnerRateBp }: ReceiptFacts): readonly DocumentPart[] {
  if (parts.length === 0) return [];
  const isKnown = parts.every(part => part.atLeast === part.atMost);
  const amount = (some: typeof parts) => {
    const sum = (key: 'atLeast' | 'atMost') => some.reduce((total, part) => total + part[key], 0);
    return sum('atLeast') === sum('atMost') ? wonText(sum('atMost')) : `최대 ${wonText(sum('atMost'))}`;
  };
  const rate = (funder: string) =>
    funder === 'shop' && partnerRateBp !== null ? ` ${partnerRateBp / 100}%` : '';
  const byFunder = FUNDERS.map(funder => ({ funder, own: parts.filter(part => part.funder === funder) }));
  return [
    thinRule,
    textLine(kind === 'sale' ? '서로e음 혜택' : '서로e음 혜택 취소', isKnown ? '' : '예상'),
    ...byFunder
      .filter(({ own }) => own.length > 0)
      .map(({ funder, own }) => textLine(`  ${FUNDER_NAMES[funder]} 부담${rate(funder)}`, amount(own))),
    textLine('  합계', amount(parts)),
    ...(isKnown ? [] : [{ type: 'text', text: '  이달에 쓰신 금액에 따라 달라져요' } as const]),
  ];
}

const FUNDERS = ['city', 'district', 'shop'] as const;
const FUNDER_NAMES = { city: '국비·시', district: '구', shop: '가게' } as const;

function foot(facts: ReceiptFacts): readonly DocumentPart[] {
  const hasExempt = facts.lines.some(line => line.taxTreatment === 'exempt');
  return [
    ...(hasExempt ? [{ type: 'text', text: '* 표시는 면세 품목입니다' } as const] : []),
    ...benefits(facts),
    ...(facts.donation > 0
      ? [{ type: 'text', text: '* 기부금 영수증은 모금회에서 처리합니다' } as const]
      : []),
    thinRule,
    ...facts.footer.map((text): DocumentPart => ({ type: 'text', text, align: 'center' })),
    { type: 'barcode', kind: 'code128', data: facts.barcode, showsText: true },
    { type: 'feed', lines: 1 },
  ];
}
