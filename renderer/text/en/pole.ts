import type { pole as ko } from '../ko/pole.ts';
import type { Same } from '../same.ts';

export const pole: Same<typeof ko> = {
  title: 'Customer’s pole',
  none: 'Connect a pole of two lines, and customers see amounts and change.',
  add: 'Add a pole',
  shows: 'What the pole shows now',
  model: 'Model',
  remove: 'Remove',
  change: 'Change',
  removed: 'The pole was removed.',
};
