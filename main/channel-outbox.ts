import type { Counter } from './handlers/context.ts';
import { messageOf, recordAnswer } from './handlers/channel-notices.ts';
import type { WebhookAnswer } from './intake/send-webhook.ts';
import type { NoticeRow } from './store/channel-store.ts';

const EVERY_MS = 250;
/** So many orders at once: one program that is slow does not hold up the others. */
const AT_ONCE = 6;

/**
 * Tells channels' programs what becomes of their orders, out of the outbox in the file: of one order one
 * thing
 * after the other, again until it is taken, also after a restart. Nothing waits for it.
 */
export function startChannelOutbox(counter: Counter): { stop(): Promise<void> } {
  const underWay = new Map<string, Promise<void>>();
  let isStopped = false;
  const tell = async (notice: NoticeRow) => {
    const target = counter.reads.channels.webhook(notice.channel);
    const answer: WebhookAnswer | 'noWebhook' =
      target === undefined ? 'noWebhook' : await counter.sendToChannel(target, messageOf(counter, notice));
    // It has gone out, but nobody knows whether it has come in: after a restart it is sent again, under
    // its id.
    if (!isStopped) recordAnswer(counter, notice, answer);
  };
  const look = () => {
    const nowMs = counter.nowMs();
    if ((counter.reads.channels.nextDueMs() ?? Number.POSITIVE_INFINITY) > nowMs) return;
    for (const notice of counter.reads.channels.due(nowMs, AT_ONCE * 2)) {
      if (underWay.size >= AT_ONCE) return;
      if (underWay.has(notice.orderId)) continue;
      const done = tell(notice)
        .catch((error: unknown) => void counter.reportBug(error, 'channel outbox'))
        .finally(() => void underWay.delete(notice.orderId));
      underWay.set(notice.orderId, done);
    }
  };
  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      counter.reportBug(error, 'channel outbox');
    }
  }, EVERY_MS).unref();
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await Promise.all(underWay.values());
    },
  };
}
