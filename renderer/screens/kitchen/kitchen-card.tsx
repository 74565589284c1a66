import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { KitchenOrder } from '../../../src/contract/kitchen.ts';
import { ageBand, type AgeBand } from '../../../src/delivery/kitchen.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import styles from './kitchen-card.module.css';
import { TapButton } from './tap-button.tsx';
import type { KitchenActs } from './use-kitchen-acts.ts';

const MINUTE_MS = 60_000;
/** From this many pieces on a number stands out: two are easily cooked as one. */
const MANY = 2;

/** One order as a cook reads it from two steps away. */
export function KitchenCard(props: {
  readonly order: KitchenOrder;
  readonly nowMs: number;
  /** The key of the bump bar that does what comes next. */
  readonly bumpKey: number | undefined;
  readonly isChosen: boolean;
  readonly isIdle: boolean;
  /** The screen is of one station, and the card of its dishes. */
  readonly isOfStation: boolean;
  readonly acts: KitchenActs;
}) {
  const { t } = useTranslation('kitchen');
  const { order, nowMs, acts, isIdle } = props;
  const done = props.isOfStation ? 'stationDone' : 'ready';
  const isVoid = order.stage === 'void';
  const isAllDone = order.dishes.every(({ isDone }) => isDone);
  const band = ageBand(order.cookByMs, nowMs);
  return (
    <li
      className={cx(
        styles['card'],
        isVoid ? styles['void'] : styles[band],
        props.isChosen && styles['chosen'],
      )}
      data-stage={order.stage}
    >
      <CardHead order={order} nowMs={nowMs} bumpKey={props.bumpKey} />
      {isVoid ? <p className={styles['stop']}>{t('void')}</p> : null}
      {order.change === null || isVoid ? null : <Changes order={order} acts={acts} isIdle={isIdle} />}
      <Dishes order={order} acts={acts} isIdle={isIdle} />
      {order.shopRequest === '' ? null : <p className={styles['wish']}>{order.shopRequest}</p>}
      {isVoid ? (
        <TapButton className={styles['main']} isDisabled={isIdle} onTap={() => acts.acknowledge(order)}>
          {t('seen')}
        </TapButton>
      ) : (
        <TapButton
          className={cx(styles['main'], (isAllDone || order.stage === 'toCook') && styles['primary'])}
          isDisabled={isIdle}
          onTap={() => acts.next(order)}
        >
          {t(order.stage === 'toCook' ? 'start' : done)}
        </TapButton>
      )}
    </li>
  );
}

function CardHead(props: {
  readonly order: KitchenOrder;
  readonly nowMs: number;
  readonly bumpKey: number | undefined;
}) {
  const { t, i18n } = useTranslation('kitchen');
  const { order, nowMs } = props;
  const { channel, kind, wantsCutlery, startedAtMs, reserveAtMs } = order;
  const cooked = startedAtMs === null ? undefined : Math.floor((nowMs - startedAtMs) / MINUTE_MS);
  return (
    <header>
      <h2>
        {order.displayNumber}
        {props.bumpKey === undefined ? null : <kbd>{props.bumpKey}</kbd>}
      </h2>
      {order.stage === 'void' ? null : <Band cookByMs={order.cookByMs} nowMs={nowMs} />}
      <p>
        <span>{t(`kind.${kind}`)}</span>
        <span>{i18n.language === 'en' ? channel.nameEn : channel.name}</span>
        {cooked === undefined ? null : <span>{t('cooking', { count: Math.max(0, cooked) })}</span>}
        <b className={styles['cutlery']}>{t(`cutlery.${wantsCutlery}`)}</b>
      </p>
      {reserveAtMs === null ? null : (
        <p className={styles['wish']}>{t('reserved', { time: clockText(reserveAtMs) })}</p>
      )}
    </header>
  );
}

const SHAPES: Readonly<Record<AgeBand, React.ReactNode>> = {
  ok: <circle cx="12" cy="12" r="9" />,
  soon: <path d="M12 2l11 20H1z" />,
  late: <path d="M8 1h8l7 7v8l-7 7H8l-7-7V8z" />,
};

/** How much time is left: by its colour, its shape and its word, so that no one of them is needed. */
function Band({ cookByMs, nowMs }: { cookByMs: number; nowMs: number }) {
  const { t } = useTranslation('kitchen');
  const band = ageBand(cookByMs, nowMs);
  const count = Math.ceil(Math.abs(cookByMs - nowMs) / MINUTE_MS);
  return (
    <span className={styles['band']} role="timer">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {SHAPES[band]}
      </svg>
      {t(`band.${band}`, { count })}
    </span>
  );
}

interface Part {
  readonly order: KitchenOrder;
  readonly acts: KitchenActs;
  readonly isIdle: boolean;
}

/** The dishes, each of which can be ticked. Those of a long order go on below: a button moves on to them. */
function Dishes({ order, acts, isIdle }: Part) {
  const { t } = useTranslation('kitchen');
  const list = useRef<HTMLUListElement>(null);
  const isVoid = order.stage === 'void';
  return (
    <>
      <ul ref={list} className={styles['dishes']} tabIndex={-1}>
        {order.dishes.map(dish => (
          <li key={dish.key}>
            <TapButton
              className={cx(styles['dish'], dish.isDone && styles['done'])}
              isPressed={dish.isDone}
              isDisabled={isIdle || isVoid}
              onTap={() => acts.tick(order, dish.key, !dish.isDone)}
            >
              <span className={styles['box']}>{dish.isDone ? <Icon name="check" /> : null}</span>
              <DishWords {...dish} />
            </TapButton>
          </li>
        ))}
      </ul>
      {order.dishes.length > LONG ? (
        <TapButton className={styles['more']} onTap={() => showMore(list.current)}>
          <Icon name="down" />
          {t('more')}
        </TapButton>
      ) : null}
    </>
  );
}

/** More dishes than fit on the lowest screen. */
const LONG = 5;

function showMore(list: HTMLUListElement | null): void {
  if (list === null) return;
  const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 2;
  list.scrollTo({ top: isAtEnd ? 0 : list.scrollTop + list.clientHeight * 0.8 });
}

type DishLine = Pick<KitchenOrder['dishes'][number], 'name' | 'options' | 'quantity'>;

export function DishWords({ name, options, quantity }: DishLine) {
  return (
    <span className={styles['words']}>
      <span className={cx(quantity >= MANY && styles['many'])}>
        <b>{quantity}</b> {name}
      </span>
      {options.map(option => (
        <small key={option.name}>
          + {option.name}
          {option.quantity > 1 ? ` × ${option.quantity}` : ''}
        </small>
      ))}
    </span>
  );
}

function Changes({ order, acts, isIdle }: Part) {
  const { t } = useTranslation('kitchen');
  return (
    <div className={styles['changes']} role="alert">
      <b>{t('changed')}</b>
      <ul>
        {order.change?.dishes.map(({ name, options, quantity }) => (
          <li key={`${name}${JSON.stringify(options)}`}>
            <span className={styles[quantity > 0 ? 'added' : 'dropped']}>
              <Icon name={quantity > 0 ? 'plus' : 'minus'} size="s" />
              {t(quantity > 0 ? 'added' : 'dropped')}
            </span>
            <DishWords name={name} options={options} quantity={Math.abs(quantity)} />
          </li>
        ))}
        {order.change?.hasNewWishes === true ? <li>{t('newWishes')}</li> : null}
      </ul>
      <TapButton className={styles['main']} isDisabled={isIdle} onTap={() => acts.acknowledge(order)}>
        {t('seen')}
      </TapButton>
    </div>
  );
}
