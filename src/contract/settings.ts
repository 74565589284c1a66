import { z } from 'zod';
import { printing } from './printing.ts';
import { orderFlowSettings } from './order-flow.ts';
import { change, query } from './request.ts';
import {
  amountOrZero,
  command,
  instant,
  isoDate,
  language,
  line,
  name,
  positiveAmount,
  roleShape,
} from './shapes.ts';

/** The districts of Incheon whose own rules are known; `other` is any other one of the city. */
export const DISTRICTS = ['seo', 'other'] as const;

/** What settings of before do not say. */
export const NO_SCREENS = {
  windows: [],
  port: null,
  showsDeliveryNumbers: false,
  readyStaysMinutes: 3,
  speaksReady: false,
};

/** The shop as its receipts name it. `businessNumber` is ten digits without hyphens. */
export const shopProfile = z.object({
  name: name(40),
  businessNumber: z.string().regex(/^\d{10}$/),
  representative: name(40),
  address: line(100),
  phone: line(20),
  /** A shop of exempt goods only (면세사업자) has no VAT on its receipts. */
  taxation: z.enum(['taxable', 'exempt']),
});

/** Where the program works: at a shop's counter, in a community centre (주민자치센터), or in both. */
export const PLACES = ['shop', 'centre', 'both'] as const;
const place = z.enum(PLACES);

/** By which table of resources/centre/refunds.json a centre gives fees back (환불 기준). */
export const REFUND_TABLES = ['law', 'lessons'] as const;

/** Whom it keeps out of the next term that they came too rarely to a course (수강 제한). */
export const ATTENDANCE_BARS = ['off', 'sameCourse', 'allCourses'] as const;

/** The centre as its papers name it. */
export const centreProfile = z.object({
  name: name(40),
  /** The neighbourhood (동) that it works for. */
  dong: name(20),
  /** Who answers for it there (담당). */
  representative: name(20),
  phone: line(20),
  address: line(100),
  /** Its identification number (고유번호): ten digits like a business number; not every centre has one. */
  number: z
    .string()
    .regex(/^\d{10}$/)
    .nullable(),
});

/** Where the customer's pole display is, and which model of resources/poles it is. */
export const poleSetting = z.object({ url: z.string().min(1).max(200), profileId: z.string().max(40) });

/**
 * What an older file does not say comes from `DEFAULT_SETTINGS`. A field here has no default of its own: it
 * would stand in for each field that a save leaves out.
 */
