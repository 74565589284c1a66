import { useTranslation } from 'react-i18next';
import { Failure } from '../../../rpc/failure.tsx';

/** Why deposits were not matched or laid aside, in words. */
export function MatchRefused({ error }: { error: unknown }) {
  const { t } = useTranslation('bank');
  return (
    <Failure
      error={error}
      say={refusal => {
        switch (refusal.code) {
          case 'DEPOSIT_OVER':
            return t('match.refusal.DEPOSIT_OVER', refusal.data);
          case 'DEPOSIT_NOT_FOUND':
          case 'DEPOSIT_TAKEN':
          case 'EXPECTED_CHANGED':
            return t(`match.refusal.${refusal.code}`);
          default:
            return undefined;
        }
      }}
    />
  );
}
