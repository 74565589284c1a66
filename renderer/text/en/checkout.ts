import type { checkout as ko } from '../ko/checkout.ts';
import type { Same } from '../same.ts';

export const checkout: Same<typeof ko> = {};
