import type { centre as ko } from '../ko/centre.ts';
import type { Same } from '../same.ts';

export const centre: Same<typeof ko> = {
  people: { title: 'People', none: 'Nobody has been registered.' },
  programmes: { title: 'Programmes', none: 'There is no programme.' },
  village: { title: 'Village projects', none: 'There is no village project.' },
};
