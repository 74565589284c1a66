import type { products as ko } from '../ko/products.ts';
import type { Same } from '../same.ts';

export const products: Same<typeof ko> = {};
