import { takePaper } from '../../main/handlers/take-paper.ts';
import type { UnreadPaperView } from '../../src/contract/capture.ts';
import { bytesOfSample, sampleOf } from './captured-papers.ts';
import type { TestShop } from './shop.ts';

/** A sample with some of its text changed, as the same program would print another order. */
export function paperOf(channel: string, index = 0, change: readonly (readonly [string, string])[] = []) {
  const { lines } = sampleOf(channel, index);
  const changed = lines.map(line => change.reduce((text, [from, to]) => text.replace(from, to), line));
  return bytesOfSample({ lines: changed });
}

/** Prints a paper to the counter, as a line does whose paper was cut. */
export function print(shop: TestShop, bytes: Uint8Array, channel: string | null = 'baedal-seogu'): void {
  takePaper(shop.counter, { channel, passTo: null }, bytes);
}

/** A paper of a channel that nobody has taught the counter. */
export const FOREIGN = bytesOfSample({
  lines: ['{center,big}새벽배달', '주문 77', '홍합탕 1 12,000', '0504-0000-7777', '연습로 77'],
});

/** Prints a paper that cannot be read. */
export async function printForeign(shop: TestShop): Promise<UnreadPaperView> {
  print(shop, FOREIGN);
  const papers = await shop.client.capture.unread();
  const paper = papers.at(-1);
  if (paper === undefined) throw new Error('the paper was read');
  return paper;
}
