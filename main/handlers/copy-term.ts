import { addDays, daysBetween } from '../../src/base/dates.ts';
import { termDays } from '../../src/community/term.ts';
import type { CopyView } from '../../src/contract/programme.ts';
import type { ListedProgrammeRow, ProgrammeRow, RoomClashRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { lessonsOf, roomClashes } from './lesson-days.ts';
import { layLessons } from './save-programme.ts';
import { weekdaysOf } from './views/programme.ts';

/** What comes again each quarter. An event, an assembly and a day for businesses happen once. */
const RECURRING = ['course', 'education', 'volunteer'] as const;
const WEEK_DAYS = 7;

export const copyHandlers = {
  previewCopy: requests.programme.previewCopy.handler(({ context: { counter }, input }) =>
    planCopies(counter.reads, input.from, input.to).map(({ view }) => view),
  ),
  copyTerm: requests.programme.copyTerm.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'programme.copyTerm',
      input,
      areas: ['programme'],
      run: work => {
        const { reads, writes, atMs, newId } = work;
        const copies = planCopies(reads, input.from, input.to).filter(({ view }) => isNew(view));
        if (copies.length === 0) throw errors.NOTHING_TO_COPY();
        for (const { row, view } of copies) {
          const roomId = view.clashes.length === 0 ? row.roomId : null;
          const copy = { ...row, id: newId(), roomId };
          writes.programmes.add({ ...copy, copiedFrom: row.id }, atMs);
          layLessons(work, copy, view.dates);
        }
        const withoutRoom = copies.filter(({ view }) => view.clashes.length > 0).length;
        return { copied: copies.length, withoutRoom };
      },
      answer: result => result,
    }),
  ),
};

const isNew = (view: CopyView) => !view.isCopied && view.dates.length > 0;

interface PlannedCopy {
  /** The programme in its new quarter, still with the id of the old one. */
  readonly row: Omit<ProgrammeRow, 'state' | 'reason' | 'copiedFrom'>;
  readonly view: CopyView;
}

/** The programmes of a quarter in another, each with what is in its way: those copied before it as well. */
function planCopies(reads: Reads, from: string, to: string): readonly PlannedCopy[] {
  const taken = new Map<string, RoomClashRow[]>();
  return reads.programmes
    .ofTerm(from)
    .filter(row => row.state !== 'cancelled' && RECURRING.some(kind => kind === row.kind))
    .map(old => {
      const { state: _, reason: __, copiedFrom: ___, ...kept } = old;
      const row = { ...factsOf(kept), ...shiftedDays(old, from, to), term: to };
      const plan = { ...row, weekdays: weekdaysOf(row), makesUp: row.makesUp === 1 };
      const { dates, closed, missing } = lessonsOf(reads, plan);
      const isCopied = reads.programmes.copyOf(old.id) !== undefined;
      const also = row.roomId === null ? [] : (taken.get(row.roomId) ?? []);
      const clashes = isCopied ? [] : roomClashes(reads, plan, dates, { besides: null, also });
      if (row.roomId !== null && !isCopied && clashes.length === 0)
        taken.set(row.roomId, [...also, ...dates.map(date => stayOf(old, date))]);
      const view = { dates: [...dates], closed: [...closed], missing, clashes: [...clashes] };
      return { row, view: { programmeId: old.id, name: old.name, isCopied, ...view } };
    });
}

/** What the table of programmes holds of a listed row. */
function factsOf(row: Omit<ListedProgrammeRow, 'state' | 'reason' | 'copiedFrom'>) {
  const { roomName: _, instructorName: __, enrolled: ___, waiting: ____, lessons: _____, ...facts } = row;
  return facts;
}

function stayOf(row: ListedProgrammeRow, date: string): RoomClashRow {
  const { id: programmeId, name: programmeName, roomName, startMinute, endMinute } = row;
  return { programmeId, programmeName, roomName: roomName ?? '', date, startMinute, endMinute };
}

/** A programme of the whole quarter has the whole new one; days of its own move by whole weeks. */
function shiftedDays(row: ListedProgrammeRow, from: string, to: string) {
  const [before, after] = [termDays(from), termDays(to)];
  if (row.firstDay === before.firstDay && row.lastDay === before.lastDay) return after;
  const days = Math.round(daysBetween(before.firstDay, after.firstDay) / WEEK_DAYS) * WEEK_DAYS;
  return { firstDay: addDays(row.firstDay, days), lastDay: addDays(row.lastDay, days) };
}
