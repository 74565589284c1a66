import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BenefitSplit } from '../../parts/benefit-split.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './payment.module.css';
import { paying } from './tender-rows.ts';
import type { Payment } from './use-payment.ts';

/**
 * What the payments in local currency would earn, split by who pays for it. How much of the month's limit is
 * left only the customer's own app knows: so it says 예상, and what it comes to at most.
 */
export function Earned({ payment }: { payment: Payment }) {
  const { t } = useTranslation(['payment', 'common']);
  const { queries } = useCounter();
  const payments = paying(payment.rows)
    .filter(row => row.kind === 'currency')
    .map(row => row.amount);
  const estimate = useQuery({
    ...queries.benefit.estimate.queryOptions({ input: { ticketId: payment.ticketId, payments } }),
    enabled: payments.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  }).data;
  if (payments.length === 0 || estimate === undefined || estimate.parts.length === 0) return null;
  const { partnerDiscount } = payment;
  return (
    <div className={styles['earned']} role="status">
      {partnerDiscount === 0 ? null : (
        <Notice tone="ok">{t('partnerDiscount', { amount: partnerDiscount })}</Notice>
      )}
      <BenefitSplit parts={estimate.parts} total={t('common:benefit.total')} isFlat />
    </div>
  );
}
