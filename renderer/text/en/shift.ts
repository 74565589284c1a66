import type { shift as ko } from '../ko/shift.ts';
import type { Same } from '../same.ts';

export const shift: Same<typeof ko> = {};
