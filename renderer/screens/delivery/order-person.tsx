import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail, OrderPersonView, OrderView } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { MoreLines } from './order-more.tsx';

type Seen = OrderPersonView & { readonly more: OrderDetail['more'] };

/** Where it goes and whom to call; of an order that is over, what may still be seen. */
export function OrderPerson({ order }: { order: OrderView }) {
  const { t } = useTranslation('delivery');
  const { client } = useCounter();
  const [seen, setSeen] = useState<Seen>();
  const unmask = useAct(client.delivery.unmask, setSeen);
  const person = seen ?? order.person;
  const isMasked = order.personState === 'masked' && seen === undefined;
  return (
    <div className={styles['person']}>
      {person === null ? null : <Lines person={person} />}
      {seen === undefined ? null : <MoreLines more={seen.more} />}
      {order.personState === 'erased' ? <p>{t('order.erased')}</p> : null}
      {order.personState === 'maskedForGood' ? <p>{t('order.maskedForGood')}</p> : null}
      {isMasked ? (
        <p>
          {t('order.masked')} {t('order.unmask')}
        </p>
      ) : null}
      {isMasked ? (
        <Button isDisabled={unmask.isBusy} onPress={() => void unmask.run({ orderId: order.id })}>
          {t('order.show')}
        </Button>
      ) : null}
      <Failure
        error={unmask.error}
        say={({ code }) => (code === 'MASKED_FOR_GOOD' ? t('order.maskedForGood') : undefined)}
      />
    </div>
  );
}

function Lines({ person }: { person: OrderPersonView }) {
  const { t } = useTranslation('delivery');
  const address = [person.road, person.detail].filter(part => part !== '').join(' ');
  return (
    <>
      {person.riderRequest === '' ? null : (
        <p className={styles['wish']}>
          <Icon name="scooter" />
          <span>
            <small>{t('order.toRider')}</small> {person.riderRequest}
          </span>
        </p>
      )}
      {person.phone === '' ? null : (
        <p>
          <Icon name="phone" /> <b>{person.phone}</b>
        </p>
      )}
      {person.name === '' ? null : (
        <p>
          <Icon name="user" /> <b>{person.name}</b>
        </p>
      )}
      {address === '' && person.jibun === '' && person.landmark === '' ? null : (
        <p>
          <Icon name="pin" />
          <span>
            {person.landmark === '' ? null : <b>{person.landmark} </b>}
            {address} {person.jibun === '' ? null : <small>{person.jibun}</small>}
          </span>
        </p>
      )}
    </>
  );
}
