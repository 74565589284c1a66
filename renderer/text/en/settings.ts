import type { settings as ko } from '../ko/settings.ts';
import type { Same } from '../same.ts';

export const settings: Same<typeof ko> = {};
