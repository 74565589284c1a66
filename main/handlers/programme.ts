import { addDays, daysBetween } from '../../src/base/dates.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { matchRanges } from '../../src/catalog/search.ts';
import { mayBecome } from '../../src/community/programme.ts';
import { addTerms, termOf } from '../../src/community/term.ts';
import { change } from './change.ts';
import { noteClosing } from './closing.ts';
import { requests } from './implementer.ts';
import { closedDaysOf, previewPlan } from './lesson-days.ts';
import { lessonHandlers } from './lesson.ts';
import { copyHandlers } from './copy-term.ts';
import { saveProgramme } from './save-programme.ts';
import { viewDetail, viewLesson, viewNow, viewProgramme } from './views/programme.ts';

/** Six weeks show a month with the ends of its weeks. */
const CALENDAR_MAX_DAYS = 42;

export const programmeHandlers = {
  list: requests.programme.list.handler(({ context: { counter }, input }) => {
    const { programmes } = counter.reads;
    const today = dateText(counter.nowMs());
    const term = input.term ?? termOf(today);
    const all = programmes.ofTerm(term).map(row => viewProgramme(row, today));
    const standing = all.filter(({ state }) => state !== 'cancelled');
    const sum = (of: 'enrolled' | 'capacity' | 'waiting') =>
      standing.reduce((total, row) => total + row[of], 0);
    const text = input.text.trim();
    return {
      term,
      today,
      terms: [...new Set([addTerms(termOf(today), 1), termOf(today), term, ...programmes.terms()])]
        .toSorted()
        .toReversed(),
      rows: text === '' ? all : all.filter(({ name }) => matchRanges(text, name).length > 0),
      sums: { enrolled: sum('enrolled'), capacity: sum('capacity'), waiting: sum('waiting') },
    };
  }),
  get: requests.programme.get.handler(({ context: { counter }, input, errors }) => {
    if (!counter.reads.programmes.find(input.programmeId)) throw errors.PROGRAMME_NOT_FOUND();
    return viewDetail(counter, input.programmeId);
  }),
  preview: requests.programme.preview.handler(({ context: { counter }, input }) =>
    previewPlan(counter.reads, input),
  ),
  save: saveProgramme,
  setState: requests.programme.setState.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'programme.setState',
      input,
      areas: ['programme', 'closing'],
      run: work => {
        const { reads, writes, atMs } = work;
        const { programmeId, state, reason } = input;
        const row = reads.programmes.find(programmeId);
        if (!row) throw errors.PROGRAMME_NOT_FOUND();
        if (!mayBecome(row.state, state)) throw errors.STATE_NOT_ALLOWED({ data: { state: row.state } });
        if (state === 'cancelled' && reason === '') throw errors.REASON_MISSING();
        if (state === 'published' && row.lessons === 0) throw errors.NO_LESSONS();
        writes.programmes.setState(programmeId, state, state === 'cancelled' ? reason : null);
        if (state === 'cancelled') {
          noteClosing(work, programmeId, context.role);
          // The rooms are free again; what was held stays held.
          for (const lesson of reads.programmes.lessons(programmeId))
            if (lesson.state === 'planned') {
              writes.programmes.setLessonState(lesson.id, 'cancelled');
              writes.programmes.addMove({
                lessonId: lesson.id,
                kind: 'cancelled',
                dateBefore: lesson.date,
                startBefore: lesson.startMinute,
                roomBefore: lesson.roomId,
                reason,
                atMs,
              });
            }
        }
        return { programmeId };
      },
      answer: ({ programmeId }) => viewNow(context.counter, programmeId),
    }),
  ),
  remove: requests.programme.remove.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'programme.remove',
      input,
      areas: ['programme'],
      run: ({ reads, writes }) => {
        const row = reads.programmes.find(input.programmeId);
        if (!row) throw errors.PROGRAMME_NOT_FOUND();
        if (row.state !== 'draft') throw errors.PROGRAMME_NOT_DRAFT();
        writes.programmes.removeLessons(row.id);
        writes.programmes.remove(row.id);
        return {};
      },
      answer: () => ({}),
    }),
  ),
  calendar: requests.programme.calendar.handler(({ context: { counter }, input, errors }) => {
    const { firstDay, lastDay } = input;
    const days = daysBetween(firstDay, lastDay);
    if (days < 0 || days >= CALENDAR_MAX_DAYS) throw errors.PERIOD_TOO_LONG();
    const isClosed = closedDaysOf(counter.reads);
    const dates = Array.from({ length: days + 1 }, (_, index) => addDays(firstDay, index));
    return {
      today: dateText(counter.nowMs()),
      lessons: counter.reads.programmes.calendar(firstDay, lastDay).map(row => ({
        ...viewLesson(row),
        programmeName: row.programmeName,
        programmeState: row.programmeState,
      })),
      closed: dates.filter(isClosed),
    };
  }),
  ...lessonHandlers,
  ...copyHandlers,
};
