import { useCallback, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { act, type ChangeInput, type Wanted } from './act.ts';
import { useLatest } from './use-latest.ts';

export interface Act<I extends ChangeInput, O> {
  /**
   * Does it, unless it is being done already: a double click or a bouncing Enter is one act. Answers
   * undefined when it was ignored or refused; `error` then holds the refusal.
   *
   * @param commandId Only for a scan, whose event brings its own id.
   */
  readonly run: (wanted: Wanted<I>, commandId?: string) => Promise<O | undefined>;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly clearError: () => void;
}

/** One kind of change that a screen offers. */
export function useAct<I extends ChangeInput, O>(
  call: (input: I) => Promise<O>,
  onDone?: (answer: O) => void,
): Act<I, O> {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const busy = useRef(false);
  const latest = useLatest({ call, onDone });

  const run = useCallback(
    async (wanted: Wanted<I>, commandId?: string) => {
      // A ref, not the state: the second click of a double click comes before React has drawn the first.
      if (busy.current) return undefined;
      busy.current = true;
      setBusy(true);
      setError(undefined);
      try {
        const answer = await act(latest.current.call, wanted, commandId ?? uuidV7());
        latest.current.onDone?.(answer);
        return answer;
      } catch (caught) {
        setError(caught);
        return undefined;
      } finally {
        busy.current = false;
        setBusy(false);
      }
    },
    [latest],
  );
  const clearError = useCallback(() => setError(undefined), []);
  return { run, isBusy, error, clearError };
}
