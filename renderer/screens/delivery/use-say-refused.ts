import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src/contract/delivery.ts';

/** Why an order cannot be moved on, in words that say what to do. */
export function useSayRefused() {
  const { t } = useTranslation('delivery');
  return (refusal: { readonly code: string; readonly data?: unknown }) => {
    if (refusal.code === 'TILL_NOT_OPEN') return t('order.tillNotOpen');
    if (refusal.code !== 'ORDER_STATE') return undefined;
    // The contract gives this refusal its state.
    const { state } = refusal.data as { state: OrderView['state'] };
    return t('order.moved', { state: t(`state.${state}`) });
  };
}
