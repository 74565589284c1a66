import type { shift as ko } from '../ko/shift.ts';
import type { Same } from '../same.ts';

export const shift: Same<typeof ko> = {
  open: {
    title: 'Open the shift',
    start: 'Open the shift',
    float: 'Cash in the drawer (float)',
    floatHint: 'Count it and type it in. Leave it empty if there is none.',
    plus: '+{{amount}}0,000',
    cashier: 'Cashier',
  },
};
