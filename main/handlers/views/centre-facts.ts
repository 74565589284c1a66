import type { CentreFacts } from '../../../src/receipt/person-papers.ts';
import type { Counter } from '../context.ts';
import { shopName } from '../customer.ts';

/** The centre as its papers name it; a shop that has no centre is named itself. */
export function centreFacts(counter: Counter): CentreFacts {
  const { centre } = counter.settings();
  return centre ?? { name: shopName(counter), phone: '' };
}
