import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../rpc/refusal.ts';

const CODES = [
  'ENROLMENT_REFUSED',
  'PROOF_NOT_SEEN',
  'PROOF_OVER',
  'PERSON_NOT_FOUND',
  'PROGRAMME_NOT_FOUND',
  'ENROLMENT_NOT_FOUND',
  'ENROLMENT_STATE',
  'PERIOD_EMPTY',
  'QUOTAS_OVER_CAPACITY',
  'RECRUITMENT_IN_USE',
  'NOTHING_TO_DRAW',
  'LOTTERY_FROZEN',
  'LOTTERY_NOT_FROZEN',
  'LOTTERY_DRAWN',
  'FEE_PAID',
] as const;

/** What the desk has to say of a refusal. */
export function useFailureWords(): (refusal: Refusal) => string | undefined {
  const { t } = useTranslation('enrolment');
  return refusal => {
    const code = CODES.find(one => one === refusal.code);
    return code && t(`failure.${code}`);
  };
}
