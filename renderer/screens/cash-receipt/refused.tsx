import { useTranslation } from 'react-i18next';
import { Failure } from '../../rpc/failure.tsx';

/** Why a cash receipt was not issued or cancelled, in words. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('cashReceipt');
  return (
    <Failure
      error={error}
      say={refusal => {
        switch (refusal.code) {
          case 'IDENTITY_INVALID':
            return t(`fault.${refusal.data.reason}`);
          case 'AMOUNT_CHANGED':
            return t('refusal.AMOUNT_CHANGED', refusal.data);
          case 'APPROVAL_REPEATED':
            return t('refusal.APPROVAL_REPEATED', refusal.data);
          case 'CASH_RECEIPT_EXISTS':
          case 'NO_CASH':
          case 'APPROVAL_MISSING':
          case 'APPROVAL_MALFORMED':
          case 'ALREADY_CANCELLED':
            return t(`refusal.${refusal.code}`);
          default:
            return undefined;
        }
      }}
    />
  );
}
