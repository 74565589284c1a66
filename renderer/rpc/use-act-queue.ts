import { useCallback, useRef } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { act, type ChangeInput, type Wanted } from './act.ts';
import { useLatest } from './use-latest.ts';

/**
 * Changes that come faster than their answers, such as scans: each is done, one after the other, none is
 * dropped.
 *
 * @param inputNow Makes the input when its turn comes, so that it sees what the one before has done.
 */
export function useActQueue<W, I extends ChangeInput, O>(
  call: (input: I) => Promise<O>,
  inputNow: (wish: W) => Wanted<I>,
  onDone: (answer: O, wish: W) => void,
  onRefused: (error: unknown, wish: W) => void,
): (wish: W, commandId?: string) => void {
  const latest = useLatest({ call, inputNow, onDone, onRefused });
  const last = useRef(Promise.resolve());
  return useCallback(
    (wish: W, commandId: string = uuidV7()) => {
      last.current = last.current.then(async () => {
        try {
          const answer = await act(latest.current.call, latest.current.inputNow(wish), commandId);
          latest.current.onDone(answer, wish);
        } catch (error) {
          latest.current.onRefused(error, wish);
        }
      });
    },
    [latest],
  );
}
