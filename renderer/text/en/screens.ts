import type { screens as ko } from '../ko/screens.ts';
import type { Same } from '../same.ts';

export const screens: Same<typeof ko> = {
  title: 'Further screens',
  note: 'Opens full-screen on a second monitor if there is one, and again at the next start.',
  window: {
    status: 'Open the customers’ order screen',
    customer: 'Open the customer screen (prices and change)',
  },
  tab: {
    status: 'Open the customers’ order screen in a tab',
    customer: 'Open the customer screen in a tab (prices and change)',
  },
  showsDelivery: 'Show customers the numbers of deliveries, too',
  speaks: 'Call numbers aloud when they are ready',
  stays: 'Minutes that a number stays after it was collected',
  staysFault: 'Please enter 0 to 60.',
};
