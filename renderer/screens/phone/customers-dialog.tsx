import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import type { CustomerView } from '../../../src/contract/phone.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './phone.module.css';

/** 단골 찾기: those who have agreed, by the end of their number; one of them opened, noted, erased. */
export function CustomersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('phone');
  const { client, queries } = useCounter();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<CustomerView>();
  const lastFour = /^\d{4}$/.test(typed) ? typed : '';
  const found = useQuery(queries.phone.find.queryOptions({ input: { lastFour } })).data ?? [];
  const recall = useAct(client.phone.recall, customer => {
    if (customer !== null) setOpened(customer);
  });
  if (opened !== undefined)
    return <CustomerDialog customer={opened} onBack={() => setOpened(undefined)} onClose={onClose} />;
  return (
    <Dialog title={t('customers.title')} size="lg" onClose={onClose}>
      <div className={styles['fields']}>
        <Failure error={recall.error} />
        <p className={styles['quiet']}>{t('customers.lead')}</p>
        <TextField
          label={t('customers.lastFour')}
          value={typed}
          maxLength={4}
          inputMode="numeric"
          autoFocus
          onChange={text => setTyped(text.replaceAll(/\D/g, ''))}
        />
        {found.length === 0 ? <EmptyState icon="user">{t('customers.none')}</EmptyState> : null}
        <ul className={styles['found']}>
          {found.map(({ id, phone, orderCount, lastUsedAtMs }) => (
            <li key={id}>
              <b>{phone}</b>
              <span>
                {t('customers.orders', { count: orderCount })} · {dateText(lastUsedAtMs)}
              </span>
              <Button
                isDisabled={recall.isBusy}
                onPress={() => void recall.run({ by: { kind: 'customer', customerId: id } })}
              >
                {t('customers.show')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** One of them: what is kept, until when, and an end to it. */
function CustomerDialog(props: {
  readonly customer: CustomerView;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('phone');
  const { customer } = props;
  const [asksForget, setAsksForget] = useState(false);
  if (asksForget)
    return (
      <ForgetDialog customer={customer} onForgotten={props.onBack} onClose={() => setAsksForget(false)} />
    );
  const places = customer.places.map(({ road, landmark }) => `${road} ${landmark}`.trim());
  return (
    <Dialog
      title={customer.phone}
      size="md"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onBack}>{t('customers.back')}</Button>
          <FootSpace />
          <Button variant="danger" icon="trash" onPress={() => setAsksForget(true)}>
            {t('customers.forget')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <p>
          {t('customers.since', {
            day: dateText(customer.consentedAtMs),
            until: dateText(customer.keptUntilMs),
          })}
        </p>
        <p>
          <b>{t('customers.places')}</b> {places.join(' / ')}
        </p>
        <ul className={styles['found']}>
          {customer.orders.map(order => (
            <li key={order.orderId}>
              <span>{dateText(order.atMs)}</span>
              <span>{order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(' · ')}</span>
            </li>
          ))}
        </ul>
        <Note customer={customer} />
      </div>
    </Dialog>
  );
}

function useSay() {
  const { t } = useTranslation('phone');
  return ({ code }: { readonly code: string }) => {
    if (code === 'NOTE_NAMES_CODE') return t('customers.noteRefused');
    return code === 'CUSTOMER_NOT_FOUND' ? t('customers.gone') : undefined;
  };
}

/** What is worth knowing of somebody; the code of a door is refused. */
function Note({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation('phone');
  const { client } = useCounter();
  const [note, setNote] = useState(customer.note);
  const say = useSay();
  const keep = useAct(client.phone.note);
  const submit = () => void keep.run({ customerId: customer.id, note });
  return (
    <>
      <Failure error={keep.error} say={say} />
      <TextField
        label={t('customers.note')}
        hint={t('customers.noteHint')}
        value={note}
        maxLength={100}
        onChange={setNote}
        onEnter={submit}
      />
      <Button isDisabled={keep.isBusy || note === customer.note} onPress={submit}>
        {t('customers.saveNote')}
      </Button>
    </>
  );
}

/** Asks once: it cannot be undone. */
function ForgetDialog(props: {
  readonly customer: CustomerView;
  readonly onForgotten: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['phone', 'common']);
  const { client } = useCounter();
  const say = useSay();
  const forget = useAct(client.phone.forget, () => {
    showToast({ text: t('customers.forgot'), icon: 'check' });
    props.onForgotten();
  });
  return (
    <Dialog
      title={t('customers.forgetTitle')}
      size="sm"
      isAlert
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>
          <FootSpace />
          <Button
            variant="danger"
            isDisabled={forget.isBusy}
            onPress={() => void forget.run({ customerId: props.customer.id })}
          >
            {t('customers.forget')}
          </Button>
        </>
      }
    >
      <Failure error={forget.error} say={say} />
      <p>{t('customers.forgetLead')}</p>
    </Dialog>
  );
}
