import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FIXED_GIFTS, roundUpGifts, takesGifts } from '../../../src/currency/donation.ts';
import { won } from '../../../src/money/won.ts';
import { Button } from '../../parts/button.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './payment.module.css';
import type { Payment } from './use-payment.ts';

/** More than this is a gift that a person thinks about, and says. */
const SMALL_CHANGE = 1_000;

/**
 * One quiet line while a campaign is open and all of it is paid in cash: a press adds the gift, another takes
 * it off again. Nothing to answer, nothing to close.
 */
export function DonationOffer({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payment');
  const { queries } = useCounter();
  const offers = useQuery(queries.app.state.queryOptions()).data?.settings.offersDonation === true;
  const isAsked = offers && payment.way === 'cash' && payment.goodsDue > 0;
  const campaigns = useQuery({ ...queries.campaign.list.queryOptions(), enabled: isAsked }).data;
  const campaign = campaigns?.find(({ state }) => takesGifts(state));
  if (!isAsked || campaign === undefined) return null;
  const change = roundUpGifts(won(payment.goodsDue)).filter(gift => gift <= SMALL_CHANGE);
  const gifts = change.length > 0 ? change : FIXED_GIFTS.filter(gift => gift <= SMALL_CHANGE);
  const words = change.length > 0 ? 'donation.roundUp' : 'donation.gift';
  return (
    <div className={styles['donation']} role="group" aria-label={t('donation.label')}>
      <span>{t('donation.for', { title: campaign.title })}</span>
      {gifts.map(amount => {
        const isGiven = payment.donation?.amount === amount;
        return (
          <Button
            key={amount}
            keepsFocus
            isPressed={isGiven}
            onPress={() => payment.setDonation(isGiven ? null : { campaignId: campaign.id, amount })}
          >
            {t(words, { amount })}
          </Button>
        );
      })}
    </div>
  );
}
