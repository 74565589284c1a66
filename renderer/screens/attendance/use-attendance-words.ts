import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../rpc/refusal.ts';

const CODES = [
  'CARD_UNKNOWN',
  'CARD_BLOCKED',
  'NOT_ENROLLED',
  'NOT_THERE',
  'WHICH_LESSON',
  'LESSON_NOT_FOUND',
  'LESSON_CANCELLED',
  'LESSON_NOT_YET',
  'ENROLMENT_NOT_FOUND',
  'ENROLMENT_STATE',
  'ENROLMENT_REFUSED',
  'MARK_CHANGED',
] as const;

/** What the register has to say of a refusal. */
export function useAttendanceWords(): (refusal: Refusal) => string | undefined {
  const { t } = useTranslation('attendance');
  return refusal => {
    if (refusal.code === 'NO_LESSON_NOW')
      return t('failure.NO_LESSON_NOW', { minutes: refusal.data.opensBeforeMinutes });
    const code = CODES.find(one => one === refusal.code);
    return code && t(`failure.${code}`);
  };
}
