import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankDeposit } from '../../../../src/contract/bank.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import styles from './bank.module.css';
import { memoOf } from './bank-text.ts';
import { MatchRefused } from './match-refused.tsx';

/** A deposit that is no sale, and what it is instead. */
export function AsideDialog(props: { readonly deposit: BankDeposit; readonly onClose: () => void }) {
  const { t } = useTranslation(['bank', 'common']);
  const { client } = useCounter();
  const { deposit, onClose } = props;
  const [reason, setReason] = useState('');
  const setAside = useAct(client.bank.setAside, onClose);
  const isReady = reason.trim() !== '' && !setAside.isBusy;
  const submit = () => {
    if (isReady) void setAside.run({ depositId: deposit.id, reason });
  };
  return (
    <Dialog
      title={t('aside.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('aside.do')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <MatchRefused error={setAside.error} />
        <p>{t('aside.lead', { ...deposit, memo: memoOf(t, deposit) })}</p>
        <TextField
          label={t('aside.reason')}
          hint={t('aside.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={60}
          autoFocus
          onEnter={submit}
        />
      </div>
    </Dialog>
  );
}
