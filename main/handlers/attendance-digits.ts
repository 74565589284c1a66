import { maskName } from '../../src/community/mask.ts';
import { momentOf } from '../../src/community/attendance.ts';
import { meantBy } from '../../src/community/self-check-in.ts';
import { enter, openLesson, viewEntered } from './attendance-door.ts';
import { change } from './change.ts';
import { requests } from './implementer.ts';

/** 셀프 출석: whoever has no card with them types the end of their telephone number. */
export const attendanceDigitHandlers = {
  checkInByDigits: requests.attendance.checkInByDigits.handler(({ context, input, errors }) => {
    const { digits, ...logged } = input;
    return change({
      context,
      request: 'attendance.checkInByDigits',
      // The log would keep a hash of four digits, which is the digits.
      input: logged,
      areas: ['attendance'],
      run: work => {
        const { reads, atMs } = work;
        const lesson = openLesson(work, input.lessonId, errors);
        const rows = reads.attendance.ofLesson(lesson.id, momentOf(atMs).date);
        const [only, ...others] = meantBy(rows, digits, input.enrolmentId);
        if (only === undefined) throw errors.DIGITS_UNKNOWN();
        if (others.length > 0) {
          const people = [only, ...others].map(({ enrolmentId, name }) => ({
            enrolmentId,
            maskedName: maskName(name ?? ''),
          }));
          throw errors.WHICH_PERSON({ data: { people } });
        }
        const { enrolmentId, personId } = only;
        return enter(work, lesson, { enrolmentId, personId, how: 'tap', role: context.role });
      },
      answer: entered => viewEntered(context, entered),
    });
  }),
};
