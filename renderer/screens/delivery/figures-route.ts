import type { Route } from '../../app/route.ts';

/** The place of 배달 that shows figures, where else an order's id stands. */
export const FIGURES = 'figures';

/** Whether somebody looks at the board now: an alarm need not lead there. */
export function isAtBoard({ screen, id }: Route): boolean {
  return screen === 'delivery' && id !== FIGURES;
}
