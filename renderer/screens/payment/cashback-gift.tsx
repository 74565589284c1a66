import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../src/contract/campaign.ts';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import { cashbackShare, takesGifts } from '../../../src/currency/donation.ts';
import { isCardToken } from '../../../src/currency/member.ts';
import { won } from '../../../src/money/won.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { CampaignFailure } from '../currency/campaigns/campaign-failure.tsx';
import styles from './payment.module.css';
import { NO_WALLET, WalletConfirmation } from './wallet-fields.tsx';

const SHARES = { all: 10_000, half: 5_000 } as const;

/**
 * One quiet line after a payment out of a wallet, while a campaign is open: all or half of the cashback can
 * be given.
 */
export function CashbackGift({ sale, token }: { sale: SaleDetail; token: string | undefined }) {
  const { t } = useTranslation('campaigns');
  const { queries } = useCounter();
  const [shareBp, setShareBp] = useState<number>();
  const [given, setGiven] = useState<number>();
  const offers = useQuery(queries.app.state.queryOptions()).data?.settings.offersDonation === true;
  const isAsked = offers && token !== undefined;
  const campaigns = useQuery({ ...queries.campaign.list.queryOptions(), enabled: isAsked }).data;
  const campaign = campaigns?.find(({ state }) => takesGifts(state));
  const cashback = won(
    sale.benefits
      .filter(part => part.kind === 'cashback' && part.atLeast === part.atMost)
      .reduce((sum, part) => sum + part.atMost, 0),
  );
  if (!isAsked || campaign === undefined || cashback === 0 || sale.donation > 0) return null;
  if (given !== undefined) return <p role="status">{t('cashback.given', { amount: given })}</p>;
  return (
    <div className={styles['donation']} role="group" aria-label={t('cashback.offer')}>
      <span>{t('cashback.lead', { title: campaign.title })}</span>
      {(['all', 'half'] as const).map(share => (
        <Button key={share} onPress={() => setShareBp(SHARES[share])}>
          {t(`cashback.${share}`, { amount: cashbackShare(cashback, SHARES[share]) })}
        </Button>
      ))}
      {shareBp === undefined ? null : (
        <CashbackDialog
          campaign={campaign}
          saleId={sale.id}
          shareBp={shareBp}
          amount={cashbackShare(cashback, shareBp)}
          token={token}
          onClose={() => setShareBp(undefined)}
          onDone={amount => {
            setShareBp(undefined);
            setGiven(amount);
          }}
        />
      )}
    </div>
  );
}

function CashbackDialog(props: {
  readonly campaign: CampaignView;
  readonly saleId: string;
  readonly shareBp: number;
  readonly amount: number;
  readonly token: string;
  readonly onClose: () => void;
  readonly onDone: (amount: number) => void;
}) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { client } = useCounter();
  const [wallet, setWallet] = useState({ ...NO_WALLET, token: props.token });
  const give = useAct(client.campaign.giveFromWallet, ({ given }) => {
    showToast({ text: t('cashback.done', { amount: given }) });
    props.onDone(given);
  });
  const isReady = isCardToken(wallet.token) && wallet.confirmation !== '' && !give.isBusy;
  const submit = () => {
    if (!isReady) return;
    const { saleId, shareBp } = props;
    void give.run({ campaignId: props.campaign.id, wallet, gift: { kind: 'cashback', saleId, shareBp } });
  };
  return (
    <Dialog
      title={t('cashback.title')}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={submit}>
            {t('give.submitWallet')}
          </Button>
        </>
      }
    >
      <CampaignFailure error={give.error} />
      <p>
        <b>{props.campaign.title}</b> · {t('common:amount', { amount: props.amount })}
      </p>
      <WalletConfirmation wallet={wallet} amount={props.amount} onChange={setWallet} onEnter={submit} />
    </Dialog>
  );
}
