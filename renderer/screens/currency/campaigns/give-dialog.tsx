import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../../src/contract/campaign.ts';
import { FIXED_GIFTS } from '../../../../src/currency/donation.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { CampaignFailure } from './campaign-failure.tsx';
import styles from './campaigns.module.css';

/** A gift in cash without a sale. */
export function GiveDialog({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { client } = useCounter();
  const [amount, setAmount] = useState<number | null>(null);
  const give = useAct(client.campaign.give, () => {
    showToast({ text: t('give.done', { amount: amount ?? 0 }) });
    onClose();
  });
  const isReady = amount !== null && amount > 0 && !give.isBusy;
  const submit = () => {
    if (isReady) void give.run({ campaignId: campaign.id, amount });
  };
  return (
    <Dialog
      title={t('give.title')}
      size="sm"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('give.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <CampaignFailure error={give.error} />
        <b>{campaign.title}</b>
        <WonField
          label={t('give.amount')}
          size="large"
          amount={amount}
          onChange={setAmount}
          onEnter={submit}
          autoFocus
        />
        <div className={styles['choices']} role="group" aria-label={t('give.amount')}>
          {FIXED_GIFTS.map(gift => (
            <Button key={gift} keepsFocus isPressed={amount === gift} onPress={() => setAmount(gift)}>
              {t('common:amount', { amount: gift })}
            </Button>
          ))}
        </div>
        <p className={styles['quiet']}>{t('give.why')}</p>
      </div>
    </Dialog>
  );
}
