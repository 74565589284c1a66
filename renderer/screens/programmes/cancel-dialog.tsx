import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';

/** Cancels a programme for good: it asks why, because people will. */
export function CancelDialog(props: { readonly programmeId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client } = useCounter();
  const [reason, setReason] = useState('');
  const cancel = useAct(client.programme.setState, () => {
    showToast({ text: t('panel.cancelled') });
    props.onClose();
  });
  return (
    <Dialog
      title={t('cancelDialog.title')}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.back')}</Button>
          <Button
            variant="danger"
            isDisabled={reason.trim() === '' || cancel.isBusy}
            onPress={() =>
              void cancel.run({ programmeId: props.programmeId, state: 'cancelled', reason: reason.trim() })
            }
          >
            {t('cancelDialog.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <ProgrammeFailure error={cancel.error} />
        <p>{t('cancelDialog.lead')}</p>
        <TextField
          label={t('cancelDialog.reason')}
          value={reason}
          onChange={setReason}
          maxLength={60}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
