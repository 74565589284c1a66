import { describe, expect, it } from 'vitest';
import type { PaperField } from '../../../src/delivery/paper-template.ts';
import { readTemplate } from '../../../src/delivery/paper-template.ts';
import { readOrder } from '../../../src/delivery/read-order.ts';
import {
  guessItems,
  labelFrom,
  partsOf,
  untaught,
  valueFrom,
  withAnchor,
  withDiscount,
  withHeading,
  withLabel,
  withNumber,
  withWord,
} from '../../../src/delivery/teach-template.ts';
import { linesOf, sampleOf } from '../../support/captured-papers.ts';

/** 2026-05-14 14:45 in Korea. */
const NOW = Date.UTC(2026, 4, 14, 5, 45);

describe('where a value begins', () => {
  it.each([
    ['주문번호: S2026-1', '주문번호', 'S2026-1'],
    ['주문 번호 : A-25', '주문 번호', 'A-25'],
    ['메뉴합계                     29,500', '메뉴합계', '29,500'],
    ['합계 17,000', '합계', '17,000'],
    ['[가게 요청사항]', '가게 요청사항', ''],
    ['■ 결제 방법 : 만나서 카드', '결제 방법', '만나서 카드'],
  ])('%s', (line, label, value) => {
    const parts = partsOf(line);
    expect([labelFrom(parts, parts.valueAt), valueFrom(parts, parts.valueAt)]).toEqual([label, value]);
  });
});

/** What a person touches on a sample: the beginning of the line that says it. */
type Touches = Readonly<Partial<Record<PaperField, string>>>;

function taught(channel: string, touches: Touches, coupons: readonly (readonly [string, string])[]) {
  const lines = linesOf(sampleOf(channel));
  const line = (start: string) => lines.find(one => one.trim().startsWith(start)) ?? '';
  const parts = (start: string) => partsOf(line(start));
  const labelOf = (start: string) => labelFrom(parts(start), parts(start).valueAt);
  let template = withAnchor(untaught(channel), lines[0] ?? '');
  // The keys are those of `touches`.
  for (const [field, start] of Object.entries(touches) as [PaperField, string][])
    template =
      field === 'orderNo'
        ? withNumber(template, labelOf(start), valueFrom(parts(start), parts(start).valueAt))
        : withLabel(template, field, labelOf(start));
  for (const [start, funder] of coupons) template = withDiscount(template, labelOf(start), funder);
  return { lines, template };
}

describe('a channel that a person teaches by touching lines', () => {
  it('reads the sample as the order that it is, the columns found out by the sum', () => {
    const touches: Touches = {
      orderNo: '주문번호',
      displayNo: '접수번호',
      orderedAt: '주문일시',
      acceptBy: '접수기한',
      goods: '주문금액',
      deliveryFee: '배달팁',
      payable: '결제금액',
      payment: '결제방법',
      cutlery: '수저포크',
      phone: '연락처',
      road: '도로명',
      jibun: '지번',
      detail: '상세주소',
      shopRequest: '[가게',
      riderRequest: '[배달 요청',
    };
    const coupons = [
      ['서구쿠폰', 'DISTRICT'],
      ['가게쿠폰', 'MERCHANT'],
    ] as const;
    const { lines, template } = taught('baedal-seogu', touches, coupons);
    const guess = guessItems(withHeading(template, '메뉴명   수량  금액'), lines, NOW);
    const expected = readOrder(sampleOf('baedal-seogu').order);
    expect(guess.reading).toEqual({ kind: 'order', channel: 'baedal-seogu', ...expected });
    expect(readTemplate(JSON.parse(JSON.stringify(guess.template)))).toEqual(guess.template);
    expect(JSON.stringify(guess.template)).not.toMatch(/0504|연습/);
  });

  it('finds out other columns, with the price of one beside the sum', () => {
    const touches: Touches = {
      orderNo: '주문번호',
      goods: '음식값',
      deliveryFee: '배달비',
      payable: '합계',
      payment: '결제',
      cutlery: '수저',
      phone: '전화',
    };
    const { lines, template } = taught('meokkebi', touches, [['지자체할인', 'CITY']]);
    const { reading, template: found } = guessItems(
      withHeading(
        {
          ...withWord(template, 'cutlery', { word: '미포함', means: 'no' }),
          others: ['요청(가게)', '순번', '도로명주소'],
        },
        '품명 단가 수량 금액',
      ),
      lines,
      NOW,
    );
    expect(found.items.columns).toEqual(['name', 'unitPrice', 'quantity', 'amount']);
    expect(reading).toMatchObject({
      kind: 'order',
      order: { externalId: 'M-260514-3391', payment: 'prepaid' },
    });
  });

  it('knows a short number to begin anew each day', () => {
    expect(withNumber(untaught('ddangyo'), '주문번호', '0024').isNumberDaily).toBe(true);
    expect(withNumber(untaught('ddangyo'), '주문번호', 'M-260514-3391').isNumberDaily).toBe(false);
  });

  it('puts a word of its own before the usual ones', () => {
    const word = { word: '카카오페이', means: 'PREPAID' };
    expect(withWord(untaught('ddangyo'), 'payment', word).words.payment?.[0]).toEqual(word);
  });

  it('says what is missing until all is taught', () => {
    const { lines, template } = taught('baedal-seogu', { orderNo: '주문번호' }, []);
    expect(guessItems(withHeading(template, '메뉴명 수량 금액'), lines, NOW).reading).toMatchObject({
      kind: 'unread',
    });
  });
});
