import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { FeePaymentView } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { Line } from './line.tsx';
import { useFeeWords } from './use-fee-words.ts';

/** One payment as its receipt says it, and the receipt once more. */
export function ReceiptDialog(props: { readonly payment: FeePaymentView; readonly onClose: () => void }) {
  const { t } = useTranslation(['fees', 'common']);
  const { client } = useCounter();
  const { payment, onClose } = props;
  const { number, maskedName, programmeName, fee, materials, tenders, refund } = payment;
  const say = useFeeWords();
  const print = useAct(client.fee.printAgain, ({ copyNumber }) =>
    showToast({ text: t('receipt.printed', { count: copyNumber }), icon: 'printer' }),
  );
  return (
    <Dialog
      title={t('receipt.title', { number })}
      onClose={onClose}
      foot={
        <>
          <Button size="lg" onPress={onClose}>
            {t('common:action.close')}
          </Button>
          <Button
            variant="primary"
            size="lg"
            icon="printer"
            autoFocus
            isDisabled={print.isBusy}
            onPress={() => void print.run({ enrolmentId: payment.enrolmentId })}
          >
            {t('receipt.print')}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <p className={styles['due']}>
          <span>
            {maskedName === '' ? t('day.erased') : maskedName}
            <small>{programmeName}</small>
          </span>
          <Money amount={payment.total} size="3xl" />
        </p>
        <dl className={styles['lines']}>
          <Line name={t('receipt.at')} value={dateTimeText(payment.atMs)} />
          <Line name={t('receipt.fee')} value={<Money amount={fee} />} />
          {materials === 0 ? null : (
            <Line name={t('receipt.materials')} value={<Money amount={materials} />} />
          )}
          {tenders.map(({ place, amount, approvalNumber }) => (
            <Line
              key={place}
              name={
                approvalNumber === null
                  ? t(`place.${place}`)
                  : t('receipt.approved', { place: t(`place.${place}`), number: approvalNumber })
              }
              value={<Money amount={amount} />}
            />
          ))}
        </dl>
        {refund === null ? null : (
          <Notice tone="warn">
            {t('receipt.refunded', { date: refund.refundedOn, total: refund.total })}
          </Notice>
        )}
        <Failure error={print.error} say={say} />
      </div>
    </Dialog>
  );
}
