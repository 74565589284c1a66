import type { CounterClient } from '../../src/contract/contract.ts';
import type { MemberDetail } from '../../src/contract/member.ts';
import type { TenderInput } from '../../src/contract/ticket.ts';
import { command, currency } from './till.ts';

export const PIN = '2468';

/** A member with a card, a number and money in the wallet. */
export async function registerMember(
  client: CounterClient,
  charge = 0,
  change: { readonly name?: string; readonly phone?: string; readonly pin?: string | null } = {},
): Promise<MemberDetail> {
  const person = { name: '김이음', phone: '010-1234-5678', pin: PIN, ...change };
  const member = await client.member.register({ ...command(), ...person, hasConsented: true });
  if (charge === 0) return member;
  const input = { memberId: member.id, amount: charge, printReceipt: false };
  return client.member.charge({ ...command(), ...input });
}

/** A payment out of a member's wallet. */
export function byWallet(
  member: Pick<MemberDetail, 'token'>,
  amount: number,
  confirmation = PIN,
): TenderInput {
  if (member.token === null) throw new Error('the member has no card');
  return currency(amount, null, { wallet: { token: member.token, confirmation } });
}
