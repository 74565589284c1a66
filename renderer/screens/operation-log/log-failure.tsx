import { useTranslation } from 'react-i18next';
import { Failure } from '../../rpc/failure.tsx';

const CODES = [
  'LESSON_NOT_FOUND',
  'LESSON_CANCELLED',
  'LESSON_NOT_YET',
  'PROGRAMME_IS_DRAFT',
  'LOG_NOT_FOUND',
  'LOG_APPROVED',
  'FILE_KIND',
  'FILE_TOO_LARGE',
  'PHOTO_USED',
  'PHOTOS_FULL',
  'PHOTO_NOT_FOUND',
  'APPROVED_ALREADY',
  'APPROVAL_ORDER',
] as const;

/** Why something about a log was refused, in its own words. */
export function LogFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('operationLog');
  const say = ({ code }: { readonly code: string }) => {
    const known = CODES.find(one => one === code);
    return known && t(`refusal.${known}`);
  };
  return <Failure error={error} say={say} />;
}
