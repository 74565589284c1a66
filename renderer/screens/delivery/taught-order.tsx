import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../../src/base/korea-time.ts';
import type { PaperReading } from '../../../src/delivery/capture-template.ts';
import { itemAmount, orderTotals, type DeliveryOrder } from '../../../src/delivery/order.ts';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/states.tsx';
import styles from './teach-dialog.module.css';
import { useSayFault } from './use-unread-papers.ts';

/** 이렇게 읽혀요: the paper as far as it can be read by now, and what is still missing. */
export function TaughtOrder({ reading }: { reading: PaperReading | undefined }) {
  const { t } = useTranslation('capture');
  const sayFault = useSayFault();
  return (
    <section className={styles['preview']} aria-label={t('lesson.preview')}>
      <h3>{t('lesson.preview')}</h3>
      {reading?.kind === 'order' ? (
        <>
          <Notice tone="ok">{t('lesson.complete')}</Notice>
          <Order order={reading.order} />
        </>
      ) : (
        <>
          <p>{t('lesson.incomplete')}</p>
          {reading?.kind === 'unread' ? (
            <ul>
              {reading.faults.map(fault => (
                <li key={`${fault.path} ${fault.problem}`}>{sayFault(fault)}</li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </section>
  );
}

function Order({ order }: { order: DeliveryOrder }) {
  const { t } = useTranslation(['capture', 'delivery']);
  const { goods, deliveryFee, discount, payable } = orderTotals(order);
  const { phone, road, jibun, detail, riderRequest } = order.person;
  const facts = [
    [t('place.displayNo'), order.displayNumber],
    [t('place.orderNo'), order.externalId],
    [t('place.type'), t(`delivery:kind.${order.kind}`)],
    [t('place.orderedAt'), dateTimeText(order.orderedAtMs)],
    [t('place.payment.method'), t(`type.payment.${order.payment}`)],
    [t('place.requests.cutlery'), t(`lesson.meaning.${order.wantsCutlery ? 'yes' : 'no'}`)],
    [t('delivery:enter.phone'), phone],
    [t('place.address'), [road, jibun, detail].filter(Boolean).join(' / ')],
    [t('delivery:enter.shopRequest'), order.shopRequest],
    [t('delivery:enter.riderRequest'), riderRequest],
  ] as const;
  return (
    <>
      <ul className={styles['dishes']}>
        {order.items.map((item, index) => (
          // The same dish may be on a paper twice.
          <li key={index}>
            <span>
              {item.quantity} × {item.name}
              {item.options.length === 0 ? null : (
                <small>{item.options.map(({ name }) => name).join(', ')}</small>
              )}
            </span>
            <Money amount={itemAmount(item)} />
          </li>
        ))}
      </ul>
      <dl>
        <dt>{t('place.amounts.goods')}</dt>
        <dd>
          <Money amount={goods} />
        </dd>
        {deliveryFee === 0 ? null : (
          <>
            <dt>{t('place.amounts.deliveryFee')}</dt>
            <dd>
              <Money amount={deliveryFee} />
            </dd>
          </>
        )}
        {discount === 0 ? null : (
          <>
            <dt>{t('place.amounts.discounts')}</dt>
            <dd>
              <Money amount={0 - discount} />
            </dd>
          </>
        )}
        <dt>{t('place.amounts.payable')}</dt>
        <dd>
          <Money amount={payable} />
        </dd>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
