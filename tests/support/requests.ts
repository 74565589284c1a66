import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract';
import { contract } from '../../src/contract/contract.ts';
import type { RequestMeta } from '../../src/contract/request.ts';

export interface RequestOfContract {
  /** `ticket.settle`. */
  readonly name: string;
  readonly meta: RequestMeta;
  /** Codes of declared failures, the ones that any request can have left out. */
  readonly ownErrors: readonly string[];
}

const COMMON_ERRORS = ['FORBIDDEN', 'INTERNAL', 'COMMAND_ID_REUSED', 'STORAGE_FAILED'];

/** Every request of the contract. */
export const allRequests: readonly RequestOfContract[] = Object.entries(contract).flatMap(([area, verbs]) =>
  // A contract is nested objects down to its requests.
  Object.entries(verbs as Record<string, unknown>).flatMap(([verb, procedure]) =>
    isContractProcedure(procedure) ? [requestOf(`${area}.${verb}`, procedure)] : [],
  ),
);

function requestOf(name: string, procedure: AnyContractProcedure): RequestOfContract {
  const { meta, errorMap } = procedure['~orpc'];
  const ownErrors = Object.keys(errorMap).filter(code => !COMMON_ERRORS.includes(code));
  // The contract's builders give every request this meta.
  return { name, meta: meta as RequestMeta, ownErrors };
}
