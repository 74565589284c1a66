import { useTranslation } from 'react-i18next';
import type { PolicyInput } from '../../../../src/contract/policy.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import styles from './policies.module.css';

type Leg = PolicyInput['legs'][number];
type Tier = Leg['tiers'][number];

/** One funder's part: its tiers with their rates, and the most that a member gets in a month. */
export function LegEditor(props: {
  readonly leg: Leg;
  readonly onChange: (leg: Leg) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation(['policies', 'common']);
  const { leg } = props;
  const setTier = (index: number, changed: Partial<Tier>) =>
    props.onChange({
      ...leg,
      tiers: joined(leg.tiers.map((tier, at) => (at === index ? { ...tier, ...changed } : tier))),
    });
  const last = leg.tiers.at(-1);
  const add = () =>
    props.onChange({
      ...leg,
      tiers: joined([...leg.tiers, { over: 0, upTo: (last?.upTo ?? 0) + 100_000, rateBp: 0 }]),
    });
  const remove = (index: number) =>
    props.onChange({ ...leg, tiers: joined(leg.tiers.filter((_, at) => at !== index)) });
  return (
    <fieldset className={styles['leg']}>
      <legend>
        {t(`funder.${leg.funder}`)} · {t(`kind.${leg.kind}`)}
        <IconButton icon="trash" label={t('removeLeg')} onPress={props.onRemove} />
      </legend>
      {leg.tiers.map((tier, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a tier is what stands at its place
        <div key={index} className={styles['tier']}>
          <WonField
            label={t('upTo')}
            placeholder={t('noEnd')}
            amount={tier.upTo}
            onChange={upTo => setTier(index, { upTo: upTo === 0 ? null : upTo })}
          />
          <Rate tier={tier} onChange={rateBp => setTier(index, { rateBp })} />
          <IconButton icon="minus" label={t('removeTier')} onPress={() => remove(index)} />
        </div>
      ))}
      <div className={styles['tier']}>
        <WonField
          label={t('cap')}
          placeholder={t('noCap')}
          amount={leg.capPerMonth}
          onChange={capPerMonth =>
            props.onChange({ ...leg, capPerMonth: capPerMonth === 0 ? null : capPerMonth })
          }
        />
        <Button variant="quiet" icon="plus" onPress={add}>
          {t('addTier')}
        </Button>
      </div>
    </fieldset>
  );
}

function Rate({ tier: { rateBp }, onChange }: { tier: Tier; onChange: (rateBp: number) => void }) {
  const { t } = useTranslation(['policies', 'common']);
  if (rateBp === 'partnerRate') return <p className={styles['quiet']}>{t('partnerRate')}</p>;
  return (
    <TextField
      label={t('rateLabel')}
      value={String(rateBp / 100)}
      inputMode="decimal"
      unit="%"
      align="end"
      maxLength={6}
      onChange={text => {
        const percent = Number(text.replaceAll(/[^\d.]/g, ''));
        if (!Number.isNaN(percent) && percent <= 100) onChange(Math.round(percent * 100));
      }}
    />
  );
}

/** Each tier begins where the one before it ends: a person says only where it ends. */
function joined(tiers: readonly Tier[]): Tier[] {
  let over = 0;
  return tiers.map(tier => {
    const next = { ...tier, over };
    over = tier.upTo ?? over;
    return next;
  });
}
