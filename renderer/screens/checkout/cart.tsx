import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import { Keycap } from '../../parts/keycap.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { CartLine, type LineActs } from './cart-line.tsx';
import styles from './cart.module.css';

const TABS_MAX = 4;

export type CartProps = {
  readonly ticket: TicketView | undefined;
  readonly held: readonly TicketView[];
  readonly selectedId: string | undefined;
  readonly freshId: string | undefined;
  readonly acts: LineActs;
  readonly onHold: () => void;
  readonly onResume: (ticketId: string) => void;
  readonly onShowHeld: () => void;
  readonly onDiscount: () => void;
  readonly onDrawer: () => void;
  readonly onEmpty: () => void;
};

/** What the customer at the counter buys: tabs of tickets, lines, and what can be done with all of them. */
export function Cart(props: CartProps) {
  const { t } = useTranslation(['checkout', 'common']);
  const lines = props.ticket?.lines.filter(line => !line.isVoided) ?? [];
  const isEmpty = lines.length === 0;
  return (
    <section className={styles['cart']} aria-label={t('cart.label')}>
      <TicketTabs {...props} />
      <div className={styles['body']}>
        {isEmpty ? (
          <EmptyState icon="scan">{t('cart.empty')}</EmptyState>
        ) : (
          <Lines {...props} lines={lines} />
        )}
        <footer className={styles['foot']}>
          <p className={styles['count']}>
            <b>{props.ticket?.totals.lineCount ?? 0}</b>
            {t('cart.kinds')} <b>{props.ticket?.totals.quantity ?? 0}</b>
            {t('cart.pieces')}
          </p>
          <Button variant="quiet" keycap="F4" isDisabled={isEmpty} onPress={props.onDiscount}>
            {t('cart.discount')}
          </Button>
          <Button variant="quiet" keycap="F8" onPress={props.onDrawer}>
            {t('cart.drawer')}
          </Button>
          <Button variant="quietDanger" icon="trash" isDisabled={isEmpty} onPress={props.onEmpty}>
            {t('cart.emptyOut')}
          </Button>
        </footer>
      </div>
    </section>
  );
}

function Lines(props: CartProps & { readonly lines: TicketView['lines'] }) {
  const { t } = useTranslation(['checkout', 'common']);
  const discount = props.ticket?.totals.orderDiscount ?? 0;
  return (
    <ol className={styles['lines']} aria-label={t('cart.lines')}>
      {props.lines.map(line => (
        <CartLine
          key={line.id}
          line={line}
          isSelected={line.id === props.selectedId}
          isFresh={line.id === props.freshId}
          acts={props.acts}
        />
      ))}
      {discount === 0 ? null : (
        <li className={cx(styles['line'], styles['orderDiscount'])}>
          <span className={styles['discountName']}>
            <Icon name="percent" />
            {props.ticket?.discount?.name || t('cart.discount')}
          </span>
          <Money className={styles['discountAmount']} amount={-discount} hasUnit={false} />
        </li>
      )}
    </ol>
  );
}

function TicketTabs(props: CartProps) {
  const { t } = useTranslation(['checkout', 'common']);
  const shown = props.held.slice(0, props.held.length > TABS_MAX ? TABS_MAX - 1 : TABS_MAX);
  const hidden = props.held.length - shown.length;
  return (
    <div className={styles['tabs']} role="group" aria-label={t('cart.tickets')}>
      <p className={styles['current']} aria-current="true">
        {t('cart.current')}
      </p>
      {shown.map((ticket, index) => (
        <button
          key={ticket.id}
          type="button"
          className={styles['tab']}
          onClick={() => props.onResume(ticket.id)}
          aria-keyshortcuts={`Control+${index + 2}`}
        >
          <span>
            <Icon name="pause" size="s" />
            {ticket.name || t('cart.heldAt', { time: clockText(ticket.heldAtMs ?? ticket.openedAtMs) })}
          </span>
          <Money amount={ticket.totals.due} />
        </button>
      ))}
      {hidden === 0 ? null : (
        <button type="button" className={styles['tab']} onClick={props.onShowHeld}>
          <span>{t('cart.more')}</span>
          <span>{t('cart.moreCount', { count: hidden })}</span>
        </button>
      )}
      <button
        type="button"
        className={styles['hold']}
        onClick={props.onHold}
        disabled={props.ticket === undefined || props.ticket.totals.lineCount === 0}
      >
        <Keycap>F5</Keycap>
        {t('cart.hold')}
      </button>
    </div>
  );
}
