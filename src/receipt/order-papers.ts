import { clockText, dateText } from '../base/korea-time.ts';
import type { ItemChange } from '../delivery/difference.ts';
import {
  itemAmount,
  orderTotals,
  type DeliveryOrder,
  type OrderItem,
  type OrderPayment,
} from '../delivery/order.ts';
import { maskOrderPhone } from '../delivery/privacy.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import type { ShopFacts } from './facts.ts';
import { amountLine, copyMark, shopHead, textLine, thickRule, thinRule } from './head.ts';

/** What both papers of an order begin with. */
export interface OrderPaperFacts {
  readonly channelName: string;
  readonly order: Pick<
    DeliveryOrder,
    'displayNumber' | 'kind' | 'items' | 'shopRequest' | 'wantsCutlery' | 'reserveAtMs'
  >;
  /** The station (조리 자리) that it is for; null in a kitchen of one. */
  readonly station: string | null;
  readonly acceptedAtMs: number;
  /** Until when it is to be cooked. */
  readonly cookByMs: number;
  /** 0 is the first paper; a copy says 재발행 and its number. */
  readonly copyNumber: number;
  /** By how much the start of a reserved order was missed, the program having been off. */
  readonly missedMinutes?: number;
}

const BIG = { bold: true, width: 2, height: 2 } as const;
const WANTED = { bold: true, inverse: true, height: 2 } as const;
/** From this many pieces on a number stands out: two are easily cooked as one. */
const MANY = 2;

