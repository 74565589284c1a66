import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeeDay } from '../../../src/contract/fee.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './fees.module.css';
import { useFeeWords } from './use-fee-words.ts';

/** Fees reach the bank: cash that is paid in, or what a card company or the currency's operator sent. */
export function DepositDialog(props: { readonly held: FeeDay['held']; readonly onClose: () => void }) {
  const { t } = useTranslation(['fees', 'common']);
  const { client } = useCounter();
  const { held, onClose } = props;
  const [place, setPlace] = useState(held.find(({ amount }) => amount > 0)?.place ?? 'cash');
  const most = held.find(one => one.place === place)?.amount ?? 0;
  const [typed, setTyped] = useState<number | null>();
  // All of it, until somebody has typed less.
  const amount = typed === undefined ? most : typed;
  const say = useFeeWords();
  const deposit = useAct(client.fee.deposit, () => {
    showToast({ text: t('bank.saved', { place: t(`place.${place}`), amount: amount ?? 0 }) });
    onClose();
  });
  const isOver = (amount ?? 0) > most;
  const isReady = amount !== null && amount > 0 && !isOver && !deposit.isBusy;
  const submit = () => {
    if (isReady) void deposit.run({ place, amount });
  };
  return (
    <Dialog
      title={t('bank.dialog')}
      onClose={onClose}
      foot={
        <>
          <Button size="lg" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace>{isOver ? t('bank.over', { amount: most }) : null}</FootSpace>
          <Button variant="primary" size="lg" shortcut="F9" isDisabled={!isReady} onPress={submit}>
            {t('bank.do', { amount: amount ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <p>{t(`bank.what.${place}`)}</p>
        <Segmented
          className={styles['ways']}
          label={t('bank.from')}
          value={place}
          onChange={value => {
            setPlace(value);
            setTyped(undefined);
          }}
          segments={held.map(one => ({
            value: one.place,
            label: t(`place.${one.place}`),
            isDisabled: one.amount <= 0,
          }))}
        />
        <WonField
          label={t('bank.amount', { amount: most })}
          amount={amount}
          onChange={setTyped}
          size="large"
          autoFocus
          onEnter={submit}
        />
        <Failure error={deposit.error} say={say} />
      </div>
    </Dialog>
  );
}
