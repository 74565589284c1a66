import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnreadPaperView } from '../../../src/contract/capture.ts';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { ReceiptPaper } from '../../parts/receipt-paper.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { MenuPicker, type PickedItem } from './menu-picker.tsx';
import styles from './unread-papers.module.css';
import { useChannelName } from './use-channel-name.ts';

const KINDS = ['delivery', 'takeout'] as const;
const PAYMENTS = ['prepaid', 'cash', 'card', 'currency'] as const;
const FUNDERS = ['platform', 'merchant', 'district', 'city'] as const;
const MONEY_MAX = 1_000_000;
/** What is usual: the kitchen's own time can be seen on the board. */
const COOK_MINUTES = 20;

interface Entry {
  readonly channelId: string;
  readonly displayNumber: string;
  readonly kind: (typeof KINDS)[number];
  readonly payment: (typeof PAYMENTS)[number];
  readonly deliveryFee: number;
  readonly discount: number;
  readonly funder: (typeof FUNDERS)[number];
  readonly phone: string;
  readonly address: string;
  readonly shopRequest: string;
  readonly riderRequest: string;
  readonly wantsCutlery: boolean;
}

/** 직접 적기: a person reads off a paper what the counter could not. */
export function TypeOverDialog(props: {
  readonly paper: UnreadPaperView;
  readonly channels: DeliveryBoard['channels'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['capture', 'common']);
  const { client } = useCounter();
  const { paper, channels } = props;
  const [items, setItems] = useState<readonly PickedItem[]>([]);
  const [entry, setEntry] = useState<Entry>({
    channelId: paper.channelId ?? channels[0]?.id ?? '',
    displayNumber: '',
    kind: 'delivery',
    payment: 'prepaid',
    deliveryFee: 0,
    discount: 0,
    funder: 'platform',
    phone: '',
    address: '',
    shopRequest: '',
    riderRequest: '',
    wantsCutlery: false,
  });
  const send = useAct(client.capture.typeOver, () => {
    showToast({ text: t('type.done'), icon: 'printer' });
    props.onClose();
  });
  const goods = items.reduce((sum, item) => sum + item.unitPrice * item.quantity, 0);
  const total = goods + entry.deliveryFee - entry.discount;
  const isReady = items.length > 0 && total >= 0 && !send.isBusy;
  const submit = () => {
    if (!isReady) return;
    const lines = items.map(item => ({ ...item, options: [] }));
    void send.run({ ...entry, paperId: paper.id, items: lines, cookMinutes: COOK_MINUTES });
  };
  return (
    <Dialog
      title={t('type.title')}
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
            {t('type.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['typing']}>
        <div className={styles['sheet']} tabIndex={0} role="region" aria-label={t('which')}>
          <ReceiptPaper paper={paper.paper} label={t('which')} />
        </div>
        <div className={styles['scroll']}>
          <Failure error={send.error} />
          <MenuPicker items={items} channelId={entry.channelId} onChange={setItems} />
          <FreeDish onAdd={item => setItems([...items, item])} />
          <EntryFields entry={entry} channels={channels} set={change => setEntry({ ...entry, ...change })} />
        </div>
      </div>
    </Dialog>
  );
}

/** A dish that the shop's catalogue does not have under its name. */
function FreeDish({ onAdd }: { onAdd: (item: PickedItem) => void }) {
  const { t } = useTranslation('capture');
  const [name, setName] = useState('');
  const [unitPrice, setPrice] = useState(0);
  const isReady = name.trim() !== '' && unitPrice <= MONEY_MAX;
  const add = () => {
    if (!isReady) return;
    onAdd({ name: name.trim(), unitPrice, quantity: 1 });
    setName('');
    setPrice(0);
  };
  return (
    <div className={styles['free']}>
      <TextField label={t('type.dish')} value={name} maxLength={100} onChange={setName} onEnter={add} />
      <WonField label={t('type.price')} amount={unitPrice} onChange={price => setPrice(price ?? 0)} />
      <Button isDisabled={!isReady} onPress={add}>
        {t('type.add')}
      </Button>
    </div>
  );
}

interface PartProps {
  readonly entry: Entry;
  readonly set: (change: Partial<Entry>) => void;
}

function EntryFields(props: PartProps & { readonly channels: DeliveryBoard['channels'] }) {
  const { t } = useTranslation(['capture', 'delivery']);
  const { entry, set } = props;
  const nameOf = useChannelName(props.channels);
  return (
    <>
      <div className={styles['pair']}>
        <Select
          label={t('type.channel')}
          value={entry.channelId}
          onChange={channelId => set({ channelId })}
          choices={props.channels.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        />
        <TextField
          label={t('type.number')}
          value={entry.displayNumber}
          maxLength={20}
          onChange={displayNumber => set({ displayNumber })}
        />
      </div>
      <div className={styles['pair']}>
        <Segmented
          label={t('delivery:enter.kind')}
          value={entry.kind}
          onChange={kind => set({ kind })}
          segments={KINDS.map(value => ({ value, label: t(`delivery:kind.${value}`) }))}
        />
        <TextField
          label={t('delivery:enter.phone')}
          value={entry.phone}
          inputMode="tel"
          maxLength={30}
          onChange={phone => set({ phone })}
        />
      </div>
      <Segmented
        label={t('delivery:enter.payment')}
        value={entry.payment}
        onChange={payment => set({ payment })}
        segments={PAYMENTS.map(value => ({ value, label: t(`type.payment.${value}`) }))}
      />
      <Discount entry={entry} set={set} />
      <Wishes entry={entry} set={set} />
    </>
  );
}

/** What it costs to bring, and what a coupon takes off. */
function Discount({ entry, set }: PartProps) {
  const { t } = useTranslation(['capture', 'delivery']);
  return (
    <>
      <div className={styles['pair']}>
        <WonField
          label={t('delivery:enter.fee')}
          amount={entry.deliveryFee}
          onChange={fee => set({ deliveryFee: Math.min(fee ?? 0, MONEY_MAX) })}
        />
        <WonField
          label={t('type.discount')}
          amount={entry.discount}
          onChange={discount => set({ discount: Math.min(discount ?? 0, MONEY_MAX) })}
        />
      </div>
      {entry.discount === 0 ? null : (
        <Segmented
          label={t('type.funder')}
          value={entry.funder}
          onChange={funder => set({ funder })}
          segments={FUNDERS.map(value => ({ value, label: t(`type.funders.${value}`) }))}
        />
      )}
    </>
  );
}

/** Where it goes, and what was asked for. */
function Wishes({ entry, set }: PartProps) {
  const { t } = useTranslation('delivery');
  return (
    <>
      {entry.kind === 'delivery' ? (
        <TextField
          label={t('enter.address')}
          value={entry.address}
          maxLength={300}
          onChange={address => set({ address })}
        />
      ) : null}
      <div className={styles['pair']}>
        <TextField
          label={t('enter.shopRequest')}
          value={entry.shopRequest}
          maxLength={300}
          onChange={shopRequest => set({ shopRequest })}
        />
        <TextField
          label={t('enter.riderRequest')}
          value={entry.riderRequest}
          maxLength={300}
          onChange={riderRequest => set({ riderRequest })}
        />
      </div>
      <Checkbox isSelected={entry.wantsCutlery} onChange={wantsCutlery => set({ wantsCutlery })}>
        {t('enter.cutlery')}
      </Checkbox>
    </>
  );
}
