import type { CounterClient } from '../../src/contract/contract.ts';
import type { PolicyInput } from '../../src/contract/policy.ts';
import { required } from '../../src/base/assert.ts';
import { command } from './till.ts';

/** The rules in force, under another name and from another time. */
export async function nextPolicy(
  client: CounterClient,
  change: Partial<PolicyInput> = {},
): Promise<PolicyInput> {
  const { policies } = await client.policy.list();
  const { state: _state, isPublishedHere: _here, ...last } = required(policies.at(-1), 'policy');
  return { ...last, version: '2026-06', from: '2026-06-01T00:00', to: null, source: '시험', ...change };
}

/** A draft of the next rules, in which the city pays 12 %. */
export async function draftOf12(client: CounterClient, change: Partial<PolicyInput> = {}): Promise<string> {
  const policy = await nextPolicy(client, change);
  const legs = policy.legs.map(leg =>
    leg.funder === 'city' ? { ...leg, tiers: leg.tiers.map(tier => ({ ...tier, rateBp: 1_200 })) } : leg,
  );
  const saved = await client.policy.saveDraft({ ...command(), draftId: null, policy: { ...policy, legs } });
  return saved.draftId;
}
