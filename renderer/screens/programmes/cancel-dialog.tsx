import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { EffectText } from './closing-part.tsx';
import styles from './form.module.css';
import { ProgrammeFailure } from './programme-failure.tsx';

/** Cancels a programme for good: it says what that does, and asks why, because people will. */
export function CancelDialog(props: { readonly programmeId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  const { client, queries } = useCounter();
  const { programmeId } = props;
  const { data: closing } = useQuery(queries.closing.get.queryOptions({ input: { programmeId } }));
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
            onPress={() => void cancel.run({ programmeId, state: 'cancelled', reason: reason.trim() })}
          >
            {t('cancelDialog.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <ProgrammeFailure error={cancel.error} />
        <p>{t('cancelDialog.lead')}</p>
        {closing === undefined ? null : (
          <Notice tone={closing.refund.count === 0 ? 'info' : 'money'}>
            <EffectText closing={closing} />
          </Notice>
        )}
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
