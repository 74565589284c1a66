import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { cookByMs } from '../../../src/delivery/reservation.ts';
import { cx } from '../../parts/cx.ts';
import { Money } from '../../parts/money.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Countdown } from './countdown.tsx';
import styles from './delivery.module.css';
import { NextStep } from './next-step.tsx';
import { useOrderAge } from './use-order-age.ts';
import { useSoldOut } from './use-sold-out.ts';

const MINUTE_MS = 60_000;
/** Our own measure, no rule of a channel: hot food is no longer hot. */
const READY_LONG_MINUTES = 15;

/** One order in its lane: what, until when, and the one thing to do next. */
export function OrderCard(props: {
  readonly order: OrderView;
  readonly isOpen: boolean;
  readonly nowMs: number;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation(['delivery', 'channels', 'soldOut', 'orderFlow']);
  const { order, nowMs } = props;
  const soldOut = useSoldOut().of(order, nowMs);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (props.isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [props.isOpen]);
  return (
    <li ref={card} className={cx(styles['card'], props.isOpen && styles['open'])}>
      <button type="button" className={styles['face']} aria-current={props.isOpen} onClick={props.onOpen}>
        <span className={styles['top']}>
          <span className={styles['number']}>
            {order.displayNumber}
            <small>{t('card.came', { time: clockText(order.receivedAtMs) })}</small>
          </span>
          {order.heldWhy !== null ? (
            <Age order={order} nowMs={nowMs} />
          ) : order.state === 'waiting' && order.acceptByMs !== null ? (
            <Countdown fromMs={order.receivedAtMs} toMs={order.acceptByMs} nowMs={nowMs} />
          ) : (
            <Time order={order} nowMs={nowMs} />
          )}
        </span>
        <span className={styles['menu']}>
          {order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(' · ')}
        </span>
        {soldOut.length === 0 ? null : (
          <span>
            <Tag tone="danger">{t('soldOut:has')}</Tag>
          </span>
        )}
        {order.state === 'accepted' ? <Progress order={order} nowMs={nowMs} /> : null}
        {order.isCancelAsked ? (
          <span>
            <Tag tone="danger">{t('channels:cancelAsk.tag')}</Tag>
          </span>
        ) : null}
        <span className={styles['foot']}>
          <Tag tone={order.wantsCutlery ? 'plain' : 'warn'} icon={order.wantsCutlery ? 'spoon' : 'noSpoon'}>
            {t(`order.cutleryShort.${order.wantsCutlery}`)}
          </Tag>
          {order.isAuto ? <Tag tone="info">{t('orderFlow:auto.tag')}</Tag> : null}
          {order.cameInPause && order.state === 'waiting' ? (
            <Tag tone="warn" icon="pause">
              {t('orderFlow:paused.came')}
            </Tag>
          ) : null}
          <Money amount={order.payable} size="lg" />
        </span>
      </button>
      <NextStep order={order} />
    </li>
  );
}

/** How long ago the customer ordered, where that is what matters. */
function Age({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const ageOf = useOrderAge();
  return <Tag tone="danger">{ageOf(order.orderedAtMs, nowMs)}</Tag>;
}

function Time({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const { t } = useTranslation('delivery');
  if (order.state === 'ready' && order.readyAtMs !== null)
    return <SinceReady readyAtMs={order.readyAtMs} nowMs={nowMs} />;
  if (order.state !== 'accepted') return <Tag>{t(`kind.${order.kind}`)}</Tag>;
  const leftMinutes = Math.ceil((cookByMs(order) - nowMs) / MINUTE_MS);
  return leftMinutes < 0 ? (
    <Tag tone="danger">{t('card.late', { count: -leftMinutes })}</Tag>
  ) : (
    <Tag>{t('card.left', { count: leftMinutes })}</Tag>
  );
}

/** How long its food has stood there; after a while somebody should ask where the rider is. */
function SinceReady({ readyAtMs, nowMs }: { readyAtMs: number; nowMs: number }) {
  const { t } = useTranslation('delivery');
  const minutes = Math.max(0, Math.floor((nowMs - readyAtMs) / MINUTE_MS));
  const text =
    minutes < 120
      ? t('card.ready', { count: minutes })
      : t('card.readyHours', { count: Math.floor(minutes / 60) });
  return <Tag tone={minutes >= READY_LONG_MINUTES ? 'warn' : 'plain'}>{text}</Tag>;
}

function Progress({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const { t } = useTranslation('delivery');
  const startedAtMs = order.startAtMs ?? order.acceptedAtMs ?? nowMs;
  const cooked = Math.max(0, Math.floor((nowMs - startedAtMs) / MINUTE_MS));
  const planned = order.cookMinutes ?? 1;
  const isLate = nowMs > cookByMs(order);
  const share = Math.min(1, (nowMs - startedAtMs) / (planned * MINUTE_MS));
  return (
    <span className={styles['progress']}>
      <span>
        <span>{t('card.cooked', { count: cooked })}</span>
        <span>{t('card.planned', { count: planned })}</span>
      </span>
      <span className={cx(styles['meter'], isLate && styles['late'])}>
        <i style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  );
}
