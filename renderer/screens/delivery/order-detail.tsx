import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import { COOK_MINUTES } from '../../../src/delivery/states.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import { Money } from '../../parts/money.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import boardStyles from './board.module.css';
import { Countdown } from './countdown.tsx';
import { OrderNotices } from './channel-notices.tsx';
import styles from './delivery.module.css';
import { CancelDialog, RejectDialog } from './end-dialogs.tsx';
import { NoRejectDialog } from './no-reject-dialog.tsx';
import { NextStep } from './next-step.tsx';
import { OrderMore } from './order-more.tsx';
import { OrderPerson } from './order-person.tsx';
import { useChannelName } from './use-channel-name.ts';
import { useFlow } from './use-flow.ts';
import { useOrderAge } from './use-order-age.ts';
import { useSayRefused } from './use-say-refused.ts';
import { useSoldOut } from './use-sold-out.ts';

const USUAL_MINUTES = 20;

/** All of one order, and what can be done with it now. */
export function OrderDetailPanel(props: {
  readonly order: OrderView;
  readonly board: DeliveryBoard;
  readonly nowMs: number;
}) {
  const { t } = useTranslation(['delivery', 'common']);
  const { order, board, nowMs } = props;
  const channelName = useChannelName(board.channels);
  return (
    <Panel
      title={order.displayNumber}
      note={`${channelName(order.channelId)} · ${t(`kind.${order.kind}`)}`}
      className={styles['detail']}
      actions={
        order.state === 'waiting' && order.acceptByMs !== null && order.heldWhy === null ? (
          <Countdown fromMs={order.receivedAtMs} toMs={order.acceptByMs} nowMs={nowMs} />
        ) : undefined
      }
    >
      <div className={styles['body']} tabIndex={0} role="group" aria-label={order.displayNumber}>
        <OrderNotices order={order} board={board} />
        <SoldOutNotice order={order} nowMs={nowMs} />
        <HowItCame order={order} nowMs={nowMs} />
        <OrderContent order={order} />
        <OrderPerson order={order} />
        <OrderMore order={order} />
      </div>
      <footer className={styles['acts']}>
        <Sum order={order} />
        {order.state === 'waiting' ? (
          <Answer order={order} channels={board.channels} />
        ) : (
          <Steps order={order} channels={board.channels} />
        )}
      </footer>
    </Panel>
  );
}

