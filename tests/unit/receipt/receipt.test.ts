import { describe, expect, it } from 'vitest';
import { required } from '../../../src/base/assert.ts';
import { columnsOf } from '../../../src/escpos/cp949.ts';
import { decodePaper, paperText } from '../../../src/escpos/decoder.ts';
import { encodeDocument } from '../../../src/escpos/encode.ts';
import { paperSvg } from '../../../src/escpos/paper-svg.ts';
import type { ReceiptFacts } from '../../../src/receipt/facts.ts';
import { receiptDocument } from '../../../src/receipt/receipt.ts';
import { hex } from '../../support/hex.ts';
import { profiles } from '../../support/profiles.ts';
import { basket, tender } from '../../support/receipt-facts.ts';

function grid(facts: ReceiptFacts, columns: 48 | 42 | 32): readonly string[] {
  const { bytes, replacedCount } = encodeDocument(receiptDocument(facts, columns), profiles[columns]);
  expect(replacedCount).toBe(0);
  const paper = decodePaper(bytes);
  expect(paper.unknown).toEqual([]);
  return paperText(paper, columns);
}

describe('the receipt of domain.md D3', () => {
  it('is exactly this on 48 columns', () => {
    expect(grid(basket, 48).slice(0, 24)).toEqual(
      `
                  서로e음 마트
사업자번호 137-82-12347
대표 홍길동  032-560-0000
인천 서구 서곶로 307 1층
2021-06-15 13:05:06  POS01-0042
------------------------------------------------
상품명                     단가 수량        금액
------------------------------------------------
아메리카노(HOT)           4,500    2       9,000
생수 500ml                  800    3       2,400
*서구 쌀 4kg             15,000    1      15,000
------------------------------------------------
합    계                                  26,400
혜택플러스 5% 할인                        -1,320
받을금액                                  25,080
과세물품가액                               9,845
부 가 세                                     985
면세물품가액                              14,250
서로e음                                   20,000
현금                                      10,000
거스름돈                                   4,920
* 표시는 면세 품목입니다
------------------------------------------------
[CODE128 IE210615010042]`
        .split('\n')
        .slice(1),
    );
  });

  it('has these goods on 42 columns', () => {
    expect(grid(basket, 42)).toEqual(
      expect.arrayContaining([
        '상품명                 단가 수량      금액',
        '아메리카노(HOT)       4,500    2     9,000',
        '*서구 쌀 4kg         15,000    1    15,000',
      ]),
    );
  });

  it('takes two lines for an item on 32 columns', () => {
    const lines = grid(basket, 32);
    const start = lines.indexOf('아메리카노(HOT)');
    expect(lines.slice(start - 2, start + 2)).toEqual([
      '상품명                      금액',
      '--------------------------------',
      '아메리카노(HOT)',
      '  4,500 x 2                9,000',
    ]);
    expect(lines[lines.indexOf('*서구 쌀 4kg') + 1]).toBe('  15,000 x 1              15,000');
  });

  it.each([48, 42, 32] as const)('is never wider than its %i columns', columns => {
    const long = {
      ...basket,
      lines: basket.lines.map(line => ({ ...line, name: `${line.name} ${line.name} 특대` })),
    };
    for (const line of [...grid(basket, columns), ...grid(long, columns)])
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  it('never cuts an amount, however large', () => {
    const first = required(basket.lines[0], 'first line');
    const dear = { ...basket, lines: [{ ...first, unitPrice: 123_456_789, gross: 246_913_578 }] };
    for (const columns of [48, 42, 32] as const)
      expect(grid(dear, columns).join('\n')).toMatch(/123,456,789 x 2 +246,913,578/);
  });
});

describe('other receipts', () => {
  it('names a refund with its original number and negative amounts', () => {
    const lines = grid(
      {
        ...basket,
        kind: 'refund',
        originalReceiptNumber: '210615-01-0042',
        reason: '단순 변심',
        cashier: '박지은',
        lines: basket.lines.map(line => ({ ...line, quantity: -line.quantity, gross: -line.gross })),
        subtotal: -26_400,
        orderDiscount: -1_320,
        due: -25_080,
        tenders: [tender({ kind: 'currency', amount: -20_000 }), tender({ kind: 'cash', amount: -5_080 })],
        change: 0,
      },
      48,
    );
    expect(lines).toContain('원 영수증                         210615-01-0042');
    expect(lines).toContain('돌려드린 금액                            -25,080');
    expect(lines.some(line => line.includes('[ 반 품 ]'))).toBe(true);
    expect(lines).toContain('담당 박지은                영수증 210615-01-0042');
  });

  it('marks a copy with its count, and a pending approval', () => {
    const lines = grid(
      {
        ...basket,
        copyNumber: 2,
        tenders: [
          { ...tender({ kind: 'currency', amount: 20_000 }), isPending: true },
          {
            ...tender({ kind: 'card', amount: 5_080 }),
            approvalNumber: '30012345',
            maskedCard: '1234-56**-****-7890',
            approvedAtMs: Date.UTC(2021, 5, 15, 4, 5, 0),
          },
        ],
        change: 0,
      },
      48,
    );
    expect(lines[0]).toBe('                 ** 재발행 2 **');
    expect(lines).toContain('서로e음 [승인 대기]                       20,000');
    expect(lines).toContain('  승인번호 30012345');
    expect(lines).toContain('  카드번호 1234-56**-****-7890');
    expect(lines).toContain('  승인일시 2021-06-15 13:05:00');
    expect(lines).toContain('  일시불');
  });

  it.each([48, 42, 32] as const)(
    'stays within 1.15 times the bytes of its plain text on %i columns',
    columns => {
      const { bytes } = encodeDocument(receiptDocument(basket, columns), profiles[columns]);
      const text = grid(basket, columns).filter(line => !line.startsWith('['));
      const plain = text.reduce((sum, line) => sum + columnsOf(line) + 1, 0);
      expect(bytes.length / plain).toBeLessThanOrEqual(1.15);
    },
  );

  it('says in which order money was rounded, paid and given back', () => {
    const paid = [tender({ kind: 'cash', amount: 12_340, received: 15_000 })];
    const lines = grid({ ...basket, due: 12_347, rounding: 7, tenders: paid, change: 2_660 }, 48);
    const start = lines.findIndex(line => line.startsWith('원단위 절사'));
    expect(lines.slice(start, start + 3)).toEqual([
      '원단위 절사                                   -7',
      '현금                                      15,000',
      '거스름돈                                   2,660',
    ]);
  });

  it('shows a discount of a line below it, and weighed goods by weight', () => {
    const coffee = required(basket.lines[0], 'coffee');
    const line = { ...coffee, discount: 900, discountName: '행사 10%' };
    const weighed = { ...coffee, name: '삼겹살', weightGrams: 1_250, unitPrice: 20_000, gross: 25_000 };
    const whole = { ...weighed, name: '감자', weightGrams: 10_000 };
    const lines = grid({ ...basket, lines: [line, weighed, whole], subtotal: 59_000 }, 48);
    expect(lines).toContain('  행사 10%                                  -900');
    expect(lines).toContain('합    계                                  58,100');
    expect(lines).toContain('  20,000 x 1.25kg                         25,000');
    expect(lines).toContain('감자                     20,000 10kg      25,000');
  });

  it('names no VAT where the shop is exempt, and zero-rated sales where there are some', () => {
    const shop = { ...basket.shop, taxation: 'exempt' } as const;
    expect(grid({ ...basket, shop }, 48).join('\n')).not.toMatch(/부 가 세|과세물품가액 {2}/);
    expect(grid({ ...basket, zeroRated: 3_000 }, 48)).toContain(
      '영세율물품가액                             3,000',
    );
  });

  it('cuts neither the cashier nor the receipt number on narrow paper', () => {
    const lines = grid({ ...basket, cashier: '박지은' }, 32);
    const start = lines.indexOf('담당 박지은');
    expect(lines[start + 1]).toBe('           영수증 210615-01-0042');
  });

  it('puts a name that is too long for its column above its figures', () => {
    const line = { ...required(basket.lines[0], 'coffee'), name: '국내산 유기농 쌀과자 100g' };
    const lines = grid({ ...basket, lines: [line] }, 48);
    const start = lines.indexOf('국내산 유기농 쌀과자 100g');
    expect(lines[start + 1]).toBe('                          4,500    2       9,000');
  });

  it('thanks the customer in the middle, and ends with the number for returns', () => {
    const lines = grid({ ...basket, footer: ['교환·환불은 7일 안에', '고맙습니다'] }, 48);
    expect(lines.slice(-6)).toEqual([
      '------------------------------------------------',
      '             교환·환불은 7일 안에',
      '                   고맙습니다',
      '[CODE128 IE210615010042]',
      '',
      '[cut]',
    ]);
  });
});

describe('a cash receipt on paper', () => {
  const cashReceipt = {
    purpose: 'incomeDeduction',
    maskedIdentity: '010-****-1234',
    isSelfIssued: false,
    total: 25_080,
    approvalNumber: '123456789',
    isPractice: false,
  } as const;
  const read = (change: object, columns: 48 | 42 | 32 = 48) =>
    grid({ ...basket, cashReceipt: { ...cashReceipt, ...change } }, columns).map(line =>
      line.replaceAll(/ +/g, ' ').trim(),
    );

  it.each([48, 42, 32] as const)(
    'says purpose, masked number, approval and whom to ask on %i columns',
    columns => {
      const lines = read({}, columns);
      const start = lines.indexOf('현금영수증 소득공제용');
      expect(lines.slice(start + 1, start + 5)).toEqual([
        '발급금액 25,080',
        '식별번호 010-****-1234',
        '승인번호 123456789',
        '현금영수증 문의 국세청 126',
      ]);
    },
  );

  it('says 지출증빙, 자진발급 and 연습; and nothing without one', () => {
    expect(read({ purpose: 'businessExpense' })).toContain('현금영수증 지출증빙용');
    expect(read({ isSelfIssued: true })).toContain('현금영수증 소득공제용 (자진발급)');
    expect(read({ isPractice: true })).toContain('현금영수증 [연습] 소득공제용');
    expect(grid(basket, 48).join('')).not.toContain('현금영수증');
  });
});

describe('golden receipts', () => {
  const full: ReceiptFacts = {
    ...basket,
    cashier: '박지은',
    tenders: [
      {
        ...tender({ kind: 'currency', amount: 20_000 }),
        approvalNumber: '30012345',
        approvedAtMs: Date.UTC(2021, 5, 15, 4, 5, 0),
      },
      tender({ kind: 'cash', amount: 5_080, received: 10_000 }),
    ],
    footer: ['교환·환불은 7일 안에 영수증을 가져오십시오', '고맙습니다'],
  };

  it.each([48, 42, 32] as const)('read like this on %i columns', async columns => {
    await expect(`${grid(full, columns).join('\n')}\n`).toMatchFileSnapshot(
      `./golden/receipt-${columns}.txt`,
    );
  });

  it.each([48, 42, 32] as const)('are these bytes on %i columns', async columns => {
    const { bytes } = encodeDocument(receiptDocument(full, columns), profiles[columns]);
    // A line of the file is a line of paper: it ends with its line feed.
    const lines = hex(bytes).replaceAll(' 0a ', ' 0a\n');
    await expect(`${lines}\n`).toMatchFileSnapshot(`./golden/receipt-${columns}.hex`);
  });

  it.each([48, 32] as const)('look like this on %i columns', async columns => {
    const paper = decodePaper(encodeDocument(receiptDocument(full, columns), profiles[columns]).bytes);
    await expect(paperSvg(paper, columns)).toMatchFileSnapshot(`./golden/receipt-${columns}.svg`);
  });
});
