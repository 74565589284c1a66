import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { DeliveryBoard, OrderDetail, OrderView } from '../../../src/contract/delivery.ts';
import { ROLES } from '../../../src/contract/role.ts';
import { HELD_WHYS } from '../../../src/delivery/outage.ts';
import { REJECT_REASONS } from '../../../src/delivery/states.ts';
import { screens } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootSpace } from '../../parts/dialog.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { NOTICE_EVENTS } from '../../../src/delivery/webhook.ts';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './delivery.module.css';
import { OrderContent } from './order-detail.tsx';
import { OrderPerson } from './order-person.tsx';
import { OrderRecord } from './order-record.tsx';
import { useChannelName } from './use-channel-name.ts';

/** The orders of the day that are over, and the evidence of one of them. */
export function EndedDialog(props: { channels: DeliveryBoard['channels']; onClose: () => void }) {
  const { t } = useTranslation(['delivery', 'common']);
  const { queries } = useCounter();
  const [openId, setOpenId] = useState<string>();
  const ended = useQuery(queries.delivery.ended.queryOptions()).data;
  const columns = useColumns(props.channels, setOpenId);
  return (
    <Dialog
      title={t('board.ended')}
      size="lg"
      onClose={props.onClose}
      foot={
        <>
          {openId === undefined ? null : (
            <Button icon="left" onPress={() => setOpenId(undefined)}>
              {t('board.ended')}
            </Button>
          )}
          <FootSpace />
          <Button variant="primary" onPress={props.onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      {ended === undefined ? <Loading /> : null}
      {ended?.length === 0 ? <EmptyState icon="scooter">{t('lane.none')}</EmptyState> : null}
      {openId === undefined && ended !== undefined && ended.length > 0 ? (
        <Table label={t('board.ended')} rows={ended} rowKey={row => row.id} columns={columns} />
      ) : null}
      {openId === undefined ? null : <Evidence orderId={openId} />}
    </Dialog>
  );
}

function useColumns(
  channels: DeliveryBoard['channels'],
  onOpen: (orderId: string) => void,
): Column<OrderView>[] {
  const { t } = useTranslation('delivery');
  const channelName = useChannelName(channels);
  return [
    { key: 'time', head: t('history.when'), width: '90px', cell: row => clockText(row.receivedAtMs) },
    { key: 'number', head: t('history.number'), isRowHead: true, cell: row => row.displayNumber },
    { key: 'channel', head: t('history.channel'), cell: row => channelName(row.channelId) },
    { key: 'state', head: t('history.state'), cell: row => t(`state.${row.state}`) },
    { key: 'sum', head: t('history.sum'), align: 'end', cell: row => <Money amount={row.payable} /> },
    {
      key: 'open',
      head: <span className="sr">{t('card.see')}</span>,
      align: 'end',
      width: '130px',
      cell: row => (
        <Button variant="tint" onPress={() => onOpen(row.id)}>
          {t('card.see')}
        </Button>
      ),
    },
  ];
}

type Translate = ReturnType<typeof useTranslation<['delivery', 'channels', 'orderFlow', 'shell']>>['t'];
const ASKED = ['cancelAsked', 'cancelRefused'] as const;

/** What an event adds to its name: the words of a person as they were, all else in those of the screen. */
function detailOf({ kind, detail }: OrderDetail['events'][number], t: Translate): string {
  if (kind === 'accepted') {
    const [count = '', auto] = detail.split(' ').toReversed();
    const minutes = t('order.minutes', { count: Number(count) });
    return auto === undefined ? minutes : `${t('orderFlow:auto.tag')} · ${minutes}`;
  }
  const event = NOTICE_EVENTS.find(one => one === detail);
  if ((kind === 'told' || kind === 'notTold') && event !== undefined) return t(`channels:event.${event}`);
  const asked = ASKED.find(one => one === detail);
  if (kind === 'changed' && asked !== undefined) return t(`channels:changed.${asked}`);
  if (kind === 'cancelled' && detail === 'byChannel') return t('channels:byChannel');
  const why = HELD_WHYS.find(one => one === detail);
  if (kind === 'held' && why !== undefined) return t(`orderFlow:held.why.${why}`);
  if (kind === 'heard' || kind === 'told') return doneBy(detail, t);
  const reason = REJECT_REASONS.find(one => one === detail);
  if (kind === 'rejected' && reason !== undefined) return t(`reject.reasons.${reason}`);
  return kind === 'unmasked' ? '' : detail;
}

/** Who has done it, and on which screen: `cashier delivery`. */
function doneBy(detail: string, t: Translate): string {
  const [who = '', where = ''] = detail.split(' ');
  const role = ROLES.find(one => one === who);
  const screen = screens.find(one => one === where);
  const parts = [role && t(`orderFlow:roles.${role}`), screen && t(`shell:screen.${screen}`)];
  return parts.filter(part => part !== undefined).join(' · ');
}

function Evidence({ orderId }: { orderId: string }) {
  const { t } = useTranslation(['delivery', 'channels', 'orderFlow', 'shell']);
  const { queries } = useCounter();
  const order = useQuery(queries.delivery.get.queryOptions({ input: { orderId } })).data;
  if (order === undefined) return <Loading />;
  return (
    <div className={styles['fields']}>
      <h3>
        {order.displayNumber} · {t(`state.${order.state}`)}
      </h3>
      <OrderContent order={order} />
      <OrderPerson order={order} />
      <ol className={styles['events']} aria-label={t('order.history')}>
        {order.events.map((event, index) => (
          <li key={`${index} ${event.kind}`}>
            <span>{clockText(event.atMs)}</span>
            <b>{t(`event.${event.kind}`)}</b>
            <span>{detailOf(event, t)}</span>
          </li>
        ))}
      </ol>
      <Booked order={order} />
      <OrderRecord order={order} />
    </div>
  );
}

/** What the order came to in the books. */
function Booked({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('delivery');
  if (order.loss !== null)
    return (
      <p>
        {t(`cancel.bearers.${order.loss.bearer}`)} · <Money amount={order.loss.amount} />
      </p>
    );
  if (!order.isBooked) return <p>{t('order.notBooked')}</p>;
  return (
    <dl className={styles['booked']}>
      {order.door === 0 ? null : <Figure name={t('booked.door')} amount={order.door} />}
      {order.channelPays === 0 ? null : <Figure name={t('booked.channel')} amount={order.channelPays} />}
      {order.fee === 0 ? null : <Figure name={t('booked.fee')} amount={-order.fee} />}
      <Figure name={t('booked.net')} amount={order.door + order.channelPays - order.fee} />
    </dl>
  );
}

function Figure({ name, amount }: { name: string; amount: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Money amount={amount} />
      </dd>
    </div>
  );
}
