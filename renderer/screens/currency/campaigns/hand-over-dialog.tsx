import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../../src/contract/campaign.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Money } from '../../../parts/money.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { CampaignFailure } from './campaign-failure.tsx';
import styles from './campaigns.module.css';

const SOURCES = ['drawer', 'safe', 'bank'] as const;

/** 인계: all that is held goes to the fundraiser. */
export function HandOverDialog({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { client } = useCounter();
  const [source, setSource] = useState<(typeof SOURCES)[number]>('drawer');
  const [printSlip, setPrintSlip] = useState(true);
  const [recipient, setRecipient] = useState(campaign.fundraiser);
  const handOver = useAct(client.campaign.handOver, () => {
    showToast({ text: t('handOver.done') });
    onClose();
  });
  const isReady = recipient.trim() !== '' && campaign.held > 0 && !handOver.isBusy;
  const submit = () => {
    const facts = { campaignId: campaign.id, amount: campaign.held, source, recipient: recipient.trim() };
    if (isReady) void handOver.run({ ...facts, printSlip });
  };
  return (
    <Dialog
      title={t('handOver.title')}
      size="md"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('handOver.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <CampaignFailure error={handOver.error} />
        <p>{t('handOver.lead')}</p>
        <Money amount={campaign.held} size="3xl" tone="give" />
        {campaign.walletHeld === 0 ? null : (
          <p className={styles['quiet']}>{t('handOver.wallet', { amount: campaign.walletHeld })}</p>
        )}
        {campaign.held === campaign.walletHeld ? null : (
          <Segmented
            label={t('handOver.source')}
            value={source}
            onChange={setSource}
            segments={SOURCES.map(value => ({ value, label: t(`handOver.sources.${value}`) }))}
          />
        )}
        <TextField
          label={t('handOver.recipient')}
          value={recipient}
          onChange={setRecipient}
          maxLength={40}
          onEnter={submit}
        />
        <Checkbox isSelected={printSlip} onChange={setPrintSlip}>
          {t('handOver.slip')}
        </Checkbox>
      </div>
    </Dialog>
  );
}
