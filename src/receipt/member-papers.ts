import { dateTimeText } from '../base/korea-time.ts';
import type { MovementKind, Statement } from '../currency/statement.ts';
import type { PrintDocument } from '../escpos/document.ts';
import { wonText } from '../money/won.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** A member's card on paper: a code that says nothing of its holder, and whom to ask when it is found. */
export function memberCardDocument(card: {
  readonly shop: ShopFacts;
  readonly maskedName: string;
  readonly token: string;
  readonly atMs: number;
}): PrintDocument {
  return [
    { type: 'text', text: '서로e음 회원 카드', align: 'center', style: { bold: true, height: 2 } },
    { type: 'text', text: `${card.maskedName} 님`, align: 'center' },
    { type: 'qr', data: card.token },
    { type: 'text', text: card.token, align: 'center' },
    thinRule,
    { type: 'text', text: '결제할 때 이 코드를 보여 주시고 비밀번호를 눌러 주십시오.' },
    { type: 'text', text: '잃어버리시면 바로 알려 주십시오. 카드를 막고 새로 드리며 잔액은 그대로입니다.' },
    textLine(card.shop.name, card.shop.phone),
    textLine('발급', dateTimeText(card.atMs)),
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

/** What was charged at the issuing desk, and what the wallet then held. */
export function chargeReceiptDocument(charge: {
  readonly shop: ShopFacts;
  readonly maskedName: string;
  readonly amount: number;
  readonly charged: number;
  readonly cash: number;
  readonly atMs: number;
}): PrintDocument {
  return [
    ...shopHead(charge.shop),
    thinRule,
    { type: 'text', text: '서로e음 충전 영수증', align: 'center', style: { bold: true, height: 2 } },
    textLine('회원', `${charge.maskedName} 님`),
    textLine('충전 일시', dateTimeText(charge.atMs)),
    thickRule,
    amountLine('충전 금액', charge.amount, { bold: true, height: 2 }),
    thinRule,
    amountLine('충전금 잔액', charge.charged),
    amountLine('캐시 잔액', charge.cash),
    amountLine('모두', charge.charged + charge.cash),
    thinRule,
    { type: 'text', text: '충전금과 캐시는 현금으로 바꿀 수 없습니다.' },
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

const MOVEMENT_NAMES: Readonly<Record<MovementKind, string>> = {
  charge: '충전',
  payment: '결제',
  cashback: '캐시백',
  refund: '환불',
  cashbackReturned: '캐시백 취소',
  donation: '서로도움 기부',
  donationReturned: '기부 환급',
};

/** A member's month (이용 내역서): each movement with what could be spent after it. */
export function memberStatementDocument(paper: {
  readonly shop: ShopFacts;
  readonly maskedName: string;
  /** `2026-05`. */
  readonly month: string;
  readonly statement: Statement;
  readonly atMs: number;
}): PrintDocument {
  const { opening, closing, rows, sums } = paper.statement;
  const [year = '', month = ''] = paper.month.split('-');
  return [
    ...shopHead(paper.shop),
    thinRule,
    { type: 'text', text: '서로e음 이용 내역서', align: 'center', style: { bold: true, height: 2 } },
    textLine('회원', `${paper.maskedName} 님`),
    textLine('기간', `${year}년 ${Number(month)}월`),
    textLine('출력', dateTimeText(paper.atMs)),
    thickRule,
    amountLine('처음 잔액', opening),
    thinRule,
    ...(rows.length === 0 ? [{ type: 'text', text: '이 달에는 내역이 없습니다.' } as const] : []),
    ...rows.flatMap(row => [
      textLine(dateTimeText(row.atMs).slice(5, 16), `${MOVEMENT_NAMES[row.kind]} ${wonText(row.amount)}`),
      textLine(row.reference, `잔액 ${wonText(row.balance)}`),
    ]),
    thinRule,
    ...sums.map(({ kind, amount }) => amountLine(MOVEMENT_NAMES[kind], amount)),
    amountLine('남은 잔액', closing, { bold: true, height: 2 }),
    thinRule,
    { type: 'text', text: '충전금과 캐시는 현금으로 바꿀 수 없습니다.' },
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}

/** What a merchant was paid for payments of wallets (가맹점 정산서). */
export function settlementDocument(run: {
  readonly shop: ShopFacts;
  readonly number: number;
  readonly atMs: number;
  readonly paid: number;
  readonly refunded: number;
  readonly shopPart: number;
  readonly amount: number;
}): PrintDocument {
  return [
    ...shopHead(run.shop),
    thinRule,
    { type: 'text', text: '가맹점 정산서', align: 'center', style: { bold: true, height: 2 } },
    textLine(`정산 ${run.number}번`, dateTimeText(run.atMs)),
    thickRule,
    amountLine('지갑 결제', run.paid),
    amountLine('환불', 0 - run.refunded),
    amountLine('가게 부담 혜택', 0 - run.shopPart),
    amountLine('입금할 금액', run.amount, { bold: true, height: 2 }),
    thinRule,
    textLine('확인', '(서명)'),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}
