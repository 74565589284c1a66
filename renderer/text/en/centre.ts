import type { centre as ko } from '../ko/centre.ts';
import type { Same } from '../same.ts';

export const centre: Same<typeof ko> = {
  programmes: { title: 'Programmes', none: 'There is no programme.' },
};
