import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail, OrderView } from '../../../src/contract/delivery.ts';
import { Button } from '../../parts/button.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './order-more.module.css';

/** 그 밖의 정보: what the channel sent along and the program does not know. Nobody sees it unasked. */
export function OrderMore({ order }: { order: OrderView }) {
  const { t } = useTranslation('channels');
  const [isShown, setShown] = useState(false);
  if (!order.hasMore) return null;
  return (
    <>
      <Button onPress={() => setShown(!isShown)}>{t(isShown ? 'more.hide' : 'more.show')}</Button>
      {isShown ? <Asked orderId={order.id} /> : null}
    </>
  );
}

function Asked({ orderId }: { orderId: string }) {
  const { queries } = useCounter();
  const more = useQuery(queries.delivery.get.queryOptions({ input: { orderId } })).data?.more;
  return more === undefined ? null : <MoreLines more={more} />;
}

export function MoreLines({ more }: { more: OrderDetail['more'] }) {
  const { t } = useTranslation('channels');
  if (more.length === 0) return null;
  return (
    <div>
      <small>{t('more.note')}</small>
      <dl className={styles['more']}>
        {more.map(({ path, text }) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd>{unquoted(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A text as people read it; anything else as it was sent. */
function unquoted(json: string): string {
  return json.startsWith('"') ? String(JSON.parse(json)) : json;
}
