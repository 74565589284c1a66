import { expect, it } from 'vitest';
import { orderLabelDocument, piecesOf } from '../../../src/receipt/order-label.ts';
import { item } from '../../support/orders.ts';

it('each piece has a label that counts', () => {
  const pieces = piecesOf([item('참치김밥', 2), item('떡볶이', 1)]);
  expect(pieces.map(({ name, number, count }) => `${name} ${number}/${count}`)).toEqual([
    '참치김밥 1/3',
    '참치김밥 2/3',
    '떡볶이 3/3',
  ]);
});

it('an order of very many pieces has one to each dish, with how many', () => {
  const [piece] = piecesOf([item('꼬치', 40)]);
  expect(piece).toMatchObject({ quantity: 40, number: 1, count: 1 });
});

it('says the number large, the dish with its options, and whether a spoon goes with it', () => {
  const order = { displayNumber: 'A-23', kind: 'delivery', wantsCutlery: false } as const;
  const option = { name: '곱빼기', price: item('', 1).unitPrice, quantity: 2 };
  const label = orderLabelDocument(order, { ...item('짜장면', 1), options: [option], number: 1, count: 2 });
  const texts = label.map(part =>
    'text' in part ? part.text : 'left' in part ? `${part.left} ${part.right}` : '',
  );
  expect(texts.filter(text => text !== '')).toEqual(['A-23', '배달 1/2', '짜장면', '+ 곱빼기 × 2', '수저 X']);
  expect(label[0]).toMatchObject({ style: { width: 2, height: 2 } });
});
