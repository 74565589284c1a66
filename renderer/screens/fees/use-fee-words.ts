import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../rpc/refusal.ts';

const CODES = [
  'ENROLMENT_NOT_FOUND',
  'FEE_OVER',
  'NOT_YOUR_TURN',
  'ALREADY_PAID',
  'PAY_TOO_LATE',
  'NOT_PAID',
  'ALREADY_REFUNDED',
  'REFUND_CHANGED',
  'PRINTER_NOT_CONFIGURED',
  'HELD_LESS',
  'PROGRAMME_NOT_FOUND',
  'PROGRAMME_NOT_CANCELLED',
  'NOTHING_TO_REFUND',
  'INSTRUCTOR_NOT_FOUND',
  'NOTHING_TO_PAY',
  'PAY_CHANGED',
  'PAY_NOT_FOUND',
  'WITHHOLDING_OVER',
] as const;

/** What the desk has to say when a fee is not taken or not given back. */
export function useFeeWords(): (refusal: Refusal) => string | undefined {
  const { t } = useTranslation('fees');
  return refusal => {
    const code = CODES.find(one => one === refusal.code);
    return code && t(`failure.${code}`);
  };
}
