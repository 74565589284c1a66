import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import { Page } from '../../app/page.tsx';
import { useRoute } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Panel } from '../../parts/panel.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { CallsDialog } from '../phone/calls-dialog.tsx';
import type { CallSeed } from '../phone/draft.ts';
import phoneStyles from '../phone/phone.module.css';
import { ReservedOrders } from '../phone/reserved-orders.tsx';
import { OrderFiguresScreen } from '../order-figures/order-figures-screen.tsx';
import { BoardHead } from './board-head.tsx';
import { UnheardNotice } from './channel-notices.tsx';
import boardStyles from './board.module.css';
import styles from './delivery.module.css';
import { EndedDialog } from './ended-dialog.tsx';
import { isAtBoard } from './figures-route.ts';
import { EnterDialog } from './enter-dialog.tsx';
import { FlowNotices } from './flow-notices.tsx';
import { Lanes } from './lanes.tsx';
import { OrderDetailPanel } from './order-detail.tsx';
import { SoldOutDialog } from './sold-out-dialog.tsx';
import { UnreadPapers } from './unread-papers.tsx';
import { useBoard } from './use-board.ts';
import { useChosenOrder } from './use-chosen-order.ts';
import { usePractise } from './use-practise.ts';

/** 배달: the board, or the figures of its orders. */
export function DeliveryScreen() {
  return isAtBoard(useRoute()) ? <Board /> : <OrderFiguresScreen />;
}

/** 배달 주문: the lanes, and the order that somebody looks at. */
function Board() {
  const { t } = useTranslation('delivery');
  const { board, orders, nowMs } = useBoard();
  const route = useRoute();
  const [chosen, choose] = useChosenOrder(orders, route.id);
  const { practise, error } = usePractise(({ id }) => choose(id));
  const [asking, setAsking] = useState<Asked>();
  if (board === undefined) return <Loading />;
  return (
    <Page className={cx(styles['page'], boardStyles['page'])}>
      <BoardHead board={board} nowMs={nowMs} practise={practise} onAsk={setAsking} />
      <Failure error={error} />
      <UnheardNotice board={board} />
      <UnreadPapers channels={board.channels} />
      <FlowNotices board={board} orders={orders} nowMs={nowMs} />
      <div className={styles['board']}>
        <div className={phoneStyles['before']}>
          <ReservedOrders orders={orders} onOpen={choose} />
          <Lanes board={board} orders={orders} nowMs={nowMs} chosenId={chosen?.id} onChoose={choose} />
        </div>
        {chosen === undefined ? (
          <Panel label={t('title')}>
            <EmptyState
              icon="scooter"
              action={
                practise === undefined ? null : (
                  <Button size="lg" icon="bell" onPress={practise}>
                    {t('practise')}
                  </Button>
                )
              }
            >
              {t('board.empty')}
            </EmptyState>
          </Panel>
        ) : (
          <OrderDetailPanel key={chosen.id} order={chosen} board={board} nowMs={nowMs} />
        )}
      </div>
      <AskedDialog
        asking={asking}
        channels={board.channels}
        onAsk={setAsking}
        onEntered={({ id }) => choose(id)}
      />
    </Page>
  );
}

/** The dialog that is open, and the call that an order is written down of. */
export interface Asked {
  readonly kind: 'enter' | 'ended' | 'soldOut' | 'calls';
  readonly seed?: CallSeed;
}

function AskedDialog(props: {
  readonly asking: Asked | undefined;
  readonly channels: DeliveryBoard['channels'];
  readonly onAsk: (asking: Asked | undefined) => void;
  readonly onEntered: (order: OrderView) => void;
}) {
  const { channels, asking, onAsk } = props;
  const onClose = () => onAsk(undefined);
  switch (asking?.kind) {
    case 'enter':
      return (
        <EnterDialog
          {...(asking.seed === undefined ? {} : { seed: asking.seed })}
          onClose={onClose}
          onDone={props.onEntered}
        />
      );
    case 'calls':
      return <CallsDialog onTake={seed => onAsk({ kind: 'enter', seed })} onClose={onClose} />;
    case 'ended':
      return <EndedDialog channels={channels} onClose={onClose} />;
    case 'soldOut':
      return <SoldOutDialog channels={channels} onClose={onClose} />;
    case undefined:
      return null;
  }
}
