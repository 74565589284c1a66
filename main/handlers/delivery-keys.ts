import { change } from './change.ts';
import { requests } from './implementer.ts';
import { CHANNELS } from './views/delivery.ts';

const isChannel = (id: string) => CHANNELS.some(channel => channel.id === id);

/** The keys that channels' programs show when they send orders over the network; kept as hashes. */
export const deliveryKeyHandlers = {
  keys: requests.delivery.keys.handler(({ context: { counter } }) =>
    counter.reads.delivery.keys().map(({ channel, createdAtMs }) => ({ channelId: channel, createdAtMs })),
  ),
  setKey: requests.delivery.setKey.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.setKey',
      input,
      areas: ['delivery'],
      run: ({ writes, atMs, counter }) => {
        if (!isChannel(input.channelId)) throw errors.CHANNEL_UNKNOWN();
        writes.delivery.setKey(input.channelId, counter.sha256(input.key), atMs);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  removeKey: requests.delivery.removeKey.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'delivery.removeKey',
      input,
      areas: ['delivery'],
      run: ({ writes }) => {
        if (!isChannel(input.channelId)) throw errors.CHANNEL_UNKNOWN();
        writes.delivery.removeKey(input.channelId);
        return {};
      },
      answer: () => ({}),
    }),
  ),
};
