import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import type { CustomerView, PastOrder } from '../../../src/contract/phone.ts';
import type { Settings } from '../../../src/contract/settings.ts';
import { readPhone } from '../../../src/delivery/phone-number.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { CHANNELS, KINDS, type Draft } from './draft.ts';
import styles from './phone.module.css';

export interface EnterProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

/** Whom an order is for, and where it goes. */
export function EnterWho(
  props: EnterProps & {
    readonly customer: CustomerView | undefined;
    readonly isPhoneWrong: boolean;
    readonly autoFocus: boolean;
    readonly onSame: (order: PastOrder) => void;
    readonly onPhoneDone: () => void;
    readonly onAddressDone: () => void;
  },
) {
  const { t } = useTranslation(['phone', 'delivery']);
  const { draft, set, customer } = props;
  return (
    <div className={styles['column']}>
      <Segmented
        label={t('delivery:enter.how')}
        value={draft.channelId}
        onChange={channelId => set({ channelId })}
        segments={CHANNELS.map(value => ({ value, label: t(`delivery:enter.channels.${value}`) }))}
      />
      <TextField
        label={t('delivery:enter.phone')}
        value={draft.phone}
        inputMode="tel"
        maxLength={30}
        autoFocus={props.autoFocus}
        fault={props.isPhoneWrong ? t('enter.phoneFault') : undefined}
        onChange={phone => set({ phone })}
        onEnter={props.onPhoneDone}
      />
      {customer === undefined ? (
        <Consent draft={draft} set={set} />
      ) : (
        <Regular customer={customer} onSame={props.onSame} />
      )}
      <Segmented
        label={t('delivery:enter.kind')}
        value={draft.kind}
        onChange={kind => set({ kind })}
        segments={KINDS.map(value => ({ value, label: t(`delivery:kind.${value}`) }))}
      />
      {draft.kind === 'takeout' ? (
        <TextField
          label={t('enter.name')}
          value={draft.name}
          maxLength={20}
          onChange={name => set({ name })}
          onEnter={props.onAddressDone}
        />
      ) : (
        <Where {...props} />
      )}
    </div>
  );
}

/** Somebody who is remembered, with the last orders at one press. */
function Regular({ customer, onSame }: { customer: CustomerView; onSame: (order: PastOrder) => void }) {
  const { t } = useTranslation('phone');
  return (
    <section className={styles['regular']} aria-label={t('enter.past')}>
      <p>
        <Icon name="user" size="s" />
        <b>{t('enter.known', { count: customer.orderCount })}</b>
        {customer.note === '' ? null : <span>{customer.note}</span>}
      </p>
      <ul>
        {customer.orders.slice(0, PAST_SHOWN).map(order => {
          const day = dateText(order.atMs).slice(5);
          return (
            <li key={order.orderId}>
              <span>
                <small>{day}</small>{' '}
                {order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(' · ')}
              </span>
              <Button variant="tint" label={t('enter.sameLabel', { day })} onPress={() => onSame(order)}>
                {t('enter.same')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const PAST_SHOWN = 2;

/** Whether somebody who is not remembered yet wants to be; what it means is there to be read out. */
function Consent({ draft, set }: EnterProps) {
  const { t } = useTranslation('phone');
  const count = usePhoneSettings()?.keepMonths ?? 0;
  if (readPhone(draft.phone) === undefined) return null;
  return (
    <div className={styles['consent']}>
      <Checkbox isSelected={draft.consents} onChange={consents => set({ consents })}>
        {t('enter.consent')}
      </Checkbox>
      {draft.consents ? <p>{t('enter.consentNote', { count })}</p> : null}
    </div>
  );
}

function usePhoneSettings(): Settings['phoneOrders'] | undefined {
  const { queries } = useCounter();
  return useQuery(queries.app.state.queryOptions()).data?.settings.phoneOrders;
}

const LANDMARKS_SHOWN = 4;

/** The address, what it is near, and what bringing it there costs. */
function Where({
  draft,
  set,
  customer,
  onAddressDone,
}: EnterProps & { readonly customer: CustomerView | undefined; readonly onAddressDone: () => void }) {
  const { t } = useTranslation(['phone', 'delivery']);
  const zones = usePhoneSettings()?.zones ?? [];
  const typed = draft.landmark.trim();
  const near = zones
    .flatMap(({ landmarks, fee }) => landmarks.map(name => ({ name, fee })))
    .filter(({ name }) => name !== typed && name.includes(typed))
    .slice(0, LANDMARKS_SHOWN);
  const others = (customer?.places ?? []).filter(place => place.road !== draft.address);
  return (
    <>
      <TextField
        label={t('delivery:enter.address')}
        value={draft.address}
        maxLength={300}
        onChange={address => set({ address })}
        onEnter={onAddressDone}
      />
      {others.length === 0 ? null : (
        <div className={styles['chips']}>
          {others.slice(0, LANDMARKS_SHOWN).map(({ road, landmark }) => (
            <Button
              key={`${road} ${landmark}`}
              icon="pin"
              onPress={() => set({ address: road, landmark, ...feeOf(zones, landmark) })}
            >
              {t('enter.otherPlace', { place: road === '' ? landmark : road })}
            </Button>
          ))}
        </div>
      )}
      <TextField
        label={t('enter.landmark')}
        value={draft.landmark}
        maxLength={60}
        onChange={landmark => set({ landmark, ...feeOf(zones, landmark) })}
        onEnter={onAddressDone}
      />
      {near.length === 0 ? null : (
        <div className={styles['chips']}>
          {near.map(({ name, fee }) => (
            <Button key={name} icon="pin" onPress={() => set({ landmark: name, deliveryFee: fee })}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** What bringing something to a landmark costs, if the shop has it in a zone. */
export function feeOf(
  zones: Settings['phoneOrders']['zones'],
  landmark: string,
): { readonly deliveryFee?: number } {
  const zone = zones.find(({ landmarks }) => landmarks.includes(landmark.trim()));
  return zone === undefined ? {} : { deliveryFee: zone.fee };
}
