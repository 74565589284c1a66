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
        return t(`refusal.${code}`);
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
