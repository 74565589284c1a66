import { ORPCError } from '@orpc/client';

/** How often a request that got no answer is sent again, each time with the same command id. */
const RETRY_DELAYS_MS = [300, 800, 2_000, 4_000, 8_000] as const;

/** The input of a changing request. */
export type ChangeInput = { readonly commandId: string };

/** What a screen gives: the input without the id, which is made when the person acts. */
export type Wanted<I extends ChangeInput> = Omit<I, 'commandId'>;

/**
 * Makes a changing request until it has an answer.
 *
 * One act of a person is one command id, whatever the line does: a lost answer is asked for again, and main
 * makes sure that nothing happens twice. A failure that main declared is an answer, and is thrown at once.
 */
export async function act<I extends ChangeInput, O>(
  call: (input: I) => Promise<O>,
  wanted: Wanted<I>,
  commandId: string,
  wait: (ms: number) => Promise<void> = sleep,
): Promise<O> {
  // `Wanted` took away exactly what is put back here; the compiler cannot see that of a type parameter.
  const input = { ...wanted, commandId } as unknown as I;
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await call(input);
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      await wait(delayMs);
    }
  }
  return call(input);
}

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));
