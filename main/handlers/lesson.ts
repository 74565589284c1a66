import type { LessonRow } from '../store/programme-store.ts';
import type { Reads } from '../store/stores.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';
import { viewClash } from './lesson-days.ts';
import { viewDetail } from './views/programme.ts';

/** One lesson goes another way than the plan: whoever was marked there stays so. */
export const lessonHandlers = {
  moveLesson: requests.programme.moveLesson.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'programme.moveLesson',
      input,
      areas: ['programme'],
      run: ({ reads, writes, atMs }) => {
        const { lessonId, date, startMinute, endMinute, roomId, reason } = input;
        const lesson = reads.programmes.lesson(lessonId);
        if (!lesson) throw errors.LESSON_NOT_FOUND();
        if (lesson.state === 'cancelled') throw errors.LESSON_CANCELLED();
        if (isDraft(reads, lesson)) throw errors.PROGRAMME_IS_DRAFT();
        if (endMinute <= startMinute) throw errors.TIMES_EMPTY();
        if (roomId !== null && !reads.rooms.find(roomId)) throw errors.ROOM_NOT_FOUND();
        const stay = { date, startMinute, endMinute };
        const [taken] = roomId === null ? [] : reads.programmes.clashesOfLesson(roomId, stay, lessonId);
        if (taken) throw errors.ROOM_TAKEN({ data: viewClash(taken) });
        writes.programmes.moveLesson({ id: lessonId, ...stay, roomId });
        writes.programmes.addMove({ ...whereItWas(lesson), kind: 'moved', reason, atMs });
        return { programmeId: lesson.programmeId };
      },
      answer: ({ programmeId }) => viewDetail(context.counter, programmeId),
    }),
  ),
  cancelLesson: requests.programme.cancelLesson.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'programme.cancelLesson',
      input,
      areas: ['programme'],
      run: ({ reads, writes, atMs }) => {
        const { lessonId, reason } = input;
        const lesson = reads.programmes.lesson(lessonId);
        if (!lesson) throw errors.LESSON_NOT_FOUND();
        if (lesson.state === 'cancelled') throw errors.LESSON_CANCELLED();
        if (lesson.state === 'held') throw errors.LESSON_HELD();
        if (isDraft(reads, lesson)) throw errors.PROGRAMME_IS_DRAFT();
        writes.programmes.setLessonState(lessonId, 'cancelled');
        writes.programmes.addMove({ ...whereItWas(lesson), kind: 'cancelled', reason, atMs });
        return { programmeId: lesson.programmeId };
      },
      answer: ({ programmeId }) => viewDetail(context.counter, programmeId),
    }),
  ),
};

function isDraft({ programmes }: Reads, { programmeId }: LessonRow): boolean {
  return programmes.find(programmeId)?.state === 'draft';
}

export function whereItWas({ id, date, startMinute, roomId }: LessonRow) {
  return { lessonId: id, dateBefore: date, startBefore: startMinute, roomBefore: roomId };
}
