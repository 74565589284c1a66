import { useTranslation } from 'react-i18next';
import type { BenefitShopView } from '../../../src/contract/benefit.ts';
import { Notice } from '../../parts/states.tsx';

/** Names the rules that no longer say what customers' apps do. */
export function RateDrifts({ drifts }: Pick<BenefitShopView, 'drifts'>) {
  const { t } = useTranslation(['currency', 'common']);
  return drifts.map(({ policyVersion: version, direction, missing, off, of }) => (
    <Notice key={version} tone="warn">
      {missing === null
        ? t(`drift.${direction}`, { version, off, of })
        : t('drift.missing', { version, off, of, part: t(`common:benefit.funder.${missing}`) })}{' '}
      {t('drift.now')}
    </Notice>
  ));
}
