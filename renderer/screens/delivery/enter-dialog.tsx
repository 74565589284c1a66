import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src/contract/delivery.ts';
import type { CustomerView, PastOrder } from '../../../src/contract/phone.ts';
import { readPhone } from '../../../src/delivery/phone-number.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import {
  draftFor,
  dropDraft,
  emptyDraft,
  isKept,
  keepDraft,
  PAYMENTS,
  sumOf,
  withItem,
  type CallSeed,
  type Draft,
  type PickedItem,
} from '../phone/draft.ts';
import { EnterWay } from '../phone/enter-way.tsx';
import { EnterWho, feeOf } from '../phone/enter-who.tsx';
import { MenuPicker } from '../phone/menu-picker.tsx';
import styles from '../phone/phone.module.css';
import { useCustomer } from '../phone/use-customer.ts';

interface EnterDialogProps {
  /** The call that it comes by. */
  readonly seed?: CallSeed;
  readonly onClose: () => void;
  readonly onDone: (order: OrderView) => void;
}

/** 전화·포장: an order that a person takes down, in the kitchen within seconds. */
export function EnterDialog(props: EnterDialogProps) {
  const { t } = useTranslation(['delivery', 'phone']);
  const { seed } = props;
  const [wasKept, setWasKept] = useState(() => isKept(seed));
  const [draft, setDraft] = useState(() => draftFor(seed));
  const find = useRef<HTMLInputElement>(null);
  const set = (change: Partial<Draft>) => setDraft(now => ({ ...now, ...change }));
  const customer = useCustomer(draft.phone, useFill(setDraft));
  const order = useSubmit(props, draft);
  useEffect(() => {
    // What is typed stays when the dialog is closed by mistake, until it is sent.
    if (!order.isSent) keepDraft(seed, draft);
  }, [seed, draft, order.isSent]);
  const beginAnew = () => {
    setDraft(emptyDraft(seed));
    setWasKept(false);
  };
  const startsAtMenu = seed !== undefined && seed.number !== null;
  return (
    <Dialog
      title={t('enter.title')}
      size="full"
      onClose={props.onClose}
      foot={<Foot sum={sumOf(draft)} isBusy={order.isBusy} onSubmit={order.submit} onClose={props.onClose} />}
    >
      {wasKept ? (
        <Notice tone="info" action={<Button onPress={beginAnew}>{t('phone:enter.fresh')}</Button>}>
          {t('phone:enter.draft')}
        </Notice>
      ) : null}
      <Failure error={order.error} say={order.say} />
      <div className={styles['columns']}>
        <EnterWho
          draft={draft}
          set={set}
          customer={customer}
          isPhoneWrong={order.isPhoneWrong}
          autoFocus={!startsAtMenu}
          onSame={past => setDraft(now => repeat(now, past))}
          onPhoneDone={() => find.current?.focus()}
          onAddressDone={order.submit}
        />
        <MenuPicker
          items={draft.items}
          channelId={draft.channelId}
          usual={customer?.orders.flatMap(({ items }) => items) ?? NOTHING}
          isMissing={order.isEmpty}
          findRef={find}
          autoFocus={startsAtMenu}
          onChange={items => set({ items })}
          onDone={order.submit}
        />
        <EnterWay draft={draft} set={set} />
      </div>
    </Dialog>
  );
}

function Foot(props: {
  readonly sum: number;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['delivery', 'common']);
  return (
    <>
      <Button size="lg" onPress={props.onClose}>
        {t('common:action.cancel')}
      </Button>
      <FootSpace>
        <Money amount={props.sum} size="xl" />
      </FootSpace>
      <Button
        variant="primary"
        size="lg"
        icon="printer"
        shortcut="F9"
        isDisabled={props.isBusy}
        onPress={props.onSubmit}
      >
        {t('enter.submit')}
      </Button>
    </>
  );
}

const NOTHING: readonly PickedItem[] = [];

/** Fills in where it went last time, unless something is typed already. */
function useFill(setDraft: (change: (draft: Draft) => Draft) => void) {
  const { queries } = useCounter();
  const zones = useQuery(queries.app.state.queryOptions()).data?.settings.phoneOrders.zones ?? [];
  return ({ places: [last] }: CustomerView) => {
    if (last === undefined) return;
    setDraft(draft => {
      if (draft.address !== '' || draft.landmark !== '') return draft;
      return { ...draft, address: last.road, landmark: last.landmark, ...feeOf(zones, last.landmark) };
    });
  };
}

/** What was ordered then, once more, and as it was wanted then. */
function repeat(draft: Draft, past: PastOrder): Draft {
  const items = past.items.reduce(
    (all, item) => withItem(all, { ...item, memo: '' }, item.quantity),
    draft.items,
  );
  const payment = PAYMENTS.find(kind => kind === past.payment) ?? draft.payment;
  return { ...draft, items, kind: past.kind, wantsCutlery: past.wantsCutlery, payment };
}

/** Sends the order, or says what is wrong with it. */
function useSubmit({ seed, onDone, onClose }: EnterDialogProps, draft: Draft) {
  const { t } = useTranslation(['delivery', 'phone']);
  const { client } = useCounter();
  const [wasTried, setTried] = useState(false);
  const [isSent, setSent] = useState(false);
  const enter = useAct(client.delivery.enter, order => {
    setSent(true);
    dropDraft(seed);
    const number = order.displayNumber;
    const text = order.isAhead ? t('phone:enter.reserved', { number }) : t('enter.done', { number });
    showToast({ text, icon: order.isAhead ? 'clock' : 'printer' });
    onDone(order);
    onClose();
  });
  const isEmpty = draft.items.length === 0;
  const isPhoneWrong = readPhone(draft.phone) === undefined && (draft.phone.trim() !== '' || draft.consents);
  const submit = () => {
    setTried(true);
    if (isEmpty || isPhoneWrong || enter.isBusy) return;
    const { items, ...entry } = draft;
    void enter.run({
      ...entry,
      deliveryFee: draft.kind === 'delivery' ? draft.deliveryFee : 0,
      callId: seed?.callId ?? null,
      items: items.map(({ memo, options, name, unitPrice, quantity }) => ({
        name,
        unitPrice,
        quantity,
        options: [...options, ...(memo.trim() === '' ? [] : [{ name: memo.trim(), price: 0, quantity: 1 }])],
      })),
    });
  };
  const say = ({ code }: { readonly code: string }) => {
    if (code === 'RESERVED_PAST') return t('phone:enter.past_time');
    if (code === 'RESERVED_TOO_FAR') return t('phone:enter.tooFar');
    return code === 'PHONE_MALFORMED' ? t('phone:enter.phoneFault') : undefined;
  };
  return {
    submit,
    say,
    error: enter.error,
    isBusy: enter.isBusy,
    isSent,
    isEmpty: wasTried && isEmpty,
    isPhoneWrong: wasTried && isPhoneWrong,
  };
}
