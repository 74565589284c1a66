import { dateText } from '../../src/base/korea-time.ts';
import { photosKeptFrom } from '../../src/community/centre-rules.ts';
import { rulesOn } from './centre-rules.ts';
import { changeFromOutside } from './change.ts';
import type { Counter } from './context.ts';
import { letGo } from './operation-log.ts';

/** So many at a time: the rest is for the next hour. */
const AT_ONCE = 500;

/**
 * Lets go of photographs of lessons that have been kept long enough (보유 기간), from approved logs too: that
 * there were some stays written down, and whose faces they showed does not. How many went.
 */
export function forgetLogPhotos(counter: Counter): number {
  const today = dateText(counter.nowMs());
  const due = counter.reads.operationLogs.photosBefore(photosKeptFrom(rulesOn(today), today), AT_ONCE);
  if (due.length === 0) return 0;
  return changeFromOutside(counter, ['operationLog'], work => {
    for (const { hash } of due) {
      // Read again where it is written: somebody may have taken it off meanwhile.
      const photo = work.reads.operationLogs.photo(hash);
      if (!photo) continue;
      work.writes.operationLogs.letPhotoGo(photo, work.atMs);
      letGo(work, hash);
    }
    return due.length;
  });
}
