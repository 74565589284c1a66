import type { Area, Counter } from './context.ts';
import type { ScreenLook } from '../../src/contract/status.ts';

/** Tells a screen beside the counter to read again, at once and whenever one of these areas has changed. */
export async function* readAgainOn(
  counter: Counter,
  areas: readonly Area[],
  signal: AbortSignal | undefined,
) {
  const events = counter.subscribe(signal);
  yield { kind: 'changed' as const };
  for await (const event of events)
    if (event.kind === 'changed' && event.areas.some(area => areas.includes(area)))
      yield { kind: 'changed' as const };
}

export function lookOf({ settings }: Pick<Counter, 'settings'>): ScreenLook {
  const { language, theme, sound } = settings();
  return { language, theme, sound };
}
