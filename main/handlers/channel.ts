import { networkInterfaces } from 'node:os';
import { isEnded } from '../../src/delivery/states.ts';
import { change, changeFromOutside } from './change.ts';
import { CANCEL_REFUSED } from './channel-inbox.ts';
import { eventOf } from './channel-notices.ts';
import { requests } from './implementer.ts';
import { note } from './order-moves.ts';
import { CHANNELS } from './views/delivery.ts';

const RESULTS_SHOWN = 5;
/** As main/intake/order-server.ts has it. */
const ORDERS_PATH = '/api/v1/delivery/orders';

/** Nobody has to tell people what they took down themselves. */
const hasProgram = (id: string) => CHANNELS.some(channel => channel.id === id && !channel.isByHand);

export const channelHandlers = {
  addresses: requests.channel.addresses.handler(({ context: { counter } }) => {
    const { ordersPort: port, ordersReach } = counter.settings();
    if (port === null) return [];
    const hosts = ['127.0.0.1', ...(ordersReach === 'network' ? ownAddresses() : [])];
    return hosts.map(host => `http://${host}:${port}${ORDERS_PATH}`);
  }),
  webhooks: requests.channel.webhooks.handler(({ context: { counter } }) =>
    // Its secret is nobody's to see any more.
    counter.reads.channels.webhooks().map(row => ({
      channelId: row.channel,
      url: row.url,
      createdAtMs: row.createdAtMs,
      toldAtMs: row.toldAtMs,
      failedAtMs: row.failedAtMs,
      detail: row.detail,
      isGivenUp: row.gaveUpAtMs !== null,
      results: counter.reads.channels.results(row.channel, RESULTS_SHOWN).map(result => ({
        orderId: result.orderId,
        displayNumber: result.displayNumber,
        event: eventOf(result),
        state: result.state,
        tries: result.tries,
        detail: result.detail,
        atMs: result.changedAtMs,
      })),
    })),
  ),
  saveWebhook: requests.channel.saveWebhook.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'channel.saveWebhook',
      // The command log keeps a hash of this: the secret itself is in its own table alone.
      input,
      areas: ['channel', 'delivery'],
      run: ({ writes, atMs }) => {
        const { channelId: channel, url, secret } = input;
        if (!hasProgram(channel)) throw errors.CHANNEL_UNKNOWN();
        if (!isAddress(url)) throw errors.ADDRESS_WRONG();
        writes.channels.saveWebhook({ channel, url, secret }, atMs);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  removeWebhook: requests.channel.removeWebhook.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'channel.removeWebhook',
      input,
      areas: ['channel', 'delivery'],
      run: ({ writes }) => {
        if (!hasProgram(input.channelId)) throw errors.CHANNEL_UNKNOWN();
        writes.channels.removeWebhook(input.channelId);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  tryWebhook: requests.channel.tryWebhook.handler(async ({ context: { counter }, input, errors }) => {
    const target = counter.reads.channels.webhook(input.channelId);
    if (!target) throw errors.NO_WEBHOOK();
    const at = new Date(counter.nowMs()).toISOString();
    // About nothing, so it may be sent twice: its answer is what is wanted, and that is only now.
    const answer = await counter.sendToChannel(target, { id: `test-${input.commandId}`, event: 'test', at });
    changeFromOutside(counter, ['channel', 'delivery'], ({ writes, atMs }) =>
      writes.channels.setHeard(target.channel, answer.isTaken ? undefined : answer.detail, atMs),
    );
    return { ...answer };
  }),
  refuseCancel: requests.channel.refuseCancel.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'channel.refuseCancel',
      input,
      areas: ['delivery', 'channel'],
      run: work => {
        const row = work.reads.delivery.find(input.orderId);
        if (!row) throw errors.ORDER_NOT_FOUND();
        if (row.cancelAskedAtMs === null || isEnded(row.state)) throw errors.CANCEL_NOT_ASKED();
        work.writes.delivery.setCancelAsked(row.id, null);
        note(work, row, 'changed', CANCEL_REFUSED);
        if (row.heardAtMs === null) work.writes.delivery.setHeard(row.id, work.atMs);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  doneByHand: requests.channel.doneByHand.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'channel.doneByHand',
      input,
      areas: ['delivery', 'channel'],
      run: ({ writes, atMs }) => {
        if (writes.channels.doneByHand(input.orderId, atMs) === 0) throw errors.NOTHING_TO_DO();
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

/** What other computers of the same network call this one. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** An address that something can be posted to. A name and password in it would end up on screens. */
function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
