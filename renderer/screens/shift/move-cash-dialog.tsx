import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { amountOf, digitsOf, typeDigits } from '../../parts/digits.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { refusalOf } from '../../rpc/refusal.ts';
import { useAct } from '../../rpc/use-act.ts';
import styles from './shift.module.css';

export type MoveKind = 'payIn' | 'payOut' | 'cashDrop';

const AMOUNT_MAX = 100_000_000;

/** 입금, 출금, 중간회수: an amount and why. */
export function MoveCashDialog({ kind, onClose }: { kind: MoveKind; onClose: () => void }) {
  const { t } = useTranslation(['shift', 'common']);
  const { client } = useCounter();
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const move = useAct(client.shift.moveCash, () => {
    showToast({ text: t('move.done') });
    onClose();
  });
  const refusal = refusalOf(move.error);
  const isReady = amount !== null && amount > 0 && reason.trim() !== '' && !move.isBusy;
  const submit = () => {
    if (isReady) void move.run({ kind, amount, reason: reason.trim() });
  };
  const reasons: string[] = Object.values(t(`move.${kind}Reasons`, { returnObjects: true }));
  return (
    <Dialog
      title={t(`move.${kind}`)}
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
            {t(`move.${kind}`)}
          </Button>
        </>
      }
    >
      {refusal?.code === 'DRAWER_SHORT' ? (
        <Notice tone="danger">{t('move.short', { expected: refusal.data.expected })}</Notice>
      ) : null}
      <WonField label={t('move.amount')} size="large" amount={amount} onChange={setAmount} autoFocus />
      <Keypad
        takesTyping={false}
        onKey={key => setAmount(amountOf(typeDigits(digitsOf(amount), key, AMOUNT_MAX)))}
        {...(isReady ? { onApply: submit } : {})}
      />
      <div className={styles['reasons']} role="group" aria-label={t('move.reason')}>
        {reasons.map(words => (
          <Button key={words} keepsFocus isPressed={reason === words} onPress={() => setReason(words)}>
            {words}
          </Button>
        ))}
      </div>
      <TextField
        label={t('move.reason')}
        value={reason}
        onChange={setReason}
        maxLength={60}
        hint={reason === '' ? t('move.reasonMissing') : undefined}
      />
    </Dialog>
  );
}
