import { useTranslation } from 'react-i18next';
import { benefitsByFunder, sumOfBenefits, type BenefitBounds, type FUNDERS } from './benefit-sums.ts';
import styles from './benefit-split.module.css';
import { MixBar, Swatch, type Look } from './mix-bar.tsx';
import { Money } from './money.tsx';

const LOOKS: Readonly<Record<(typeof FUNDERS)[number], Look>> = {
  city: 'solid',
  district: 'hatched',
  shop: 'second',
};

/**
 * Who pays which part of a benefit. Where only bounds are known it says so: nobody at a counter sees how much
 * of the customer's month is used.
 */
export function BenefitSplit(props: {
  readonly parts: readonly BenefitBounds[];
  readonly total: string;
  /** The funders side by side, where there is little room below each other. */
  readonly isFlat?: boolean;
}) {
  const { parts, total, isFlat = false } = props;
  const { t } = useTranslation();
  const shown = benefitsByFunder(parts);
  const all = sumOfBenefits(parts);
  return (
    <div className={styles['split']}>
      <p className={styles['total']}>
        <span>
          {total}
          {all.atLeast === all.atMost ? null : (
            <span className={styles['quiet']}> · {t('benefit.estimate')}</span>
          )}
        </span>
        <Bounds part={all} size="xl" />
      </p>
      <MixBar
        className={styles['bar']}
        parts={shown.map(({ funder, atMost }) => ({
          key: funder,
          value: Math.abs(atMost),
          look: LOOKS[funder],
        }))}
      />
      <dl className={styles[isFlat ? 'flat' : 'parts']}>
        {shown.map(({ funder, ...part }) => (
          <div key={funder}>
            <Swatch look={LOOKS[funder]} />
            <dt>{t(isFlat ? `benefit.who.${funder}` : `benefit.funder.${funder}`)}</dt>
            <dd>
              <Bounds part={part} size={isFlat ? 'md' : 'lg'} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** An amount that is known, or the most that it can come to. */
function Bounds({ part, size }: { part: Omit<BenefitBounds, 'funder'>; size: 'md' | 'lg' | 'xl' }) {
  const { t } = useTranslation();
  const isKnown = part.atLeast === part.atMost;
  return (
    <span className={styles['bounds']}>
      {isKnown ? null : <span className={styles['quiet']}>{t('benefit.atMost')} </span>}
      <Money amount={part.atMost} size={size} />
    </span>
  );
}
