import { z } from 'zod';
import { change, query } from './request.ts';
import { command, id, instant } from './shapes.ts';

const channelId = z.string().max(40);

export const noticeEvent = z.enum([
  'accepted',
  'ready',
  'recalled',
  'delivering',
  'completed',
  'rejected',
  'expired',
  'cancelled',
  'cancelRefused',
]);

const webhook = z.object({
  channelId,
  url: z.string(),
  createdAtMs: instant,
  /** When its program last took something, and last did not; `detail` is what was wrong. */
  toldAtMs: instant.nullable(),
  failedAtMs: instant.nullable(),
  detail: z.string(),
  /** Something was given up, and nothing has been taken since. */
  isGivenUp: z.boolean(),
  /** The newest first. */
  results: z.array(
    z.object({
      orderId: id,
      displayNumber: z.string(),
      event: noticeEvent,
      state: z.enum(['waiting', 'told', 'failed', 'byHand']),
      tries: z.int(),
      detail: z.string(),
      atMs: instant,
    }),
  ),
});

/** Channels' programs: where they listen, and what they have asked for. */
export const channelContract = {
  /** Addresses of this computer that a channel's program can send orders to; none while nobody may. */
  addresses: query('owner').output(z.array(z.string())),
  webhooks: query('owner').output(z.array(webhook)),
  /**
   * Where a channel is told what becomes of its orders. The secret is made by the page, and never
   * shown again.
   */
  saveWebhook: change('owner')
    .input(
      command.extend({ channelId, url: z.string().max(300), secret: z.string().regex(/^[\w-]{32,64}$/) }),
    )
    .output(z.object({}))
    .errors({ CHANNEL_UNKNOWN: {}, ADDRESS_WRONG: {} }),
  removeWebhook: change('owner')
    .input(command.extend({ channelId }))
    .output(z.object({}))
    .errors({ CHANNEL_UNKNOWN: {} }),
  /** Sends a notice that is about nothing, and waits for the answer. */
  tryWebhook: change('owner')
    .input(command.extend({ channelId }))
    .output(z.object({ isTaken: z.boolean(), detail: z.string() }))
    .errors({ NO_WEBHOOK: {} }),
  /** The channel wants an order cancelled that is being cooked: the shop goes on. */
  refuseCancel: change('cashier')
    .input(command.extend({ orderId: id }))
    .output(z.object({}))
    .errors({ ORDER_NOT_FOUND: {}, CANCEL_NOT_ASKED: {} }),
  /** A person has done at the channel what it could not be told. */
  doneByHand: change('cashier')
    .input(command.extend({ orderId: id }))
    .output(z.object({}))
    .errors({ NOTHING_TO_DO: {} }),
};

export type WebhookView = z.infer<typeof webhook>;
