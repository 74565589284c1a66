import { useTranslation } from 'react-i18next';
import { clockText, dateText } from '../../../src/base/korea-time.ts';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './phone.module.css';

/** 예약: orders that are taken and whose time to begin has not come, the next one first. */
export function ReservedOrders(props: {
  readonly orders: readonly OrderView[];
  readonly onOpen: (orderId: string) => void;
}) {
  const { t } = useTranslation(['phone', 'delivery']);
  const { client } = useCounter();
  const begin = useAct(client.delivery.begin);
  const ahead = props.orders
    .filter(({ isAhead }) => isAhead)
    .toSorted((one, other) => (one.startAtMs ?? 0) - (other.startAtMs ?? 0));
  if (ahead.length === 0) return null;
  return (
    <section className={styles['reserved']} aria-label={t('reserved.title')}>
      <h2>
        {t('reserved.title')} {ahead.length}
      </h2>
      <Failure error={begin.error} say={() => t('reserved.moved')} />
      <ul>
        {ahead.map(order => (
          <li key={order.id}>
            <button type="button" className={styles['face']} onClick={() => props.onOpen(order.id)}>
              <b>
                {t('reserved.day', {
                  day: dateText(order.reserveAtMs ?? 0).slice(5),
                  time: clockText(order.reserveAtMs ?? 0),
                })}
              </b>
              <span>{order.displayNumber}</span>
              <Tag>{t(`delivery:kind.${order.kind}`)}</Tag>
              <span>{order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(' · ')}</span>
              <span className={styles['quiet']}>
                {t('reserved.start', { time: clockText(order.startAtMs ?? 0) })}
              </span>
            </button>
            <Button isDisabled={begin.isBusy} onPress={() => void begin.run({ orderId: order.id })}>
              {t('reserved.begin')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
