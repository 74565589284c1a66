import { describe, expect, it } from 'vitest';
import { orderTableOf } from '../../../main/handlers/channel-templates.ts';
import { required } from '../../../src/base/assert.ts';
import { readSheet, type OrderSheet } from '../../../src/delivery/order-csv.ts';

const NEAR = Date.parse('2026-05-14T14:10:00+09:00');
const HEAD = '주문번호|주문일시|결제방법|메뉴명|수량|단가|옵션|결제금액';

/** A table with a bar between cells. */
function sheetOf(lines: readonly string[], channel = 'meokkebi') {
  const records = lines.map(line => line.split('|'));
  return readSheet(records, orderTableOf(channel), NEAR);
}

function read(lines: readonly string[], channel?: string) {
  const sheet = sheetOf(lines, channel) as OrderSheet; // Where heads are missing, the test is wrong.
  return sheet.orders.map(order => sheet.read(order));
}

function orderOf(lines: readonly string[], channel?: string) {
  const [first] = read(lines, channel);
  if (first === undefined || !('order' in first)) throw new Error(JSON.stringify(first));
  return first.order;
}

const LINE = 'C-1|2026-05-14 14:08|선결제|참치김밥|2|4,500원|어묵 추가(+1,000원); 순한맛|11,000원';

describe('a table of orders', () => {
  it('is read by the names of its columns, whatever their order and whatever stands above', () => {
    const order = orderOf(['오늘 주문', '', HEAD, LINE]);
    expect(order).toMatchObject({ externalId: 'C-1', version: 1, kind: 'takeout', payment: 'prepaid' });
    expect(order.orderedAtMs).toBe(Date.parse('2026-05-14T14:08:00+09:00'));
    expect(order.items).toEqual([
      {
        name: '참치김밥',
        quantity: 2,
        unitPrice: 4_500,
        options: [
          { name: '어묵 추가', price: 1_000, quantity: 1 },
          { name: '순한맛', price: 0, quantity: 1 },
        ],
      },
    ]);
  });

  it('lines of one number are one order, also where another stands between them', () => {
    const orders = read([HEAD, LINE, LINE.replace('C-1', 'C-2'), 'C-1|||순대|1|5000||']);
    expect(orders).toHaveLength(2);
    // Its sum was of the first line alone.
    expect(orders[0]).toEqual({ faults: [{ row: 1, column: '결제금액', problem: 'sum' }] });
    expect(orders[1]).toHaveProperty('order');
  });

  it.each([
    ['2026.05.14 오후 2:08', '2026-05-14T14:08:00+09:00'],
    ['5월 14일 14시 8분', '2026-05-14T14:08:00+09:00'],
    ['20260514140811', '2026-05-14T14:08:00+09:00'],
    ['14:08', '2026-05-14T14:08:00+09:00'],
    ['2026-05-14T05:08:00Z', '2026-05-14T14:08:00+09:00'],
  ])('the time %s', (said, iso) => {
    expect(orderOf([HEAD, LINE.replace('2026-05-14 14:08', said)]).orderedAtMs).toBe(Date.parse(iso));
  });

  it('a date and a time may have a column each', () => {
    const order = orderOf([
      '주문번호|주문일자|주문시간|결제|품명|수량|단가',
      'C-1|20260514|1408|현장현금|순대|1개|₩5,000',
    ]);
    expect(order).toMatchObject({ payment: 'cash', orderedAtMs: Date.parse('2026-05-14T14:08:00+09:00') });
  });

  it('an amount of the line says what one costs, where no column does', () => {
    const order = orderOf([
      '주문번호|주문일시|결제방법|메뉴명|수량|금액|옵션',
      'C-1|14:08|선결제|순대|2|12,000|간 많이(+1,000원)',
    ]);
    expect(order.items).toMatchObject([{ unitPrice: 5_000, options: [{ price: 1_000 }] }]);
  });

  it('unknown columns are kept as they came, line by line where they differ', () => {
    const order = orderOf([
      `${HEAD}|방문횟수|items|조리`,
      'C-1|14:08|선결제|순대|1|5000|||3|x|썰어서',
      'C-1|||김밥|1|4000|||3||통째로',
    ]);
    expect(order.more).toEqual([
      { path: '방문횟수', json: '"3"' },
      { path: 'items*', json: '"x"' },
      { path: '조리', json: '["썰어서","통째로"]' },
    ]);
  });

  it('a discount column says who bears it, with or without its minus', () => {
    const order = orderOf([
      `${HEAD}|지자체할인|가게 쿠폰`,
      'C-1|14:08|선결제|순대|1|5000||3,500|-1,000원|500',
    ]);
    expect(order.discounts).toEqual([
      { name: '지자체할인', amount: 1_000, funder: 'city' },
      { name: '가게 쿠폰', amount: 500, funder: 'merchant' },
    ]);
  });

  it('takes an order back, and refuses one that was made long ago', () => {
    const lines = [`${HEAD}|주문상태`, 'C-1||||||||취소', 'C-2|14:08|선결제|순대|1|5000|||배달완료'];
    expect(read(lines)).toEqual([
      { cancel: { externalId: 'C-1', version: null } },
      { faults: [{ row: 2, column: '주문상태', problem: 'unknown' }] },
    ]);
  });

  it('a number that begins anew each day gets its day', () => {
    const heads = HEAD.replace('결제방법', '결제구분');
    expect(
      orderOf([heads, LINE.replace('C-1', '0024').replace('선결제', '앱결제')], 'ddangyo').externalId,
    ).toBe('2026-05-14 0024');
  });
});

