import { tight } from './paper-lines.ts';
import {
  PAPER_FIELDS,
  type ChannelTemplate,
  type PaperField,
  type PaperWord,
  type WordField,
} from './paper-template.ts';

/** What a column of a table of orders may be. */
export type OrderColumn = OrderField | ItemField;
/** What all lines of one order share. `orderedOn` is the date, where date and time have a column each. */
export type OrderField = PaperField | 'version' | 'status' | 'orderedOn';
export type ItemField = 'name' | 'qty' | 'unitPrice' | 'amount' | 'options';

type WordColumn = WordField | 'status';

/** How a channel's program writes a table of orders: resources/channels/order-table.json. */
export interface OrderTable {
  /** The heads that each column may have; the first that is there is taken. */
  readonly columns: Readonly<Record<OrderColumn, readonly string[]>>;
  readonly words: Readonly<Record<WordColumn, readonly PaperWord[]>>;
  readonly discounts: ChannelTemplate['discounts'];
  /** A number that begins anew each day is one of its own only with its date. */
  readonly isNumberDaily: boolean;
}

interface OrderTableFile {
  readonly columns: OrderTable['columns'];
  readonly words: OrderTable['words'];
  readonly discounts: readonly { readonly label: string; readonly funder: string }[];
  readonly byHand: { readonly channels: readonly string[]; readonly payment: readonly PaperWord[] };
}

/**
 * The table of a channel: what all of them are called, and whatever the channel's own papers call otherwise.
 */
export function tableOf(
  file: OrderTableFile,
  channelId: string,
  template: ChannelTemplate | undefined,
): OrderTable {
  const columns = { ...file.columns };
  const words = { ...file.words };
  for (const field of PAPER_FIELDS) columns[field] = [...columns[field], ...(template?.labels[field] ?? [])];
  for (const field of ['kind', 'payment', 'cutlery'] as const)
    words[field] = [...(template?.words[field] ?? []), ...words[field]];
  // Whoever takes an order down by hand means money that is still to come.
  if (file.byHand.channels.includes(channelId)) words.payment = [...file.byHand.payment, ...words.payment];
  return {
    columns,
    words,
    discounts: [...(template?.discounts ?? []), ...file.discounts],
    isNumberDaily: template?.isNumberDaily ?? false,
  };
}

/** What a word means. It has to be the whole of what is said: who has the money is never guessed. */
export function meaningOf(words: readonly PaperWord[], said: string): string | undefined {
  return words.find(({ word }) => bare(word) === bare(said))?.means;
}

/** `만나서카드결제` says no more than `만나서 카드`. */
const bare = (text: string): string => tight(text).replace(/(?<=.)결제$/, '');
