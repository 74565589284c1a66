/** How VAT treats a product line: 과세 (10 % inside the price), 면세, 영세율. */
export const TAX_TREATMENTS = ['taxable', 'exempt', 'zeroRated'] as const;

export type TaxTreatment = (typeof TAX_TREATMENTS)[number];
