/** Who runs a channel: a city or district or its partner, a company of its own, or the shop's own people. */
export const OPERATORS = ['public', 'private', 'shop'] as const;
export type ChannelOperator = (typeof OPERATORS)[number];

/** Where orders come from. */
export interface DeliveryChannel {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly operator: ChannelOperator;
  /** Minutes that the channel waits for an answer, where its orders do not say; null waits for ever. */
  readonly acceptMinutes: number | null;
  /** Whether the shop may refuse: some channels count a refusal against it. */
  readonly mayReject: boolean;
  /** Whether the program can tell the channel; where it cannot, a person has to do so there as well. */
  readonly hearsBack: boolean;
  /** People take these orders down themselves: no program sends them, and nobody keeps anything back. */
  readonly isByHand: boolean;
}

/** The shape of resources/channels/korea.json. @throws when the file is not of this shape. */
export function readChannels(file: {
  readonly channels: readonly (Omit<DeliveryChannel, 'operator'> & { readonly operator: string })[];
}): readonly DeliveryChannel[] {
  const ids = new Set(file.channels.map(({ id }) => id));
  if (ids.size !== file.channels.length) throw new Error('channels: an id twice');
  return file.channels.map(channel => {
    const operator = OPERATORS.find(one => one === channel.operator);
    if (operator === undefined) throw new Error(`channels: nobody runs ${channel.id}`);
    return { ...channel, operator };
  });
}
