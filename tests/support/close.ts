import type { CounterClient } from '../../src/contract/contract.ts';
import { countNotes } from '../../src/money/change.ts';
import { won } from '../../src/money/won.ts';
import { command } from './till.ts';

/** The notes and coins of an amount, as a person counts them. */
export function notesOf(amount: number): { denomination: number; count: number }[] {
  return countNotes(won(amount)).map(({ denomination, count }) => ({ denomination, count }));
}

/** Closes the shift with exactly the cash that should be in the drawer. */
export async function closeExactly(client: CounterClient) {
  const { drawer } = await client.shift.figures();
  return client.shift.close({ ...command(), counts: notesOf(drawer.expected), overShortReason: '' });
}
