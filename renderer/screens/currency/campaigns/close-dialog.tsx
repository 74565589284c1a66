import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../../src/contract/campaign.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { CampaignFailure } from './campaign-failure.tsx';
import styles from './campaigns.module.css';

/** Ends a campaign before its last day. */
export function CloseDialog({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { client } = useCounter();
  const [reason, setReason] = useState('');
  const close = useAct(client.campaign.close, () => {
    showToast({ text: t('close.done') });
    onClose();
  });
  const isReady = reason.trim() !== '' && !close.isBusy;
  const submit = () => {
    if (isReady) void close.run({ campaignId: campaign.id, reason: reason.trim() });
  };
  return (
    <Dialog
      title={t('close.title')}
      size="sm"
      isAlert
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="danger" isDisabled={!isReady} onPress={submit}>
            {t('close.action')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <CampaignFailure error={close.error} />
        <b>{campaign.title}</b>
        <p>{t('close.lead')}</p>
        <TextField
          label={t('close.reason')}
          value={reason}
          onChange={setReason}
          maxLength={60}
          onEnter={submit}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
