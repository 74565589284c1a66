import { ORPCError, type InferClientErrorUnion } from '@orpc/client';
import type { CounterClient } from '../../src/contract/contract.ts';

/** A failure that the contract declares, with its code and typed data. */
export type Refusal = Extract<InferClientErrorUnion<CounterClient>, { readonly defined: boolean }>;

/** The declared failure in whatever a request threw; undefined for a broken line. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof ORPCError && error.defined)) return undefined;
  const refusal: unknown = error;
  // `defined` says that main checked the code and its data against the contract, which is what the type
  // means. An `if` and not a conditional expression, whose type would be too large to work out.
  return refusal as Refusal;
}