/** What the kitchen cooks from (주방주문서): no price, nothing of a person (domain.md E3). */
export function kitchenTicketDocument(
  facts: OrderPaperFacts & {
    /** The other stations that cook for the same order. */
    readonly elsewhere: readonly string[];
  },
): PrintDocument {
  const { order, elsewhere } = facts;
  return [
    ...copyMark(facts.copyNumber),
    ...kitchenHead(facts, '주방주문서'),
    ...(elsewhere.length === 0
      ? []
      : [{ type: 'text', text: ` 함께: ${elsewhere.join(', ')} `, style: WANTED } as const]),
    ...order.items.flatMap(item => itemLines(item, item.quantity)),
    thickRule,
    ...wishes(order),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

/** What has changed since the kitchen's last paper: more of it (추가), less of it (취소), never the whole. */
export function kitchenChangeDocument(
  facts: OrderPaperFacts & {
    /** What is asked of the kitchen is not what its paper says. */
    readonly isAskedAnew: boolean;
  },
  changes: readonly ItemChange[],
): PrintDocument {
  return [
    ...kitchenHead(facts, '주문 변경'),
    ...changes.flatMap(({ item, quantity }): DocumentPart[] => [
      { type: 'text', text: quantity > 0 ? ' 추가 ' : ' 취소 ', style: WANTED },
      ...itemLines(item, Math.abs(quantity)),
    ]),
    thickRule,
    ...(facts.isAskedAnew
      ? [{ type: 'text', text: '요청이 바뀌었습니다', style: { bold: true } } as const]
      : []),
    ...wishes(facts.order),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

/** Stop cooking: the whole order is off. */
export function kitchenVoidDocument(facts: OrderPaperFacts): PrintDocument {
  return [
    ...kitchenHead(facts, '주문 취소'),
    { type: 'text', text: ' 만들지 마십시오 ', align: 'center', style: { ...BIG, inverse: true } },
    ...facts.order.items.flatMap(item => itemLines(item, item.quantity)),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

function kitchenHead(facts: OrderPaperFacts, title: string) {
  const { channelName, order, station, acceptedAtMs, cookByMs, missedMinutes = 0 } = facts;
  const { displayNumber, kind, reserveAtMs } = order;
  const parts: DocumentPart[] = [
    { type: 'text', text: title, align: 'center', style: { bold: true } },
    ...(station === null
      ? []
      : [{ type: 'text', text: ` ${station} `, align: 'center', style: { ...BIG, inverse: true } } as const]),
    { type: 'text', text: displayNumber, align: 'center', style: BIG },
    textLine(`${channelName} ${KIND_NAMES[kind]}`, `${clockText(acceptedAtMs)} 접수`),
    { type: 'ends', left: '완성', right: `${clockText(cookByMs)}까지`, style: { bold: true, height: 2 } },
  ];
  if (missedMinutes > 0)
    parts.push({ type: 'text', text: ` 시작할 때가 ${missedMinutes}분 지남 `, style: WANTED });
  return [...parts, ...reserved(reserveAtMs), thickRule];
}

/** When a reserved order is wanted. */
function reserved(reserveAtMs: number | null): DocumentPart[] {
  if (reserveAtMs === null) return [];
  const text = ` 예약 ${dateText(reserveAtMs).slice(5)} ${clockText(reserveAtMs)} `;
  return [{ type: 'text', text, style: WANTED }];
}

/** How an order leaves the shop, in the words of its papers. */
export const KIND_NAMES = { delivery: '배달', takeout: '포장' } as const;

function itemLines(item: OrderItem, quantity: number): readonly DocumentPart[] {
  const style = quantity >= MANY ? BIG : ({ bold: true, height: 2 } as const);
  return [
    { type: 'text', text: `${quantity} × ${item.name}`, style },
    ...item.options.map(({ name, quantity: count }): DocumentPart => {
      const text = count > 1 ? `   + ${name} × ${count}` : `   + ${name}`;
      return { type: 'text', text, style: { height: 2 } };
    }),
  ];
}

function wishes({ wantsCutlery, shopRequest }: OrderPaperFacts['order']): readonly DocumentPart[] {
  return [
    { type: 'text', text: wantsCutlery ? ' 수저 O ' : ' 수저 X ', style: WANTED },
    ...(shopRequest === '' ? [] : [{ type: 'text', text: ` ${shopRequest} `, style: WANTED } as const]),
  ];
}

/** What goes with the food (배달용 전표): prices, what is still to be paid, and where it goes. */
export function orderSlipDocument(
  facts: OrderPaperFacts & {
    readonly shop: ShopFacts;
    readonly order: DeliveryOrder;
    /** Whether the address is on it; a phone number never is in full (domain.md E3). */
    readonly showsAddress: boolean;
  },
): PrintDocument {
  const { order } = facts;
  const { goods, deliveryFee, payable } = orderTotals(order);
  return [
    ...copyMark(facts.copyNumber),
    ...shopHead(facts.shop),
    thinRule,
    ...(order.kind === 'takeout' ? [{ type: 'text', text: '포장 번호', align: 'center' } as const] : []),
    { type: 'text', text: order.displayNumber, align: 'center', style: BIG },
    ...(order.person.name === ''
      ? []
      : [{ type: 'text', text: `${order.person.name} 님`, align: 'center', style: BIG } as const]),
    textLine(`${facts.channelName} ${KIND_NAMES[order.kind]}`, `${clockText(order.orderedAtMs)} 주문`),
    ...reserved(order.reserveAtMs),
    thickRule,
    ...order.items.flatMap(item => [
      amountLine(`${item.quantity} × ${item.name}`, itemAmount(item)),
      ...item.options.map(({ name }): DocumentPart => ({ type: 'text', text: `   + ${name}` })),
    ]),
    thinRule,
    amountLine('음식', goods),
    ...(deliveryFee === 0 ? [] : [amountLine('배달료', deliveryFee)]),
    ...order.discounts.map(({ name, amount }) => amountLine(name === '' ? '할인' : name, 0 - amount)),
    amountLine(PAYMENT_NAMES[order.payment], payable, { bold: true, height: 2 }),
    thinRule,
    { type: 'text', text: order.wantsCutlery ? '수저 O' : '수저 X', style: { bold: true } },
    ...where(facts),
    { type: 'feed', lines: 2 },
    { type: 'cut' },
  ];
}

const PAYMENT_NAMES: Readonly<Record<OrderPayment, string>> = {
  prepaid: '결제 완료',
  cash: '받을 돈 (현금)',
  card: '받을 돈 (카드)',
  currency: '받을 돈 (서로e음)',
};

function where({
  order,
  showsAddress,
}: {
  readonly order: DeliveryOrder;
  readonly showsAddress: boolean;
}): readonly DocumentPart[] {
  const { road, jibun, detail, landmark, phone, riderRequest } = order.person;
  const texts = [
    ...(showsAddress ? [[road, detail].filter(part => part !== '').join(' '), jibun] : []),
    maskOrderPhone(phone),
    ...(showsAddress ? [riderRequest] : []),
  ];
  return [
    ...(showsAddress && landmark !== ''
      ? [{ type: 'text', text: landmark, style: { bold: true, height: 2 } } as const]
      : []),
    ...texts.filter(text => text !== '').map((text): DocumentPart => ({ type: 'text', text })),
  ];
}
