import type { OrderItem, OrderKind } from '../delivery/order.ts';
import type { DocumentPart, PrintDocument } from '../escpos/document.ts';
import { KIND_NAMES } from './order-papers.ts';

/** One of the pieces that an order is packed in. */
export type LabelPiece<T extends OrderItem = OrderItem> = T & {
  /** The `number`-th of `count` labels of the order. */
  readonly number: number;
  readonly count: number;
};

/** More labels than this help nobody: an order of a hundred skewers has one to each dish. */
const LABELS_MAX = 30;

/** Each piece of each dish; each dish once where that would be too many. */
export function piecesOf<T extends OrderItem>(items: readonly T[]): readonly LabelPiece<T>[] {
  const all = items.flatMap(item => Array.from({ length: item.quantity }, () => ({ ...item, quantity: 1 })));
  const pieces = all.length > LABELS_MAX ? items : all;
  return pieces.map((piece, index) => ({ ...piece, number: index + 1, count: pieces.length }));
}

const BIG = { bold: true, width: 2, height: 2 } as const;

/** What sticks to a package (포장 라벨): no price, nothing of a person. */
export function orderLabelDocument(
  order: { readonly displayNumber: string; readonly kind: OrderKind; readonly wantsCutlery: boolean },
  piece: LabelPiece,
): PrintDocument {
  const { number, count, quantity, name, options } = piece;
  return [
    { type: 'text', text: order.displayNumber, align: 'center', style: BIG },
    {
      type: 'ends',
      left: KIND_NAMES[order.kind],
      right: `${number}/${count}`,
      style: { bold: true, height: 2 },
    },
    { type: 'text', text: quantity > 1 ? `${quantity} × ${name}` : name, style: { bold: true, height: 2 } },
    ...options.map(({ name: option, quantity: times }): DocumentPart => {
      return { type: 'text', text: times > 1 ? `+ ${option} × ${times}` : `+ ${option}` };
    }),
    { type: 'text', text: order.wantsCutlery ? '수저 O' : '수저 X', style: { bold: true } },
    { type: 'feed', lines: 1 },
    { type: 'cut' },
  ];
}
