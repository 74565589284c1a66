import type { welcome as ko } from '../ko/welcome.ts';
import type { Same } from '../same.ts';

export const welcome: Same<typeof ko> = {};
