import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { useFeeWords } from './use-fee-words.ts';

/** What was withheld goes to the tax office and the district. */
export function WithholdingDialog(props: { readonly withheld: number; readonly onClose: () => void }) {
  const { t } = useTranslation(['fees', 'common']);
  const { client } = useCounter();
  const { withheld, onClose } = props;
  const [amount, setAmount] = useState<number | null>(withheld);
  const say = useFeeWords();
  const pay = useAct(client.fee.payWithholding, () => {
    showToast({ text: t('withholding.done', { amount: amount ?? 0 }) });
    onClose();
  });
  const isOver = (amount ?? 0) > withheld;
  const isReady = amount !== null && amount > 0 && !isOver && !pay.isBusy;
  const submit = () => {
    if (isReady) void pay.run({ amount });
  };
  return (
    <Dialog
      title={t('withholding.title')}
      onClose={onClose}
      foot={
        <>
          <Button size="lg" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace>{isOver ? t('withholding.over', { amount: withheld }) : null}</FootSpace>
          <Button variant="primary" size="lg" shortcut="F9" isDisabled={!isReady} onPress={submit}>
            {t('withholding.do', { amount: amount ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <p>{t('withholding.what')}</p>
        <WonField
          label={t('withholding.amount', { amount: withheld })}
          amount={amount}
          onChange={setAmount}
          size="large"
          autoFocus
          onEnter={submit}
        />
        <Failure error={pay.error} say={say} />
      </div>
    </Dialog>
  );
}
