import { useTranslation } from 'react-i18next';
import type { PolicyInput } from '../../../../src/contract/policy.ts';
import { tradeChoices } from './leg-conditions.tsx';
import styles from './policies.module.css';

type Leg = PolicyInput['legs'][number];
type Translate = ReturnType<typeof useTranslation<['policies', 'common']>>['t'];

/** Rules as sentences: who pays how much of what, up to where, and for whom. */
export function PolicyText({ policy }: { policy: PolicyInput }) {
  const { t, i18n } = useTranslation(['policies', 'common']);
  return (
    <ul className={styles['sentences']}>
      {policy.legs.map(leg => (
        <li key={`${leg.programme}/${leg.funder}/${leg.kind}/${JSON.stringify(leg.when)}`}>
          <b>{t(`funder.${leg.funder}`)}</b> {sentenceOf(leg, t, i18n.language)}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(leg: Leg, t: Translate, language: string): string {
  const tiers = leg.tiers.map(({ over, upTo, rateBp }) => {
    const rate = rateBp === 'partnerRate' ? t('partnerRate') : t('rate', { percent: rateBp / 100 });
    if (upTo === null) return over === 0 ? t('tier.all', { rate }) : t('tier.above', { over, rate });
    return over === 0 ? t('tier.upTo', { upTo, rate }) : t('tier.between', { over, upTo, rate });
  });
  const { when } = leg;
  const conditions = [
    when.district === 'seo' ? t('when.seo') : undefined,
    when.channel === 'delivery' ? t('when.delivery') : undefined,
    when.district === 'other' ? t('when.districts.other') : undefined,
    when.channel === 'counter' ? t('when.counter') : undefined,
    when.isPartner === true ? t('when.partner') : undefined,
    when.isAlleyDistrict === true ? t('when.alley') : undefined,
    tradeChoices(language).find(({ value }) => value === when.category)?.label,
    when.salesUpTo === undefined ? undefined : t('when.salesUpTo', { sales: when.salesUpTo }),
    when.salesOver === undefined ? undefined : t('when.salesOver', { sales: when.salesOver }),
    leg.capPerMonth === null ? undefined : t('when.cap', { cap: leg.capPerMonth }),
  ].filter(text => text !== undefined);
  const kind = t(`kind.${leg.kind}`);
  return [`${tiers.join(', ')} ${kind}`, ...conditions].join(' · ');
}
