import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { OpenShiftDialog } from '../shift/open-shift-dialog.tsx';
import { PaymentSheet } from '../payment/payment-sheet.tsx';
import { AmountDialog } from './amount-dialog.tsx';
import { Cart } from './cart.tsx';
import styles from './checkout.module.css';
import { DiscountDialog } from './discount-dialog.tsx';
import { DrawerDialog, HeldDialog } from './drawer-dialog.tsx';
import { Finder } from './finder.tsx';
import { NumberDialog } from './number-dialog.tsx';
import { PayPanel } from './pay-panel.tsx';
import { QuickAddDialog } from './quick-add-dialog.tsx';
import { Shelf } from './shelf.tsx';
import { useCheckout, type Checkout } from './use-checkout.ts';

/** The counter: what the customer buys, where to find more, how much, and how to pay. */
export function CheckoutScreen() {
  const { t } = useTranslation(['checkout', 'common']);
  const { queries } = useCounter();
  const shift = useQuery(queries.shift.current.queryOptions());
  const checkout = useCheckout();
  return (
    <Page className={styles['checkout']}>
      <h1 className="sr">{t('title')}</h1>
      <Cart
        ticket={checkout.ticket}
        held={checkout.held}
        selectedId={checkout.selected?.id}
        freshId={checkout.freshId}
        acts={checkout.lineActs}
        onHold={checkout.hold}
        onResume={checkout.resume}
        onShowHeld={() => checkout.show({ kind: 'held' })}
        onDiscount={() => checkout.show({ kind: 'orderDiscount' })}
        onDrawer={() => checkout.show({ kind: 'drawer' })}
        onEmpty={checkout.empty}
      />
      <section className={styles['shelf']} aria-label={t('shelf.label')}>
        <Finder
          // Whoever pays has stopped searching: what is left must not stand before the next word.
          key={checkout.overlay?.kind === 'pay' ? 'paying' : 'selling'}
          message={checkout.message}
          onPick={checkout.addProduct}
          onCode={checkout.addCode}
        />
        <Shelf
          ticket={checkout.ticket}
          onPick={checkout.addProduct}
          onAmount={() => checkout.show({ kind: 'amount' })}
        />
      </section>
      <PayPanel
        ticket={checkout.ticket}
        lineName={checkout.selected?.name}
        {...checkout.pad}
        isTillOpen={shift.data !== null}
        onOpenTill={() => checkout.show({ kind: 'openShift' })}
        onPay={checkout.pay}
      />
      <Overlay checkout={checkout} />
    </Page>
  );
}

/** The one dialog that is open, if any. */
function Overlay({ checkout }: { checkout: Checkout }) {
  const { overlay, close } = checkout;
  switch (overlay?.kind) {
    case undefined:
      return null;
    case 'held':
      return <HeldDialog held={checkout.held} onClose={close} onPick={checkout.resume} />;
    case 'drawer':
      return <DrawerDialog onClose={close} />;
    case 'openShift':
      return <OpenShiftDialog onClose={close} />;
    case 'amount':
      return <AmountDialog onClose={close} onDone={checkout.addFromDialog} />;
    case 'quickAdd':
      return <QuickAddDialog code={overlay.code} onClose={close} onDone={checkout.addQuickly} />;
    case 'pay':
      return (
        <PaymentSheet
          ticket={overlay.ticket}
          way={overlay.way}
          onClose={close}
          onSettled={checkout.settled}
        />
      );
    case 'orderDiscount':
    case 'lineDiscount':
      return <Discounts checkout={checkout} />;
    case 'openPrice':
    case 'weight':
    case 'linePrice':
    case 'confirmQuantity':
      return <Numbers checkout={checkout} />;
  }
}

function Discounts({ checkout }: { checkout: Checkout }) {
  const { t } = useTranslation(['checkout', 'common']);
  const { overlay, ticket, selected } = checkout;
  if (ticket === undefined) return null;
  if (overlay?.kind === 'orderDiscount')
    return (
      <DiscountDialog
        title={t('discountDialog.titleAll')}
        base={ticket.totals.subtotal - ticket.totals.lineDiscount}
        current={ticket.discount}
        onClose={checkout.close}
        onDone={checkout.discountOrder}
      />
    );
  if (selected === undefined) return null;
  return (
    <DiscountDialog
      title={t('discountDialog.titleLine', { name: selected.name })}
      base={selected.gross}
      current={selected.discount}
      onClose={checkout.close}
      onDone={discount => checkout.discountLine(selected.id, discount)}
    />
  );
}

function Numbers({ checkout }: { checkout: Checkout }) {
  const { t } = useTranslation(['checkout', 'common']);
  const { overlay, selected, close } = checkout;
  switch (overlay?.kind) {
    case 'openPrice':
      return (
        <NumberDialog
          title={t('openPrice.title')}
          ask={t('openPrice.ask', { name: overlay.name })}
          action={t('openPrice.add')}
          onClose={close}
          onDone={unitPrice => checkout.addFromDialog({ ...overlay.item, unitPrice })}
        />
      );
    case 'weight':
      return (
        <NumberDialog
          title={t('weight.title')}
          ask={t('weight.ask', { name: overlay.name })}
          action={t('weight.add')}
          unit={t('weight.unit')}
          max={999_999}
          onClose={close}
          onDone={weightGrams => checkout.addFromDialog({ ...overlay.item, weightGrams })}
        />
      );
    case 'linePrice':
      return selected === undefined ? null : (
        <NumberDialog
          title={t('linePrice.title')}
          ask={t('linePrice.ask', { name: selected.name })}
          action={t('common:action.change')}
          start={selected.unitPrice}
          onClose={close}
          onDone={unitPrice => checkout.changeLine(selected.id, { unitPrice })}
        />
      );
    case 'confirmQuantity':
      return (
        <NumberDialog
          title={t('confirmQuantity.title')}
          ask={t('confirmQuantity.ask', { name: overlay.name, count: overlay.quantity })}
          action={t('confirmQuantity.yes')}
          unit={t('common:unit.piece')}
          start={overlay.quantity}
          max={9_999}
          onClose={close}
          onDone={overlay.confirm}
        />
      );
    default:
      return null;
  }
}
