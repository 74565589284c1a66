import { dateText } from '../../../src/base/korea-time.ts';
import { isChild, readBirth, type Birth } from '../../../src/community/person.ts';
import { useStatus } from '../../app/status.ts';

/** A birth as it stands in a field, once it can be read. */
export function useBirth(typed: string): { readonly birth: Birth; readonly today: string } | undefined {
  const today = dateText(useStatus().nowMs);
  const birth = readBirth(typed, today);
  return birth?.year == null ? undefined : { birth, today };
}

/** Whether somebody with this birth needs a guardian to agree. */
export function useIsChild(typed: string): boolean {
  const read = useBirth(typed);
  return read !== undefined && isChild(read.birth, read.today);
}
