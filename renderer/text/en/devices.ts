import type { devices as ko } from '../ko/devices.ts';
import type { Same } from '../same.ts';

export const devices: Same<typeof ko> = {};
