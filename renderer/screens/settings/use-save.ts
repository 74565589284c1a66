import type { Settings } from '../../../src/contract/settings.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';

/** Saves single settings as they are changed. */
export function useSave() {
  const { client } = useCounter();
  const save = useAct(client.settings.save);
  return { set: (settings: Partial<Settings>) => void save.run({ settings }), error: save.error };
}
