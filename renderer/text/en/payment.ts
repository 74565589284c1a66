import type { payment as ko } from '../ko/payment.ts';
import type { Same } from '../same.ts';

export const payment: Same<typeof ko> = {};
