import { useEffectEvent, useLayoutEffect, useRef } from 'react';

/**
 * Enter in a field that finds things as one types means what was typed, and not what is still shown for a
 * part of it: it waits until that has been found, and is forgotten once something else is typed.
 *
 * @param isFound Whether what is shown was found for `typed`.
 * @param take Takes what is shown.
 * @returns What Enter does.
 */
export function useEnterOnFound(typed: string, isFound: boolean, take: () => void): () => void {
  const waitsFor = useRef<string>(undefined);
  const latest = useEffectEvent(take);
  useLayoutEffect(() => {
    const wanted = waitsFor.current;
    if (wanted === undefined || (wanted === typed && !isFound)) return;
    waitsFor.current = undefined;
    if (wanted === typed) latest();
  }, [typed, isFound]);
  return () => {
    if (isFound) take();
    else waitsFor.current = typed;
  };
}
