import { useTranslation } from 'react-i18next';
import trades from '../../../../resources/shop-categories/korea.json' with { type: 'json' };
import type { PolicyInput } from '../../../../src/contract/policy.ts';
import { DISTRICTS } from '../../../../src/contract/settings.ts';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Select } from '../../../parts/select.tsx';
import { WonField } from '../../../parts/won-field.tsx';
import styles from './policies.module.css';

type Condition = PolicyInput['legs'][number]['when'];

const ANY = 'any' as const;

/** For which shops and payments a leg is; what is left open does not matter. */
export function LegConditions(props: {
  readonly when: Condition;
  readonly onChange: (when: Condition) => void;
}) {
  const { t } = useTranslation('policies');
  const { when } = props;
  const set = (changed: { readonly [Key in keyof Condition]?: Condition[Key] | undefined }) =>
    props.onChange(withoutGaps({ ...when, ...changed }));
  const any = { value: ANY, label: t('when.any') } as const;
  return (
    <details className={styles['conditions']}>
      <summary>{t('when.title')}</summary>
      <div className={styles['pair']}>
        <Select
          label={t('when.district')}
          value={when.district ?? ANY}
          onChange={value => set({ district: value === ANY ? undefined : value })}
          choices={[any, ...DISTRICTS.map(value => ({ value, label: t(`when.districts.${value}`) }))]}
        />
        <Select
          label={t('when.channel')}
          value={when.channel ?? ANY}
          onChange={value => set({ channel: value === ANY ? undefined : value })}
          choices={[
            any,
            ...(['counter', 'delivery'] as const).map(value => ({ value, label: t(`when.${value}`) })),
          ]}
        />
        <Trade category={when.category} onChange={category => set({ category })} />
        <div>
          <Checkbox
            isSelected={when.isPartner === true}
            onChange={isOn => set({ isPartner: isOn ? true : undefined })}
          >
            {t('when.partner')}
          </Checkbox>
          <Checkbox
            isSelected={when.isAlleyDistrict === true}
            onChange={isOn => set({ isAlleyDistrict: isOn ? true : undefined })}
          >
            {t('when.alley')}
          </Checkbox>
        </div>
        <WonField
          label={t('when.over')}
          placeholder={t('when.any')}
          amount={when.salesOver ?? null}
          onChange={salesOver => set({ salesOver: salesOver ?? undefined })}
        />
        <WonField
          label={t('when.upTo')}
          placeholder={t('when.any')}
          amount={when.salesUpTo ?? null}
          onChange={salesUpTo => set({ salesUpTo: salesUpTo === 0 ? undefined : (salesUpTo ?? undefined) })}
        />
      </div>
    </details>
  );
}

function Trade(props: {
  readonly category: string | undefined;
  readonly onChange: (category: string | undefined) => void;
}) {
  const { t, i18n } = useTranslation('policies');
  return (
    <Select
      label={t('when.category')}
      value={props.category ?? ANY}
      onChange={value => props.onChange(value === ANY ? undefined : value)}
      choices={[{ value: ANY, label: t('when.any') }, ...tradeChoices(i18n.language)]}
    />
  );
}

/** The trades that rules know, in the language of the screen. */
export function tradeChoices(language: string): { value: string; label: string }[] {
  return trades.categories.map(({ id, nameKo, nameEn }) => ({
    value: id,
    label: language === 'ko' ? nameKo : nameEn,
  }));
}

/** What does not matter is not there at all. */
function withoutGaps(when: { readonly [Key in keyof Condition]?: Condition[Key] | undefined }): Condition {
  return {
    ...(when.district !== undefined && { district: when.district }),
    ...(when.channel !== undefined && { channel: when.channel }),
    ...(when.isPartner !== undefined && { isPartner: when.isPartner }),
    ...(when.isAlleyDistrict !== undefined && { isAlleyDistrict: when.isAlleyDistrict }),
    ...(when.category !== undefined && { category: when.category }),
    ...(when.salesOver !== undefined && { salesOver: when.salesOver }),
    ...(when.salesUpTo !== undefined && { salesUpTo: when.salesUpTo }),
  };
}
