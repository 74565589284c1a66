import { useTranslation } from 'react-i18next';
import { showToast } from '../parts/toast.tsx';
import { leaveScan, useScans } from '../rpc/use-scans.ts';
import { go, type Route, type ScreenName } from './route.ts';

/** These take scans themselves. */
const TAKERS: readonly ScreenName[] = ['checkout', 'products', 'people', 'programmes'];
/** On these somebody may be in the middle of a count or a form: leaving them would lose it. */
const FORMS: readonly ScreenName[] = ['shift', 'settings'];

/**
 * A scan on a screen of the shop that has no use for it goes to the cart; at the centre nothing is sold. No
 * scan is dropped without a word.
 */
export function useScansElsewhere({ screen, side }: Route): void {
  const { t } = useTranslation('shell');
  useScans((code, scanId) => {
    // A dialog that asks for a scan takes it.
    if (document.querySelector('[data-takes-scans]') !== null) return;
    if (side === 'centre') return showToast({ text: t('scanAtCentre'), icon: 'scan' });
    const isBusy = FORMS.includes(screen) || document.querySelector('[role=dialog]') !== null;
    if (isBusy) return showToast({ text: t('scanElsewhere'), icon: 'scan' });
    leaveScan(code, scanId);
    go('checkout');
  }, !TAKERS.includes(screen));
}
