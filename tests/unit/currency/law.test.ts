import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/contract/contract.ts';
import type { TenderOffer } from '../../../src/currency/tender.ts';
import { won } from '../../../src/money/won.ts';
import { billOf, settle } from '../../../src/ticket/settlement.ts';

/**
 * Goal: what the act on local currency demands of a counter (domain.md A5), beside the table of
 * `checkTenders`. Method: the same bill by every means of payment; and the whole contract, read for words
 * that the act has no room for.
 */
const due = won(25_080);
const approved = { state: 'posted', approvalNumber: '12345678' } as const;
const cash = (amount: number, received = amount): TenderOffer => ({
  kind: 'cash',
  amount: won(amount),
  received: won(received),
});

const paid = (...offers: TenderOffer[]) => {
  const settled = settle(billOf({ due }), offers, 'floor10');
  if ('code' in settled) throw new Error(settled.code);
  return { total: settled.tenders.reduce((sum, { amount }) => sum + amount, 0), change: settled.changeDue };
};

describe('one price list', () => {
  it.each<[string, TenderOffer[]]>([
    ['cash', [cash(25_080)]],
    ['a card', [{ kind: 'card', amount: due, ...approved }]],
    ['서로e음', [{ kind: 'currency', amount: due, ...approved }]],
    ['서로e음 and cash', [{ kind: 'currency', amount: won(20_000), ...approved }, cash(5_080)]],
    ['서로e음 that nobody has seen yet', [{ kind: 'currency', amount: due, state: 'pending' }]],
  ])('%s pays the same', (_means, offers) => {
    expect(paid(...offers)).toEqual({ total: 25_080, change: 0 });
  });

  it('change comes from the cash part alone', () => {
    const currency: TenderOffer = { kind: 'currency', amount: won(20_000), ...approved };
    expect(paid(currency, cash(5_080, 10_000)).change).toBe(4_920);
    expect(settle(billOf({ due }), [{ ...currency, amount: won(30_000) }], 'floor10')).toEqual({
      code: 'CURRENCY_OVER_TOTAL',
      due: 25_080,
    });
  });
});

/** Every name that a page can send or ask for: areas, requests and the fields of their inputs. */
function names(part: unknown, path: string): string[] {
  if (!isContractProcedure(part))
    // A contract is nested objects down to its requests.
    return Object.entries(part as Record<string, unknown>).flatMap(([key, inner]) =>
      names(inner, `${path}.${key}`),
    );
  const input = part['~orpc'].inputSchema;
  const fields = input instanceof z.ZodType ? JSON.stringify(z.toJSONSchema(input, { io: 'input' })) : '';
  return [path, ...[...fields.matchAll(/"(\w+)":/gu)].map(([, key = '']) => `${path} ${key}`)];
}

describe('the contract', () => {
  const all = names(contract, '');

  it('is read with its fields', () => {
    expect(all).toContain('.ticket.settle');
    expect(all).toContain('.ticket.settle approvalNumber');
  });

  it('has no surcharge, no topping up, no cashing out and no exchange', () => {
    expect(all.filter(name => /surcharge|top-?up|recharge|cash-?out|exchange|withdraw/iu.test(name))).toEqual(
      [],
    );
  });
});
