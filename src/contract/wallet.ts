import { z } from 'zod';
import { amount, amountOrZero, instant } from './shapes.ts';

/** A member's card, and what its member confirms with: a number of their own, or the phone's last digits. */
export const walletConfirmation = z.object({
  token: z.string().min(1).max(64),
  confirmation: z.string().max(12),
});

/** Why a wallet does not pay, in order of precedence. */
export const payerErrors = {
  CARD_UNKNOWN: {},
  CARD_BLOCKED: {},
  CARD_LOCKED: { data: z.object({ untilMs: instant }) },
  CONFIRMATION_WRONG: { data: z.object({ triesLeft: z.int() }) },
  INSUFFICIENT_BALANCE: { data: z.object({ balance: amountOrZero, short: amount }) },
};
