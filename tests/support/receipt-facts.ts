import type { ReceiptFacts } from '../../src/receipt/facts.ts';

/** The mixed basket of domain.md B2, paid as in A6. */
export const basket: ReceiptFacts = {
  shop: {
    name: '서로e음 마트',
    businessNumber: '1378212347',
    representative: '홍길동',
    address: '인천 서구 서곶로 307 1층',
    phone: '032-560-0000',
    taxation: 'taxable',
  },
  kind: 'sale',
  receiptNumber: '210615-01-0042',
  barcode: 'IE210615010042',
  atMs: Date.UTC(2021, 5, 15, 4, 5, 6),
  till: 1,
  dayNumber: 42,
  cashier: '',
  lines: [
    { name: '아메리카노(HOT)', unitPrice: 4_500, quantity: 2, taxTreatment: 'taxable', gross: 9_000 },
    { name: '생수 500ml', unitPrice: 800, quantity: 3, taxTreatment: 'taxable', gross: 2_400 },
    { name: '서구 쌀 4kg', unitPrice: 15_000, quantity: 1, taxTreatment: 'exempt', gross: 15_000 },
  ].map(line => ({
    weightGrams: null,
    discount: 0,
    discountName: '',
    ...line,
    taxTreatment: treatment(line),
  })),
  subtotal: 26_400,
  orderDiscount: 1_320,
  orderDiscountName: '혜택플러스 5% 할인',
  due: 25_080,
  supplyValue: 9_845,
  vat: 985,
  exempt: 14_250,
  zeroRated: 0,
  rounding: 0,
  tenders: [
    tender({ kind: 'currency', amount: 20_000 }),
    tender({ kind: 'cash', amount: 5_080, received: 10_000 }),
  ],
  benefits: [],
  partnerRateBp: null,
  donation: 0,
  change: 4_920,
  cashReceipt: null,
  originalReceiptNumber: null,
  reason: '',
  copyNumber: 0,
  footer: [],
};

function treatment(line: { taxTreatment: string }): 'taxable' | 'exempt' {
  return line.taxTreatment === 'exempt' ? 'exempt' : 'taxable';
}

export function tender(known: { kind: 'cash' | 'currency' | 'card'; amount: number; received?: number }) {
  return {
    received: null,
    approvalNumber: null,
    approvedAtMs: null,
    maskedCard: null,
    isPending: false,
    ...known,
  };
}
