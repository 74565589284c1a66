import type { money as ko } from '../ko/money.ts';
import type { Same } from '../same.ts';

export const money: Same<typeof ko> = {
  title: 'Settle up',
  lead: 'Where the money is that was promised.',
  tab: { label: 'View', pending: 'Awaiting approval', bank: 'Bank', cashReceipts: 'Cash receipts' },
  pending: {
    title: 'Payments whose approval nobody has seen',
    total: '{{count, number}} · {{amount, won}}',
    none: 'No payment awaits its approval.',
    time: 'Sold at',
    receipt: 'Receipt',
    tender: 'Paid by',
    amount: 'Amount',
    state: 'State',
    waiting: 'waiting',
    overdue: 'overdue',
    open: 'Open the sale',
  },
};