export const settings = z.object({
  language,
  /** Which work the menu shows. Settings of before are a shop's. */
  place,
  /** Null until somebody has said what the centre is called. */
  centre: centreProfile.nullable(),
  /** What goes back to whoever leaves a course: as the law says, or by the centre's own rule. */
  refundTable: z.enum(REFUND_TABLES),
  /** Whom it keeps out of the next term that they came too rarely in the last. */
  attendanceBar: z.enum(ATTENDANCE_BARS),
  theme: z.enum(['auto', 'light', 'dark', 'contrast']),
  /** 글자 크기 of the counter's own pages. */
  typeSize: z.enum(['normal', 'large', 'huge']),
  /** Two-digit till number, 1 to 99. */
  till: z.int().min(1).max(99),
  cashier: name(20),
  /** Hour of the Korean clock at which a new business day begins. */
  dayStartsAtHour: z.int().min(0).max(23),
  cashRounding: z.enum(['none', 'floor10']),
  blindCount: z.boolean(),
  printReceipt: z.enum(['always', 'ask']),
  sound: z.enum(['off', 'low', 'normal', 'high']),
  /** What became of a card at the door is said aloud. */
  speaksAttendance: z.boolean(),
  /** The register shows nobody's name until somebody is searched. */
  hidesAttendance: z.boolean(),
  /** A line with more than this asks before it is taken. */
  quantityLimit: z.int().min(1).max(9_999),
  /** The payment sheet offers to give for an open campaign (서로도움). */
  offersDonation: z.boolean(),
  /** When the shop sells, as minutes of the Korean clock; past midnight `to` is below `from`. */
  openingHours: z.object({ from: z.int().min(0).max(1_439), to: z.int().min(0).max(1_439) }).nullable(),
  /** What may be given back at once to somebody who has no receipt, in won; 0 is nothing. */
  refundWithoutReceiptLimit: amountOrZero,
  /** What the rules of the local currency ask of a shop: where it is, and what it sold last year, in won. */
  benefits: z.object({
    district: z.enum(DISTRICTS),
    yearlySales: amountOrZero,
    /** In an alley district (골목형상점가). Settings of before do not say. */
    isAlleyDistrict: z.boolean().default(false),
    /** A trade of resources/shop-categories. */
    category: z.string().max(20).nullable().default(null),
  }),
  /** Wallets of members: how a payment is confirmed, what is spent first, and what may be charged, in won. */
  wallet: z.object({
    confirmation: z.enum(['pin', 'lastDigits']),
    spendFirst: z.enum(['cash', 'charged']),
    chargeLimit: positiveAmount,
    chargeLimitOfMonth: positiveAmount,
  }),
  /**
   * Who brings cash receipts to the tax office, and whether the trade must issue them unasked (의무발행업종).
   */
  cashReceipt: z.object({ issuer: z.enum(['recorded', 'simulator']), isMandatedTrade: z.boolean() }),
  /** The port that channels' programs send orders to; null is none. */
  ordersPort: z.int().min(1_024).max(65_535).nullable(),
  /** Who may send orders there: programs of this computer, or of all in its network. */
  ordersReach: z.enum(['computer', 'network']),
  /** Screens beside the counter's own: on this machine, and in browsers of the shop's network. */
  screens: z.object({
    /** Windows that open again at each start. */
    windows: z.array(z.enum(['kitchen', 'status', 'customer', 'attendance'])).max(4),
    /** Where paired screens find the counter; null lets none in. */
    port: z.int().min(1_024).max(65_535).nullable(),
    /** Customers see the numbers of orders that riders come for, too. */
    showsDeliveryNumbers: z.boolean(),
    /** How long customers see a number after its order was handed over. */
    readyStaysMinutes: z.int().min(0).max(60),
    speaksReady: z.boolean(),
  }),
  /** The customer's pole display (손님 표시기). */
  pole: poleSetting.nullable(),
  /** How orders are taken: by whom, how loud, and what is held. */
  orderFlow: orderFlowSettings,
  /** What the shop has agreed on with delivery channels, in hundredths of a percent; before what all have. */
  channelFees: z
    .array(
      z.object({
        channelId: z.string().max(40),
        brokerageBp: z.int().min(0).max(5_000),
        paymentBp: z.int().min(0).max(1_000),
      }),
    )
    .max(20),
  /** Private apps that the shop takes orders from; those of public channels are there for everybody. */
  privateApps: z.array(z.string().max(40)).max(10),
  /** What part of the orders of apps is to come over public channels, and who says so; null is nobody. */
  publicGoal: z
    .object({
      percent: z.int().min(1).max(100),
      setBy: z.enum(['shop', 'district']),
      /** Where it is from, in words: `인천 서구 목표`. */
      name: line(40),
    })
    .nullable(),
  /** What the shop has agreed on with those who pay into its bank account, and from when it is looked at. */
  deposits: z.object({
    /** The first business date that is waited for; null is all. */
    since: isoDate.nullable(),
    terms: z
      .array(
        z.object({
          kind: z.enum(['card', 'currency', 'wallet', 'channel']),
          from: isoDate,
          /** Hundredths of a percent. */
          feeBp: z.int().min(0).max(1_000),
          bankingDays: z.int().min(0).max(60),
        }),
      )
      .max(30),
    /** Days on which banks are closed, beside weekends and the holidays that are known. */
    closedDays: z.array(isoDate).max(60),
  }),
  /** Stations, printers of each paper, labels. Settings of before do not say. */
  printing,
  /** Orders that people take down. Settings of before do not say. */
  phoneOrders: z.object({
    /** How many months after the last order a customer who has agreed is remembered. */
    keepMonths: z.int().min(1).max(24),
    /** A reserved order is done so many minutes before it is wanted: packing, and the way there. */
    leadMinutes: z.int().min(0).max(120),
    /** The kitchen gets a reserved order's paper when it is taken, not when its time to start comes. */
    printsReservedAtOnce: z.boolean(),
    /** Where the shop delivers: what it costs there, and what people know the place by. */
    zones: z
      .array(
        z.object({
          name: name(20),
          fee: z.int().min(0).max(100_000),
          landmarks: z.array(name(30)).max(40),
        }),
      )
      .max(20),
  }),
  receiptFooter: z.array(line(48)).max(4),
  /** In-store labels (2x codes) that this shop's scales print. */
  labelPatterns: z
    .array(
      z.object({
        pattern: z.string().regex(/^[FIPWNVC]+$/),
        flagPrefix: z.string().regex(/^\d{1,2}$/),
        priceUnit: z.union([z.literal(1), z.literal(10)]),
      }),
    )
    .max(8),
});

/** Any of the settings: what is left out stays as it is, since no field has a default of its own. */
export const changedSettings = settings.partial();

const appState = z.object({
  version: z.string(),
  isSetUp: z.boolean(),
  isDemo: z.boolean(),
  role: roleShape,
  shop: shopProfile.nullable(),
  settings,
  businessDate: isoDate,
  nowMs: instant,
});

const businessNumberErrors = {
  BUSINESS_NUMBER_INVALID: { data: z.object({ reason: z.enum(['FORMAT', 'COMPONENT', 'CHECK_DIGIT']) }) },
};

export const appContract = {
  state: query('auditor').output(appState),
  /** What changed since: the page reads again what an event names. */
  setUp: change('owner')
    .input(
      command.extend({
        language,
        start: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('demo'), place: z.enum(['shop', 'both']).default('shop') }),
          z.object({ kind: z.literal('shop'), shop: shopProfile }),
          z.object({ kind: z.literal('centre'), centre: centreProfile }),
        ]),
      }),
    )
    .output(appState)
    .errors({ ...businessNumberErrors, ALREADY_SET_UP: {} }),
};

export const settingsContract = {
  saveShop: change('owner')
    .input(command.extend({ shop: shopProfile }))
    .output(appState)
    .errors(businessNumberErrors),
  save: change('manager')
    .input(command.extend({ settings: changedSettings }))
    .output(appState)
    .errors({
      ...businessNumberErrors,
      /** As long as a shift is open, its till keeps its number and the counter its shop. */
      SHIFT_OPEN: {},
      /** A place to work in is first told what it is called. */
      PLACE_NOT_NAMED: { data: z.object({ missing: z.enum(['shop', 'centre']) }) },
    }),
};

export type Place = z.infer<typeof place>;
export type CentreProfile = z.infer<typeof centreProfile>;
export type ShopProfile = z.infer<typeof shopProfile>;
export type Settings = z.infer<typeof settings>;
export type AppState = z.infer<typeof appState>;
