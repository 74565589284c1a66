import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import { keycapOf, type Combo } from '../../keyboard/combo.ts';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Keycap } from '../../parts/keycap.tsx';
import { Money } from '../../parts/money.tsx';
import boardStyles from './board.module.css';
import styles from './delivery.module.css';
import { OrderCard } from './order-card.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { RejectAllDialog } from './reject-all-dialog.tsx';

const LANES = [
  { state: 'waiting', icon: 'bell', shortcut: 'Alt+1' },
  { state: 'accepted', icon: 'soup', shortcut: 'Alt+2' },
  { state: 'ready', icon: 'bag', shortcut: 'Alt+3' },
  { state: 'delivering', icon: 'scooter', shortcut: 'Alt+4' },
] as const satisfies readonly { state: OrderView['state']; icon: IconName; shortcut: Combo }[];

interface LanesProps {
  readonly board: DeliveryBoard;
  readonly orders: readonly OrderView[];
  readonly nowMs: number;
  readonly chosenId: string | undefined;
  readonly onChoose: (orderId: string) => void;
}

/**
 * The lanes of the board; a reserved order is in none before its time. Orders of an outage have one of their
 * own, above those that are new.
 */
export function Lanes(props: LanesProps) {
  const { t } = useTranslation(['delivery', 'orderFlow']);
  const held = props.orders.filter(({ heldWhy }) => heldWhy !== null);
  const ahead = props.orders.filter(({ isAhead }) => isAhead);
  const others = props.orders.filter(({ heldWhy, isAhead }) => heldWhy === null && !isAhead);
  const apart = { waiting: held.length, accepted: ahead.length, ready: 0, delivering: 0 };
  return (
    <div className={cx(styles['lanes'], boardStyles['lanes'])} data-held={held.length > 0}>
      {held.length === 0 ? null : (
        <Lane
          state="held"
          icon="alert"
          shortcut="Alt+5"
          name={t('orderFlow:held.lane')}
          given={props}
          orders={held}
          count={held.length}
        >
          <HeldActs orders={held} channels={props.board.channels} />
        </Lane>
      )}
      {LANES.map(({ state, icon, shortcut }) => {
        const orders = others.filter(order => order.state === state);
        const count = props.board.counts[state] - apart[state];
        return (
          <Lane
            key={state}
            state={state}
            icon={icon}
            shortcut={shortcut}
            name={t(`lane.${state}`)}
            given={props}
            orders={orders}
            count={count}
            foot={state === 'delivering' ? <DoneToday today={props.board.today} /> : null}
          >
            {state === 'waiting' ? <CameInPause orders={orders} /> : null}
          </Lane>
        );
      })}
    </div>
  );
}

function Lane(props: {
  readonly state: (typeof LANES)[number]['state'] | 'held';
  readonly icon: IconName;
  readonly shortcut: Combo;
  readonly name: string;
  readonly given: LanesProps;
  readonly orders: readonly OrderView[];
  /** In a rush more than the board shows. */
  readonly count: number;
  readonly children: React.ReactNode;
  readonly foot?: React.ReactNode;
}) {
  const { t } = useTranslation('delivery');
  const { given, orders, shortcut } = props;
  const list = useRef<HTMLUListElement>(null);
  useShortcut(shortcut, () => {
    const next = nextIn(orders, given.chosenId);
    if (next === undefined) return;
    given.onChoose(next.id);
    // The list, not its card: so Enter still does the order's next step, and Tab goes on from here.
    list.current?.focus({ preventScroll: true });
  });
  return (
    <section className={styles['lane']} data-state={props.state} aria-label={props.name}>
      <header>
        <Icon name={props.icon} />
        <h2>{props.name}</h2>
        <span className={boardStyles['key']}>
          <Keycap>{keycapOf(shortcut)}</Keycap>
        </span>
        <span className={styles['count']}>{props.count}</span>
      </header>
      {props.children}
      {orders.length === 0 ? (
        <p className={styles['none']}>{t('lane.none')}</p>
      ) : (
        <ul tabIndex={0} ref={list}>
          {orders.map(order => (
            <OrderCard
              key={order.id}
              order={order}
              isOpen={order.id === given.chosenId}
              nowMs={given.nowMs}
              onOpen={() => given.onChoose(order.id)}
            />
          ))}
        </ul>
      )}
      {props.count > orders.length ? (
        <p className={styles['none']}>{t('lane.more', { count: props.count - orders.length })}</p>
      ) : null}
      {props.foot}
    </section>
  );
}

/** The first order of a lane, or with one of its own chosen the next: the same key again goes through it. */
function nextIn(orders: readonly OrderView[], chosenId: string | undefined): OrderView | undefined {
  const at = orders.findIndex(({ id }) => id === chosenId);
  return orders[at + 1] ?? orders[0];
}

/** The orders of the business day that have reached their customers. */
function DoneToday({ today }: { readonly today: DeliveryBoard['today'] }) {
  const { t } = useTranslation('delivery');
  return (
    <p className={boardStyles['done']}>
      <span>{t('board.doneToday')}</span>
      <b>{t('board.done', { count: today.count })}</b>
      <Money amount={today.sum} />
    </p>
  );
}

/** All of an outage at once: refused for one reason, or a pause until the shop has caught up. */
function HeldActs(props: {
  readonly orders: readonly OrderView[];
  readonly channels: DeliveryBoard['channels'];
}) {
  const { t } = useTranslation('orderFlow');
  const [asking, setAsking] = useState<'reject' | 'pause'>();
  return (
    <div className={styles['laneActs']}>
      <Button variant="danger" onPress={() => setAsking('reject')}>
        {t('held.rejectAll')}
      </Button>
      <Button icon="pause" onPress={() => setAsking('pause')}>
        {t('held.pause')}
      </Button>
      {asking === 'reject' ? (
        <RejectAllDialog orders={props.orders} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'pause' ? (
        <PauseDialog channels={props.channels} onClose={() => setAsking(undefined)} />
      ) : null}
    </div>
  );
}

function CameInPause({ orders }: { readonly orders: readonly OrderView[] }) {
  const { t } = useTranslation('orderFlow');
  const [isAsking, setAsking] = useState(false);
  const came = orders.filter(({ cameInPause }) => cameInPause);
  if (came.length === 0) return null;
  return (
    <div className={styles['laneActs']}>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {t('rejectAll.submit', { count: came.length })}
      </Button>
      <span>{t('paused.came')}</span>
      {isAsking ? <RejectAllDialog orders={came} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