/** What of an order cannot be had now, and what to do about it. */
function SoldOutNotice({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const { t } = useTranslation('soldOut');
  const names = useSoldOut().of(order, nowMs);
  if (names.length === 0) return null;
  return (
    <Notice tone="danger">
      <b>{t('inOrder', { names: names.join(', ') })}</b> {t('whatToDo')}
    </Notice>
  );
}

/** What is unusual about how it came: a person has to know it before anything is cooked. */
function HowItCame({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const { t } = useTranslation('orderFlow');
  const ageOf = useOrderAge();
  if (order.heldWhy !== null)
    return (
      <Notice tone="danger">
        <b>{ageOf(order.orderedAtMs, nowMs)}</b>
        <br />
        {t(`held.why.${order.heldWhy}`)} {t('held.decide')}
      </Notice>
    );
  if (order.cameInPause && order.state === 'waiting')
    return (
      <Notice tone="warn" icon="pause">
        {t('paused.came')}
      </Notice>
    );
  return null;
}

/** Dishes with their options, and what was asked for. */
export function OrderContent({ order }: { order: OrderView }) {
  const { t } = useTranslation('delivery');
  return (
    <>
      <ul className={styles['items']}>
        {order.items.map((item, index) => (
          <li key={`${index} ${item.name}`}>
            <b className={styles['quantity']}>{item.quantity}</b>
            <span>
              <b>{item.name}</b>
              {item.options.map(option => (
                <small key={option.name}>
                  {option.quantity > 1 ? `${option.name} × ${option.quantity}` : option.name}
                </small>
              ))}
            </span>
            <Money amount={item.amount} />
          </li>
        ))}
      </ul>
      <p className={styles[order.wantsCutlery ? 'wish' : 'must']}>
        <Icon name={order.wantsCutlery ? 'spoon' : 'noSpoon'} />
        {t(`order.cutlery.${order.wantsCutlery}`)}
      </p>
      {order.shopRequest === '' ? null : (
        <p className={styles['wish']}>
          <Icon name="info" />
          <span>
            <small>{t('order.toShop')}</small> {order.shopRequest}
          </span>
        </p>
      )}
    </>
  );
}

function Sum({ order }: { order: OrderView }) {
  const { t } = useTranslation('delivery');
  return (
    <p className={styles['sum']}>
      <span>
        {t('order.goods', { amount: order.goods })}
        {order.deliveryFee === 0 ? null : ` · ${t('order.fee', { amount: order.deliveryFee })}`}
        {order.discounts.map(({ name, amount }) => ` · ${name} −${amount.toLocaleString('ko')}`)}
      </span>
      <span>
        {t(`order.payment.${order.payment}`)} <Money amount={order.payable} size="xl" />
      </span>
    </p>
  );
}

type ActsProps = { readonly order: OrderView; readonly channels: DeliveryBoard['channels'] };

/** Takes an order with its cooking time, or refuses it. */
function Answer({ order, channels }: ActsProps) {
  const { t } = useTranslation('delivery');
  const { client } = useCounter();
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const extra = useFlow()?.busy?.minutes ?? 0;
  const [isRejecting, setRejecting] = useState(false);
  const nameOf = useChannelName(channels);
  const mayReject = channels.find(({ id }) => id === order.channelId)?.mayReject ?? true;
  const sayRefused = useSayRefused();
  const accept = useAct(client.delivery.accept);
  return (
    <>
      <Failure error={accept.error} say={sayRefused} />
      <Segmented
        label={t('order.cook')}
        value={String(minutes)}
        onChange={value => setMinutes(Number(value))}
        segments={COOK_MINUTES.map(count => ({
          value: String(count),
          label: t('order.minutes', { count: count + extra }),
        }))}
      />
      <div className={styles['answer']}>
        <Button variant="danger" size="lg" onPress={() => setRejecting(true)}>
          {t('order.reject')}
        </Button>
        <Button
          variant="primary"
          size="lg"
          icon="printer"
          shortcut="Enter"
          isDisabled={accept.isBusy}
          onPress={() => void accept.run({ orderId: order.id, cookMinutes: minutes + extra })}
        >
          {t('order.accept')}
        </Button>
      </div>
      {isRejecting && !mayReject ? (
        <NoRejectDialog channel={nameOf(order.channelId)} onClose={() => setRejecting(false)} />
      ) : null}
      {isRejecting && mayReject ? (
        <RejectDialog order={order} channels={channels} onClose={() => setRejecting(false)} />
      ) : null}
    </>
  );
}

/** The next step of an order that is taken, its papers once more, and its cancellation. */
function Steps({ order, channels }: ActsProps) {
  const { t } = useTranslation('delivery');
  const { client } = useCounter();
  const [isCancelling, setCancelling] = useState(false);
  const sayRefused = useSayRefused();
  const print = useAct(client.delivery.printAgain, () =>
    showToast({ text: t('order.printed'), icon: 'printer' }),
  );
  const sayNoPrinter = ({ code }: { readonly code: string }) =>
    code === 'PRINTER_NOT_CONFIGURED' ? t('order.noPrinter') : undefined;
  return (
    <>
      <Failure error={print.error} say={refusal => sayNoPrinter(refusal) ?? sayRefused(refusal)} />
      <div className={styles['again']}>
        {(['kitchen', 'slip'] as const).map(paper => (
          <Button
            key={paper}
            icon="printer"
            isDisabled={print.isBusy}
            onPress={() => void print.run({ orderId: order.id, paper })}
          >
            {t(`order.again.${paper}`)}
          </Button>
        ))}
      </div>
      <div className={cx(styles['answer'], boardStyles['answer'])}>
        <Button variant="danger" size="lg" onPress={() => setCancelling(true)}>
          {t('order.cancel')}
        </Button>
        <NextStep order={order} isMain />
      </div>
      {isCancelling ? (
        <CancelDialog order={order} channels={channels} onClose={() => setCancelling(false)} />
      ) : null}
    </>
  );
}
