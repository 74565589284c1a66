import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { COOK_MINUTES } from '../../../src/delivery/states.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { MenuPicker, type PickedItem } from './menu-picker.tsx';

const CHANNELS = ['phone', 'counter'] as const;
const KINDS = ['delivery', 'takeout'] as const;
const PAYMENTS = ['cash', 'card', 'currency'] as const;

interface Entry {
  readonly channelId: (typeof CHANNELS)[number];
  readonly kind: (typeof KINDS)[number];
  readonly phone: string;
  readonly address: string;
  readonly shopRequest: string;
  readonly riderRequest: string;
  readonly wantsCutlery: boolean;
  readonly payment: (typeof PAYMENTS)[number];
  readonly deliveryFee: number;
  readonly cookMinutes: number;
}

const EMPTY: Entry = {
  channelId: 'phone',
  kind: 'delivery',
  phone: '',
  address: '',
  shopRequest: '',
  riderRequest: '',
  wantsCutlery: false,
  payment: 'cash',
  deliveryFee: 0,
  cookMinutes: 20,
};

/** 전화·포장: an order that a person takes down, in the kitchen with one press. */
export function EnterDialog(props: { onClose: () => void; onDone: (order: OrderView) => void }) {
  const { t } = useTranslation(['delivery', 'common']);
  const { client } = useCounter();
  const [items, setItems] = useState<readonly PickedItem[]>([]);
  const [entry, setEntry] = useState<Entry>(EMPTY);
  const set = (change: Partial<Entry>) => setEntry({ ...entry, ...change });
  const enter = useAct(client.delivery.enter, order => {
    showToast({ text: t('enter.done', { number: order.displayNumber }), icon: 'printer' });
    props.onDone(order);
    props.onClose();
  });
  const deliveryFee = entry.kind === 'delivery' ? entry.deliveryFee : 0;
  const total = items.reduce((sum, item) => sum + item.unitPrice * item.quantity, deliveryFee);
  const isReady = items.length > 0 && !enter.isBusy;
  const submit = () => {
    if (!isReady) return;
    const lines = items.map(({ name, unitPrice, quantity }) => ({ name, unitPrice, quantity, options: [] }));
    void enter.run({ ...entry, deliveryFee, items: lines });
  };
  return (
    <Dialog
      title={t('enter.title')}
      size="full"
      onClose={props.onClose}
      foot={
        <>
          <Button size="lg" onPress={props.onClose}>
            {t('common:action.cancel')}
          </Button>
          <FootSpace>
            <Money amount={total} size="xl" />
          </FootSpace>
          <Button variant="primary" size="lg" icon="printer" isDisabled={!isReady} onPress={submit}>
            {t('enter.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['enter']}>
        <MenuPicker items={items} onChange={setItems} channelId={entry.channelId} />
        <div className={styles['fields']}>
          <Failure error={enter.error} />
          <EntryFields entry={entry} set={set} />
        </div>
      </div>
    </Dialog>
  );
}

type EntryFieldsProps = { readonly entry: Entry; readonly set: (change: Partial<Entry>) => void };

/** How it came, for whom it is, what was asked for, and how it is paid. */
function EntryFields({ entry, set }: EntryFieldsProps) {
  const { t } = useTranslation(['delivery', 'common']);
  return (
    <>
      <div className={styles['pair']}>
        <Segmented
          label={t('enter.how')}
          value={entry.channelId}
          onChange={channelId => set({ channelId })}
          segments={CHANNELS.map(value => ({ value, label: t(`enter.channels.${value}`) }))}
        />
        <Segmented
          label={t('enter.kind')}
          value={entry.kind}
          onChange={kind => set({ kind })}
          segments={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
        />
      </div>
      <Where entry={entry} set={set} />
      <div className={styles['pair']}>
        <TextField
          label={t('enter.shopRequest')}
          value={entry.shopRequest}
          maxLength={300}
          onChange={shopRequest => set({ shopRequest })}
        />
        {entry.kind === 'delivery' ? (
          <TextField
            label={t('enter.riderRequest')}
            value={entry.riderRequest}
            maxLength={300}
            onChange={riderRequest => set({ riderRequest })}
          />
        ) : null}
      </div>
      <Checkbox isSelected={entry.wantsCutlery} onChange={wantsCutlery => set({ wantsCutlery })}>
        {t('enter.cutlery')}
      </Checkbox>
      <Segmented
        label={t('enter.payment')}
        value={entry.payment}
        onChange={payment => set({ payment })}
        segments={PAYMENTS.map(value => ({ value, label: t(`common:tender.${value}`) }))}
      />
      <Segmented
        label={t('enter.cook')}
        value={String(entry.cookMinutes)}
        onChange={value => set({ cookMinutes: Number(value) })}
        segments={COOK_MINUTES.map(count => ({
          value: String(count),
          label: t('order.minutes', { count }),
        }))}
      />
    </>
  );
}

/** Whom it is for, and where it goes when it is brought. */
function Where({ entry, set }: EntryFieldsProps) {
  const { t } = useTranslation('delivery');
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          label={t('enter.phone')}
          value={entry.phone}
          inputMode="tel"
          maxLength={30}
          onChange={phone => set({ phone })}
        />
        {entry.kind === 'delivery' ? (
          <WonField
            label={t('enter.fee')}
            amount={entry.deliveryFee}
            onChange={deliveryFee => set({ deliveryFee: Math.min(deliveryFee ?? 0, FEE_MAX) })}
          />
        ) : null}
      </div>
      {entry.kind === 'delivery' ? (
        <TextField
          label={t('enter.address')}
          value={entry.address}
          maxLength={300}
          onChange={address => set({ address })}
        />
      ) : null}
    </>
  );
}

const FEE_MAX = 100_000;
