import { implement, ORPCError, type ImplementerInternalWithMiddlewares } from '@orpc/server';
import { contract, type Contract } from '../../src/contract/contract.ts';
import { mayCall } from '../../src/contract/role.ts';
import type { Context } from './context.ts';

/**
 * The contract with its two guards: the connection's role is checked before anything else, and whatever is
 * thrown that is not a declared failure is a bug, which gets an incident id instead of its message.
 */
const guarded = implement(contract)
  .$context<Context>()
  .use(async ({ context, path, procedure, next }) => {
    const { role: lowest } = procedure['~orpc'].meta;
    if (!mayCall(context.role, lowest))
      throw new ORPCError('FORBIDDEN', { status: 403, data: { lowest, role: context.role } });
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      const incidentId = context.counter.reportBug(error, path.join('.'));
      throw new ORPCError('INTERNAL', { status: 500, data: { incidentId } });
    }
  });

/** Its type is named: written out, as the compiler infers it, it is longer than the compiler will write. */
export const requests: ImplementerInternalWithMiddlewares<Contract, Context, Context> = guarded;
