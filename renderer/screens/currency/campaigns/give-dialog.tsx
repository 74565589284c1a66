import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../../src/contract/campaign.ts';
import { FIXED_GIFTS } from '../../../../src/currency/donation.ts';
import { isCardToken } from '../../../../src/currency/member.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Segmented } from '../../../parts/segmented.tsx';
import { showToast } from '../../../parts/toast.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { useCounter } from '../../../rpc/counter.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { NO_WALLET, WalletConfirmation } from '../../payment/wallet-fields.tsx';
import { CampaignFailure } from './campaign-failure.tsx';
import styles from './campaigns.module.css';

const SOURCES = ['cash', 'wallet'] as const;

/** A gift without a sale: in cash, or out of a member's wallet. */
export function GiveDialog({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { client } = useCounter();
  const [source, setSource] = useState<(typeof SOURCES)[number]>('cash');
  const [amount, setAmount] = useState<number | null>(null);
  const [wallet, setWallet] = useState(NO_WALLET);
  const done = () => {
    showToast({ text: t('give.done', { amount: amount ?? 0 }) });
    onClose();
  };
  const give = useAct(client.campaign.give, done);
  const giveFromWallet = useAct(client.campaign.giveFromWallet, done);
  const isConfirmed = source === 'cash' || (isCardToken(wallet.token) && wallet.confirmation !== '');
  const isBusy = give.isBusy || giveFromWallet.isBusy;
  const isReady = amount !== null && amount > 0 && isConfirmed && !isBusy;
  const submit = () => {
    if (!isReady) return;
    const { id: campaignId } = campaign;
    if (source === 'cash') void give.run({ campaignId, amount });
    else void giveFromWallet.run({ campaignId, wallet, gift: { kind: 'amount', amount } });
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
            {t(source === 'cash' ? 'give.submit' : 'give.submitWallet')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <CampaignFailure error={source === 'cash' ? give.error : giveFromWallet.error} />
        <b>{campaign.title}</b>
        <Segmented
          label={t('give.source')}
          value={source}
          onChange={setSource}
          segments={SOURCES.map(value => ({ value, label: t(`give.sources.${value}`) }))}
        />
        <Amount amount={amount} onChange={setAmount} onEnter={submit} />
        {source === 'cash' ? (
          <p className={styles['quiet']}>{t('give.why')}</p>
        ) : (
          <WalletConfirmation wallet={wallet} amount={amount ?? 0} onChange={setWallet} onEnter={submit} />
        )}
      </div>
    </Dialog>
  );
}

function Amount(props: {
  readonly amount: number | null;
  readonly onChange: (amount: number | null) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { amount, onChange } = props;
  return (
    <>
      <WonField
        label={t('give.amount')}
        size="large"
        amount={amount}
        onChange={onChange}
        onEnter={props.onEnter}
        autoFocus
      />
      <div className={styles['choices']} role="group" aria-label={t('give.amount')}>
        {FIXED_GIFTS.map(gift => (
          <Button key={gift} keepsFocus isPressed={amount === gift} onPress={() => onChange(gift)}>
            {t('common:amount', { amount: gift })}
          </Button>
        ))}
      </div>
    </>
  );
}
