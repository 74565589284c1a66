import { z } from 'zod';
import { change, query } from './request.ts';
import { amount, amountOrZero, command, id, instant, isoDate, name, positiveAmount } from './shapes.ts';
import { payerErrors, walletConfirmation } from './wallet.ts';

const facts = z.object({
  title: name(40),
  story: name(400),
  target: positiveAmount,
  /** Who gets the money, and gives receipts for taxes (모금회). */
  fundraiser: name(40),
  firstDay: isoDate,
  /** The last day on which it takes gifts. */
  lastDay: isoDate,
});

export const campaignState = z.enum(['planned', 'open', 'reached', 'closed', 'handedOver']);

const campaign = facts.extend({
  id,
  state: campaignState,
  /** Gifts, those that went back among them. */
  giftCount: z.int(),
  /** Given less what went back. */
  raised: amountOrZero,
  handedOver: amountOrZero,
  /** Raised and not yet handed over: what the shop holds. */
  held: amountOrZero,
  /** The part of it that came out of wallets, which the circulation holds and no drawer. */
  walletHeld: amountOrZero,
  /** Of the target, rounded down; above 100 when more was given. */
  percent: z.int(),
  /** Days on which it still takes gifts, today among them; 0 when it takes none. */
  daysLeft: z.int(),
});

const handOver = z.object({
  number: z.int(),
  amount: amountOrZero,
  source: z.enum(['drawer', 'safe', 'bank']),
  recipient: z.string(),
  atMs: instant,
  /** The part of it that wallets have given. */
  walletAmount: amountOrZero,
});

const detail = campaign.extend({
  /** The newest first, at most 200. Negative ones went back. */
  gifts: z.array(
    z.object({
      id,
      amount,
      atMs: instant,
      source: z.enum(['cash', 'wallet']),
      receiptNumber: z.string().nullable(),
    }),
  ),
  /** The newest first. */
  handOvers: z.array(handOver),
  closing: z.object({ reason: z.string(), atMs: instant }).nullable(),
});

const found = { CAMPAIGN_NOT_FOUND: {} };
const tillOpen = { TILL_NOT_OPEN: {} };

export const campaignContract = {
  /** All campaigns, the one that began last first. */
  list: query('auditor').output(z.array(campaign)),
  get: query('auditor')
    .input(z.object({ campaignId: id }))
    .output(detail)
    .errors(found),
  /** A new campaign, or a correction of one that has not ended: then what was there before is kept beside. */
  save: change('manager')
    .input(command.extend(facts.shape).extend({ campaignId: id.nullable() }))
    .output(campaign)
    .errors({ ...found, CAMPAIGN_ENDED: {}, PERIOD_EMPTY: {} }),
  /** Ends a campaign before its last day. */
  close: change('manager')
    .input(command.extend({ campaignId: id, reason: name(60) }))
    .output(campaign)
    .errors({ ...found, CAMPAIGN_ENDED: {} }),
  /** A gift in cash without a sale. It opens the drawer. */
  give: change('cashier')
    .input(command.extend({ campaignId: id, amount: positiveAmount }))
    .output(campaign)
    .errors({ ...found, ...tillOpen, CAMPAIGN_NOT_OPEN: { data: z.object({ state: campaignState }) } }),
  /** Hands all that is held to the fundraiser. `amount` is what the person saw. */
  handOver: change('manager')
    .input(
      command.extend({
        campaignId: id,
        amount: positiveAmount,
        source: handOver.shape.source,
        recipient: name(40),
        printSlip: z.boolean().default(false),
      }),
    )
    .output(detail)
    .errors({
      ...found,
      ...tillOpen,
      /** Something was given or went back meanwhile. */
      HELD_CHANGED: { data: z.object({ held: amountOrZero }) },
      DRAWER_SHORT: { data: z.object({ expected: amount }) },
    }),
  /** The slip (인계증) of a hand-over once more. */
  printHandOver: change('cashier')
    .input(command.extend({ campaignId: id, number: z.int().min(1) }))
    .output(z.object({}))
    .errors({ ...found, HAND_OVER_NOT_FOUND: {}, PRINTER_NOT_CONFIGURED: {} }),
  /**
   * A gift out of a member's wallet: from the member to the fundraiser, and through no shop. An amount, or a
   * share of the cashback that a sale has just earned.
   */
  giveFromWallet: change('cashier')
    .input(
      command.extend({
        campaignId: id,
        wallet: walletConfirmation,
        gift: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('amount'), amount: positiveAmount }),
          /** Hundredths of a percent of the sale's cashback, rounded down. */
          z.object({ kind: z.literal('cashback'), saleId: id, shareBp: z.int().min(1).max(10_000) }),
        ]),
      }),
    )
    .output(campaign.extend({ given: positiveAmount }))
    .errors({
      ...found,
      ...tillOpen,
      ...payerErrors,
      CAMPAIGN_NOT_OPEN: { data: z.object({ state: campaignState }) },
      SALE_NOT_FOUND: {},
      /** The sale has earned this wallet nothing that could be given. */
      NO_CASHBACK: {},
      /** Something was given with this sale already. */
      GIFT_EXISTS: {},
    }),
  /** Gifts and hand-overs of a campaign for a spreadsheet. */
  exportCsv: query('auditor')
    .input(z.object({ campaignId: id }))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .errors(found),
};

export type CampaignView = z.infer<typeof campaign>;
export type CampaignDetail = z.infer<typeof detail>;
