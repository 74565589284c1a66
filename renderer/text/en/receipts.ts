import type { receipts as ko } from '../ko/receipts.ts';
import type { Same } from '../same.ts';

export const receipts: Same<typeof ko> = {};
