import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { COOK_MINUTES } from '../../../src/delivery/states.ts';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { PAYMENTS } from './draft.ts';
import type { EnterProps } from './enter-who.tsx';
import styles from './phone.module.css';
import { WhenField } from './when-field.tsx';

const FEE_MAX = 100_000;
const COOK_CHOICES = COOK_MINUTES.slice(0, 4);

/** When an order is wanted, how it is paid, and what is to be known of it. */
export function EnterWay({ draft, set }: EnterProps) {
  const { t } = useTranslation(['delivery', 'common']);
  return (
    <div className={styles['column']}>
      <WhenField reserveAtMs={draft.reserveAtMs} onChange={reserveAtMs => set({ reserveAtMs })} />
      <Segmented
        label={t('enter.cook')}
        value={String(draft.cookMinutes)}
        onChange={value => set({ cookMinutes: Number(value) })}
        segments={COOK_CHOICES.map(count => ({ value: String(count), label: t('order.minutes', { count }) }))}
      />
      <Segmented
        label={t('enter.payment')}
        value={draft.payment}
        onChange={payment => set({ payment })}
        segments={PAYMENTS.map(value => ({ value, label: t(`common:tender.${value}`) }))}
      />
      {draft.kind === 'delivery' ? <Fee draft={draft} set={set} /> : null}
      <div className={styles['pair']}>
        <TextField
          label={t('enter.shopRequest')}
          value={draft.shopRequest}
          maxLength={300}
          onChange={shopRequest => set({ shopRequest })}
        />
        {draft.kind === 'delivery' ? (
          <TextField
            label={t('enter.riderRequest')}
            value={draft.riderRequest}
            maxLength={300}
            onChange={riderRequest => set({ riderRequest })}
          />
        ) : null}
      </div>
      <Checkbox isSelected={draft.wantsCutlery} onChange={wantsCutlery => set({ wantsCutlery })}>
        {t('enter.cutlery')}
      </Checkbox>
    </div>
  );
}

/** What bringing it costs: that of a zone, or any other. */
function Fee({ draft, set }: EnterProps) {
  const { t } = useTranslation(['phone', 'delivery']);
  const { queries } = useCounter();
  const zones = useQuery(queries.app.state.queryOptions()).data?.settings.phoneOrders.zones ?? [];
  const zone = zones.find(({ fee }) => fee === draft.deliveryFee);
  return (
    <div className={styles['pair']}>
      {zones.length === 0 ? null : (
        <Select
          label={t('enter.zone')}
          value={zone?.name ?? null}
          onChange={name =>
            set({ deliveryFee: zones.find(one => one.name === name)?.fee ?? draft.deliveryFee })
          }
          choices={zones.map(({ name, fee }) => ({ value: name, label: t('enter.zoneFee', { name, fee }) }))}
        />
      )}
      <WonField
        label={t('delivery:enter.fee')}
        amount={draft.deliveryFee}
        onChange={fee => set({ deliveryFee: Math.min(fee ?? 0, FEE_MAX) })}
      />
    </div>
  );
}
