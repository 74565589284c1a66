import { useTranslation } from 'react-i18next';
import { minuteText } from '../../../src/community/programme.ts';
import { Failure } from '../../rpc/failure.tsx';
import type { Refusal } from '../../rpc/refusal.ts';
import { dayText } from './words.ts';

/** Why a change to a programme, a lesson, a room or an instructor was refused, in its own words. */
export function ProgrammeFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('programmes');
  const say = ({ code, data }: Refusal): string | undefined => {
    switch (code) {
      case 'PROGRAMME_NOT_FOUND':
      case 'PROGRAMME_ENDED':
      case 'PROGRAMME_NOT_DRAFT':
      case 'PROGRAMME_IS_DRAFT':
      case 'PERIOD_EMPTY':
      case 'TIMES_EMPTY':
      case 'MINIMUM_ABOVE_CAPACITY':
      case 'PLAN_FIXED':
      case 'NO_LESSONS':
      case 'ROOM_NOT_FOUND':
      case 'ROOM_NAME_TAKEN':
      case 'INSTRUCTOR_NOT_FOUND':
      case 'CLOSED_DAY_NOT_FOUND':
      case 'LESSON_NOT_FOUND':
      case 'LESSON_CANCELLED':
      case 'LESSON_HELD':
      case 'STATE_NOT_ALLOWED':
      case 'REASON_MISSING':
      case 'NOTHING_TO_COPY':
      case 'PERIOD_TOO_LONG':
        return t(`refusal.${code}`);
      case 'CAPACITY_BELOW_ENROLLED':
        return t(`refusal.${code}`, { enrolled: data.enrolled });
      case 'LESSONS_MISSING':
        return t(`refusal.${code}`, { missing: data.missing });
      case 'ROOM_TAKEN':
        return t(`refusal.${code}`, {
          room: data.roomName,
          name: data.programmeName,
          date: dayText(t, data.date),
          from: minuteText(data.startMinute),
          to: minuteText(data.endMinute),
        });
      default:
        return undefined;
    }
  };
  return <Failure error={error} say={say} />;
}
