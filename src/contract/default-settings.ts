import { DEFAULT_PRINTING } from './printing.ts';
import { orderFlowSettings } from './order-flow.ts';
import { NO_SCREENS, type Settings } from './settings.ts';

/** What a new counter starts with. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'ko',
  place: 'shop',
  centre: null,
  refundTable: 'law',
  attendanceBar: 'allCourses',
  theme: 'auto',
  typeSize: 'normal',
  till: 1,
  cashier: '사장님',
  // Past midnight still belongs to the day before: the usual 24-hour carry-over ends in the small hours.
  dayStartsAtHour: 5,
  cashRounding: 'floor10',
  blindCount: false,
  printReceipt: 'always',
  sound: 'normal',
  speaksAttendance: false,
  hidesAttendance: false,
  quantityLimit: 99,
  offersDonation: true,
  openingHours: null,
  refundWithoutReceiptLimit: 50_000,
  // A small shop of the district: nearly all of its 25,000 merchants (domain.md A1).
  benefits: { district: 'seo', yearlySales: 200_000_000, isAlleyDistrict: false, category: null },
  wallet: {
    confirmation: 'pin',
    spendFirst: 'cash',
    chargeLimit: 500_000,
    chargeLimitOfMonth: 1_000_000,
  },
  cashReceipt: { issuer: 'recorded', isMandatedTrade: false },
  ordersPort: null,
  screens: NO_SCREENS,
  pole: null,
  ordersReach: 'computer',
  orderFlow: orderFlowSettings.parse({}),
  channelFees: [],
  phoneOrders: { keepMonths: 12, leadMinutes: 10, printsReservedAtOnce: false, zones: [] },
  privateApps: [],
  publicGoal: null,
  deposits: { since: null, terms: [], closedDays: [] },
  printing: DEFAULT_PRINTING,
  receiptFooter: ['이용해 주셔서 고맙습니다.', '교환·환불은 영수증을 가지고 7일 안에 오십시오.'],
  // Price labels `21…` and weight labels `29…`, the two layouts of domain.md C3.
  labelPatterns: [
    { pattern: 'FFIIIIIPPPPPC', flagPrefix: '21', priceUnit: 1 },
    { pattern: 'FFIIIIIWWWWWC', flagPrefix: '29', priceUnit: 1 },
  ],
};
