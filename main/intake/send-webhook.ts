import { createHmac } from 'node:crypto';
import type { ChannelNotice } from '../../src/delivery/webhook.ts';

/** Where to, and with which secret it is signed. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** What came of it: `detail` is a status such as `HTTP 503`, or why there was no answer. */
export interface WebhookAnswer {
  readonly isTaken: boolean;
  readonly detail: string;
}

/** A program that has not answered by then has not taken it. */
const ANSWER_MS = 10_000;

/**
 * Posts one notice to a channel's program, signed: `Ieum-Signature: t=<seconds>,v1=<HMAC-SHA256 of
 * "t.body">`.
 * A redirection is not followed, since the secret was made for one address. Never throws.
 */
export async function sendWebhook(
  { url, secret }: WebhookTarget,
  notice: ChannelNotice,
  options: { readonly nowMs: number; readonly signal: AbortSignal; readonly answerMs?: number },
): Promise<WebhookAnswer> {
  const body = JSON.stringify(notice);
  const seconds = Math.floor(options.nowMs / 1000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(options.answerMs ?? ANSWER_MS)]),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'IeumCounter',
        'ieum-notice-id': notice.id,
        'ieum-signature': `t=${seconds},v1=${signatureOf(secret, seconds, body)}`,
      },
      body,
    });
    // Whatever it says beside its status is not for us, however long it is.
    await response.body?.cancel();
    return { isTaken: response.ok, detail: `HTTP ${response.status}` };
  } catch (error) {
    return { isTaken: false, detail: reasonOf(error) };
  }
}

/** As `sendWebhook`, for as long as the program runs. */
export function createWebhookSender(nowMs: () => number, signal: AbortSignal) {
  return (target: WebhookTarget, notice: ChannelNotice) =>
    sendWebhook(target, notice, { nowMs: nowMs(), signal });
}

export function signatureOf(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'TIMEOUT';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'NO_ANSWER';
}
