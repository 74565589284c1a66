import { useTranslation } from 'react-i18next';
import { Failure } from '../../../rpc/failure.tsx';
import type { Refusal } from '../../../rpc/refusal.ts';

/** Why a change to a campaign was refused, in its own words. */
export function CampaignFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('campaigns');
  const say = ({ code, data }: Refusal): string | undefined => {
    switch (code) {
      case 'CAMPAIGN_NOT_FOUND':
      case 'CAMPAIGN_NOT_OPEN':
      case 'CAMPAIGN_ENDED':
      case 'PERIOD_EMPTY':
      case 'TILL_NOT_OPEN':
      case 'CARD_UNKNOWN':
      case 'CARD_BLOCKED':
      case 'CARD_LOCKED':
      case 'NO_CASHBACK':
      case 'GIFT_EXISTS':
      case 'HAND_OVER_NOT_FOUND':
      case 'PRINTER_NOT_CONFIGURED':
        return t(`refusal.${code}`);
      case 'CONFIRMATION_WRONG':
        return t(`refusal.${code}`, { left: data.triesLeft });
      case 'INSUFFICIENT_BALANCE':
        return t(`refusal.${code}`, { balance: data.balance, short: data.short });
      case 'HELD_CHANGED':
        return t(`refusal.${code}`, { held: data.held });
      case 'DRAWER_SHORT':
        return t(`refusal.${code}`, { expected: data.expected });
      default:
        return undefined;
    }
  };
  return <Failure error={error} say={say} />;
}
