/** Where orders come from. */
export interface DeliveryChannel {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
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
  readonly channels: readonly DeliveryChannel[];
}): readonly DeliveryChannel[] {
  const ids = new Set(file.channels.map(({ id }) => id));
  if (ids.size !== file.channels.length) throw new Error('channels: an id twice');
  return file.channels;
}
