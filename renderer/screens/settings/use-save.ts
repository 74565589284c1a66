import { useQueryClient } from '@tanstack/react-query';
import type { AppState, Settings } from '../../../src/contract/settings.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

type Changed = Partial<Settings>;

/** What is being saved, by whichever panel. */
let last: Promise<void> = Promise.resolve();

/**
 * Saves single settings as they are changed, one after the other: of two switches that are pressed at once
 * neither is lost. A change of a part of a setting is a function of what the one before has left.
 */
export function useSave() {
  const { client, queries } = useCounter();
  const cache = useQueryClient();
  const save = useAct(client.settings.save);
  const saveNext = async (change: Changed | ((now: Settings) => Changed)) => {
    const { queryKey } = queries.app.state.queryOptions();
    const before = cache.getQueryData<AppState>(queryKey);
    if (before === undefined) return;
    const answer = await save.run({
      settings: typeof change === 'function' ? change(before.settings) : change,
    });
    if (answer !== undefined) cache.setQueryData(queryKey, answer);
  };
  return {
    set: (change: Changed | ((now: Settings) => Changed)): void => {
      last = last.then(() => saveNext(change));
    },
    error: save.error,
  };
}
