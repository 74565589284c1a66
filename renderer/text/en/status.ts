import type { status as ko } from '../ko/status.ts';
import type { Same } from '../same.ts';

export const status: Same<typeof ko> = {
  title: 'Orders',
  preparing: 'Preparing',
  ready: 'Ready',
  none: 'None at the moment',
  spoken: 'Number {{number}}, your order is ready.',
  lost_other: 'The numbers are not being updated · {{count}} min old. Please ask our staff.',
};
