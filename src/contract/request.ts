import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Role } from './role.ts';
import { id, roleShape } from './shapes.ts';

/** What main needs to know of a request before it looks at the input. */
export interface RequestMeta {
  /** The lowest role that may make this request. */
  readonly role: Role;
  /** Whether the request changes something, and so runs as one transaction under its command id. */
  readonly changes: boolean;
}

/** Failures that any request can have. */
const common = oc.$meta<RequestMeta>({ role: 'owner', changes: false }).errors({
  FORBIDDEN: { status: 403, data: z.object({ lowest: roleShape, role: roleShape }) },
  INTERNAL: { status: 500, data: z.object({ incidentId: id }) },
});

/** A request that reads. */
export const query = (role: Role) => common.meta({ role, changes: false });

/**
 * A request that changes something. Its input carries a `commandId`; main runs it once for each id.
 *
 * STORAGE_FAILED means that the disk refused the write (full, read-only): nothing has happened, and money
 * that a customer handed over is not yet recorded.
 */
export const change = (role: Role) =>
  common.meta({ role, changes: true }).errors({
    COMMAND_ID_REUSED: { status: 409, data: z.object({ commandId: id }) },
    STORAGE_FAILED: { status: 507, data: z.object({ cause: z.enum(['full', 'readOnly', 'io']) }) },
  });
