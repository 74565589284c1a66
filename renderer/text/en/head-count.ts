import type { headCount as ko } from '../ko/head-count.ts';
import type { Same } from '../same.ts';

export const headCount: Same<typeof ko> = {
  title: 'Attendance screen',
  phase: { begun: 'On now', open: 'Starts soon', next: 'Next' },
  present: 'Here',
  people_other: '{{count, number}}',
  none: 'Nothing more is on today',
  more_one: '{{count, number}} more is on now',
  more_other: '{{count, number}} more are on now',
  lost_other: 'The numbers are not being updated · {{count, number}} min old. Please ask our staff.',
  settings: {
    note: 'Shows in large figures what is on and how many came. No names.',
    window: 'Open the attendance screen',
    tab: 'Open the attendance screen in a tab',
    speaks: 'Say aloud what became of a card (no names)',
  },
};
