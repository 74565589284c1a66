import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstructorPayView } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { saveBytes } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { PayLines } from './pay-lines.tsx';
import { useFeeWords } from './use-fee-words.ts';

/** What an instructor was paid, and its slips: a narrow one to sign, and a page for the office's file. */
export function PaidDialog({
  pay,
  onClose,
}: {
  readonly pay: InstructorPayView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['fees', 'common']);
  const { client } = useCounter();
  const [error, setError] = useState<unknown>();
  const [isMaking, setMaking] = useState(false);
  const say = useFeeWords();
  const name = pay.name === '' ? t('day.erased') : pay.name;
  const print = useAct(client.fee.printPay, () => showToast({ text: t('pays.printed'), icon: 'printer' }));
  const save = async () => {
    setMaking(true);
    setError(undefined);
    try {
      const file = await client.fee.paySlip({ payId: pay.id });
      saveBytes(file);
      showToast({ text: t('common:saved', { name: file.fileName }), icon: 'download' });
    } catch (caught) {
      setError(caught);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Dialog
      title={t('pays.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Button size="lg" onPress={onClose}>
            {t('common:action.close')}
          </Button>
          <FootSpace />
          <Button
            size="lg"
            icon="printer"
            isDisabled={print.isBusy}
            onPress={() => void print.run({ payId: pay.id })}
          >
            {t('pays.print')}
          </Button>
          <Button
            variant="primary"
            size="lg"
            icon="download"
            autoFocus
            isDisabled={isMaking}
            onPress={() => void save()}
          >
            {t('pays.pdf')}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <Notice tone="ok">{t('pays.paidOn', { number: pay.number, date: pay.paidOn })}</Notice>
        <PayLines due={pay} isPaid />
        <Failure error={print.error ?? error} say={say} />
      </div>
    </Dialog>
  );
}
