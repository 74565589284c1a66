import { useTranslation } from 'react-i18next';
import type { PolicyInput } from '../../../../src/contract/policy.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import { LegConditions } from './leg-conditions.tsx';
import { PercentField } from './percent-field.tsx';
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
      <Reckoning leg={leg} onChange={props.onChange} />
      <LegConditions when={leg.when} onChange={when => props.onChange({ ...leg, when })} />
    </fieldset>
  );
}

/** What the rate is taken of, and what becomes of a fraction of a won. */
function Reckoning({ leg, onChange }: { leg: Leg; onChange: (leg: Leg) => void }) {
  const { t } = useTranslation('policies');
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('programme')}
        hint={t('programmeHint')}
        value={leg.programme}
        maxLength={20}
        onChange={programme => onChange({ ...leg, programme })}
      />
      <Select
        label={t('basis.label')}
        value={leg.basis}
        onChange={basis => onChange({ ...leg, basis })}
        choices={(['list', 'paid'] as const).map(value => ({ value, label: t(`basis.${value}`) }))}
      />
      <Select
        label={t('rounding.label')}
        value={leg.rounding}
        onChange={rounding => onChange({ ...leg, rounding })}
        choices={(['down', 'nearest', 'up'] as const).map(value => ({
          value,
          label: t(`rounding.${value}`),
        }))}
      />
    </div>
  );
}

/** A leg to begin with: nothing yet, for everybody. */
export function newLeg(funder: Leg['funder']): Leg {
  return {
    programme: 'base',
    funder,
    kind: 'cashback',
    basis: 'list',
    rounding: 'down',
    capPerMonth: null,
    when: {},
    tiers: [{ over: 0, upTo: null, rateBp: 0 }],
  };
}

function Rate({ tier: { rateBp }, onChange }: { tier: Tier; onChange: (rateBp: number) => void }) {
  const { t } = useTranslation(['policies', 'common']);
  if (rateBp === 'partnerRate') return <p className={styles['quiet']}>{t('partnerRate')}</p>;
  return <PercentField label={t('rateLabel')} rateBp={rateBp} onChange={onChange} />;
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
