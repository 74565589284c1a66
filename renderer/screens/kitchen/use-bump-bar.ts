import { useEffect, useEffectEvent, useState } from 'react';
import type { KitchenOrder } from '../../../src/contract/kitchen.ts';
import { useTapGuard } from './tap-button.tsx';
import type { KitchenActs } from './use-kitchen-acts.ts';

/**
 * The keys of a bump bar, which is a keyboard with few keys: a number does what comes next for that card,
 * arrows choose one, Enter does it for the chosen one, Backspace takes back what was called ready last.
 *
 * @returns The id of the chosen card.
 */
export function useBumpBar(bar: {
  readonly shown: readonly KitchenOrder[];
  readonly acts: KitchenActs;
  /** The counter does not answer: nothing can be done. */
  readonly isIdle: boolean;
  readonly newestReady: KitchenOrder | undefined;
  readonly turn: (by: number) => void;
}): string | undefined {
  const guard = useTapGuard();
  const [chosenId, setChosen] = useState<string>();
  const { shown, acts, isIdle, newestReady, turn } = bar;
  const index = shown.findIndex(({ id }) => id === chosenId);
  const doNext = (order: KitchenOrder | undefined) => {
    if (order === undefined || isIdle) return;
    if (order.stage === 'void') acts.acknowledge(order);
    else acts.next(order);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (!KEYS.test(key) || !guard.takesKey(key, event.timeStamp)) return;
    // A button that has the focus is pressed by Enter itself.
    if (key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (/^[1-9]$/.test(key)) return doNext(shown[Number(key) - 1]);
    if (key === 'Enter') return doNext(shown[index]);
    if (key === 'Backspace') {
      if (newestReady !== undefined && !isIdle) acts.recall(newestReady);
      return;
    }
    if (key === 'PageDown' || key === 'PageUp') return turn(key === 'PageDown' ? 1 : -1);
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
    const next = index === -1 ? 0 : (index + step + shown.length) % Math.max(1, shown.length);
    setChosen(shown[next]?.id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return chosenId;
}

const KEYS = /^([1-9]|Enter|Backspace|PageUp|PageDown|Arrow(Left|Right|Up|Down))$/;
