import { faultOfPolicies, koreaInstant, type BenefitPolicy, type PolicyFault } from './benefit-policy.ts';

/** Why a policy cannot come into force. */
export type PublishFault =
  | PolicyFault
  /** Its time is not one of the Korean clock: `2026-12-01T00:00`. */
  | { readonly code: 'TIME_MALFORMED'; readonly version: string }
  /** It would begin before now: sales of then have named the rules that were in force. */
  | { readonly code: 'BEGINS_IN_PAST'; readonly version: string }
  /** Another one begins at that time or later: it would be cut off before it began. */
  | { readonly code: 'BEGINS_BEFORE_LAST'; readonly version: string; readonly last: string };

/**
 * All policies in their order: a published one ends the one before it at the time at which it begins,
 * half-open, so that no instant has two answers and none has no answer.
 */
export function joinPolicies(
  shipped: readonly BenefitPolicy[],
  published: readonly BenefitPolicy[],
): readonly BenefitPolicy[] {
  return published.reduce<readonly BenefitPolicy[]>((before, next) => {
    const last = before.at(-1);
    const ended = last === undefined ? [] : [{ ...last, to: next.from }];
    return [...before.slice(0, -1), ...ended, { ...next, to: null }];
  }, shipped);
}

/** What stands against publishing a policy after those in force; undefined when nothing does. */
export function faultOfPublishing(
  inForce: readonly BenefitPolicy[],
  policy: BenefitPolicy,
  nowMs: number,
): PublishFault | undefined {
  const { version, from } = policy;
  const atMs = instantOf(from);
  if (atMs === undefined) return { code: 'TIME_MALFORMED', version };
  if (atMs <= nowMs) return { code: 'BEGINS_IN_PAST', version };
  const last = inForce.at(-1);
  if (last !== undefined && last.from >= from)
    return { code: 'BEGINS_BEFORE_LAST', version, last: last.version };
  return faultOfPolicies(joinPolicies(inForce, [policy]));
}

/** The instant of a time on the Korean clock; undefined when the text is none. */
export function instantOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return undefined;
  return Number.isNaN(Date.parse(`${text}:00+09:00`)) ? undefined : koreaInstant(text);
}
