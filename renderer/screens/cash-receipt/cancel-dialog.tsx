import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { CashReceiptCancelReasonShape, CashReceiptView } from '../../../src/contract/cash-receipt.ts';
import { isCashReceiptApproval } from '../../../src/tax/cash-receipt.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './cash-receipt.module.css';
import { Refused } from './refused.tsx';

const REASONS = ['cancelled', 'wrong', 'other'] as const;
const APPROVAL_DIGITS = 9;

/** Takes a cash receipt back, with the reason that the tax office asks for. */
export function CancelDialog({ receipt, onClose }: { receipt: CashReceiptView; onClose: () => void }) {
  const { t } = useTranslation(['cashReceipt', 'common']);
  const { client } = useCounter();
  const [reason, setReason] = useState<CashReceiptCancelReasonShape>('cancelled');
  const [approval, setApproval] = useState('');
  const cancel = useAct(client.cashReceipt.cancel, () => {
    showToast({ text: t('cancel.done'), icon: 'receipt' });
    onClose();
  });
  const isReady = (receipt.isPractice || isCashReceiptApproval(approval)) && !cancel.isBusy;
  const submit = () => {
    if (isReady) void cancel.run({ receiptId: receipt.id, reason, approvalNumber: approval });
  };
  return (
    <Dialog
      title={t('cancel.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="Enter"
            shortcutOptions={{ inFields: 'always' }}
            isDisabled={!isReady}
            onPress={submit}
          >
            {t('cancel.go')}
          </Button>
        </>
      }
    >
      <p className={styles['amount']}>
        <span>{receipt.maskedIdentity}</span>
        <Money amount={receipt.total} size="2xl" />
      </p>
      <p className={styles['amount']}>
        <span>{t('cancel.original')}</span>
        <b>{receipt.approvalNumber}</b>
      </p>
      <p className={styles['amount']}>
        <span>{t('cancel.issuedOn')}</span>
        <b>{dateTimeText(receipt.issuedAtMs)}</b>
      </p>
      <div className={styles['reasons']} role="group" aria-label={t('cancel.reason')}>
        {REASONS.map(value => (
          <Button key={value} isPressed={reason === value} onPress={() => setReason(value)}>
            {t(`cancel.reasons.${value}`)}
          </Button>
        ))}
      </div>
      {receipt.isPractice ? (
        <p className={styles['quiet']}>{t('issue.practiceNote')}</p>
      ) : (
        <TextField
          label={t('cancel.approval')}
          hint={t('cancel.approvalHint')}
          value={approval}
          inputMode="numeric"
          maxLength={APPROVAL_DIGITS}
          autoFocus
          onChange={text => setApproval(text.replace(/\D/g, ''))}
        />
      )}
      <Refused error={cancel.error} />
    </Dialog>
  );
}
