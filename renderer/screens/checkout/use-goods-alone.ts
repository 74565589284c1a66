import { useTranslation } from 'react-i18next';
import { isPersonCard } from '../../../src/community/person-card.ts';
import { showToast } from '../../parts/toast.tsx';

type TakeScan = (code: string, scanId?: string) => void;

/** Takes scans of goods: somebody's card of the centre is nothing to sell, and is said instead. */
export function useGoodsAlone(take: TakeScan): TakeScan {
  const { t } = useTranslation('shell');
  return (code, scanId) => {
    if (isPersonCard(code)) showToast({ text: t('scanAtCentre'), icon: 'scan' });
    else take(code, scanId);
  };
}
