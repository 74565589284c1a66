import type { orderRecord as ko } from '../ko/order-record.ts';
import type { Same } from '../same.ts';

export const orderRecord: Same<typeof ko> = {
  papers: 'What became of the papers',
  noPapers: 'No paper came out for this order.',
  states: {
    queued: 'Waiting for its turn',
    sending: 'Being sent',
    sent: 'Sent',
    confirmed: 'Confirmed',
    uncertain: 'Not confirmed',
    failed: 'Not printed',
    discarded: 'Let go',
  },
  print: 'Print the record',
  printed: 'The record of this order is printed, without its person.',
  copy: 'Copy as text',
  copied: 'The record is copied.',
  noPrinter: 'There is no printer. Set one up under Devices.',
};