describe('what is wrong is named by row and column', () => {
  it.each([
    ['a quantity', LINE.replace('|2|', '|두 개|'), '수량', 'type'],
    ['too many', LINE.replace('|2|', '|200|'), '수량', 'range'],
    ['no dish', LINE.replace('참치김밥', ''), '메뉴명', 'missing'],
    ['a sum', LINE.replace('11,000', '10,000'), '결제금액', 'sum'],
    ['who has the money', LINE.replace('선결제', '카드'), '결제방법', 'unknown'],
    ['no word of the money', LINE.replace('선결제', ''), '결제방법', 'unknown'],
    ['a price', LINE.replace('4,500원', '시가'), '단가', 'type'],
    ['no price', LINE.replace('4,500원', '').replace('11,000원', ''), '단가', 'missing'],
    ['a time', LINE.replace('2026-05-14 14:08', '어제'), '주문일시', 'type'],
  ])('%s', (_, line, column, problem) => {
    expect(read([HEAD, line])).toEqual([{ faults: [{ row: 1, column, problem }] }]);
  });

  it('lines of one order that do not agree', () => {
    const [first] = read([HEAD, LINE, 'C-1||만나서 카드|순대|1|5000||']);
    expect(first).toEqual({ faults: [{ row: 2, column: '결제방법', problem: 'differs' }] });
  });

  it('a dish without a number holds back the order above it: whose it is nobody knows', () => {
    const orders = read([HEAD, LINE, '|||순대|1|5000||', LINE.replace('C-1', 'C-2')]);
    expect(orders[0]).toEqual({ faults: [{ row: 2, column: '주문번호', problem: 'missing' }] });
    expect(orders[1]).toHaveProperty('order');
  });

  it('columns that are missing, and a file that is no table of orders', () => {
    expect(sheetOf(['주문번호|메뉴명|수량', 'C-1|순대|1'])).toEqual({ missing: ['주문일시', '결제방법'] });
    expect(sheetOf(['거래일자|입금액', '2026-05-14|5000'])).toBeUndefined();
    expect(required(sheetOf([HEAD]), 'a table')).toMatchObject({ orders: [] });
  });
});
