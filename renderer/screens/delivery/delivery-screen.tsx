import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import { Page } from '../../app/page.tsx';
import { useRoute } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { EmptyState, Loading } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { UnheardNotice } from './channel-notices.tsx';
import styles from './delivery.module.css';
import { EndedDialog } from './ended-dialog.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { OrderCard } from './order-card.tsx';
import { OrderDetailPanel } from './order-detail.tsx';
import { SoldOutDialog } from './sold-out-dialog.tsx';
import { UnreadPapers } from './unread-papers.tsx';
import { useBoard } from './use-board.ts';
import { useSoldOut } from './use-sold-out.ts';

const LANES = [
  { state: 'waiting', icon: 'bell' },
  { state: 'accepted', icon: 'soup' },
  { state: 'ready', icon: 'bag' },
  { state: 'delivering', icon: 'scooter' },
] as const satisfies readonly { state: OrderView['state']; icon: IconName }[];

/** 배달 주문: four lanes, and the order that somebody looks at. */
export function DeliveryScreen() {
  const { t } = useTranslation(['delivery', 'common']);
  const { client, queries } = useCounter();
  const { board, orders, nowMs } = useBoard();
  const route = useRoute();
  const [chosenId, setChosenId] = useState(route.id);
  const [asking, setAsking] = useState<Asked>();
  const isDemo = useQuery(queries.app.state.queryOptions()).data?.isDemo === true;
  const practise = useAct(client.delivery.practise, ({ id }) => setChosenId(id));
  if (board === undefined) return <Loading />;
  const chosen = orders.find(({ id }) => id === chosenId) ?? orders[0];
  // It stays: a finger that bounces must not meet the buttons of the order that comes next.
  if (chosen !== undefined && chosen.id !== chosenId) setChosenId(chosen.id);
  return (
    <Page className={styles['page']}>
      <PageHead title={t('title')} sub={t('lead', board.today)}>
        {isDemo ? (
          <Button icon="bell" isDisabled={practise.isBusy} onPress={() => void practise.run({})}>
            {t('practise')}
          </Button>
        ) : null}
        <SoldOutButton onPress={() => setAsking('soldOut')} />
        <Button icon="clock" onPress={() => setAsking('ended')}>
          {t('board.ended')}
        </Button>
        <Button variant="tint" icon="phone" onPress={() => setAsking('enter')}>
          {t('enter.open')}
        </Button>
      </PageHead>
      <div className={styles['above']}>
        <UnheardNotice board={board} />
        <Failure error={practise.error} />
        <UnreadPapers channels={board.channels} />
      </div>
      <div className={styles['board']}>
        <div className={styles['lanes']}>
          {LANES.map(({ state, icon }) => (
            <Lane key={state} state={state} icon={icon} board={board}>
              {order => (
                <OrderCard
                  key={order.id}
                  order={order}
                  isOpen={order.id === chosen?.id}
                  nowMs={nowMs}
                  onOpen={() => setChosenId(order.id)}
                />
              )}
            </Lane>
          ))}
        </div>
        {chosen === undefined ? (
          <Panel label={t('title')}>
            <EmptyState icon="scooter">{t('board.empty')}</EmptyState>
          </Panel>
        ) : (
          <OrderDetailPanel key={chosen.id} order={chosen} board={board} nowMs={nowMs} />
        )}
      </div>
      <AskedDialog
        asking={asking}
        channels={board.channels}
        onClose={() => setAsking(undefined)}
        onEntered={({ id }) => setChosenId(id)}
      />
    </Page>
  );
}

/** How many dishes are sold out now, and where to change that. */
function SoldOutButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('soldOut');
  const count = new Set(useSoldOut().now.map(({ dish }) => dish)).size;
  return (
    <Button icon="pause" onPress={onPress}>
      {count === 0 ? t('open') : t('openCount', { count })}
    </Button>
  );
}

type Asked = 'enter' | 'ended' | 'soldOut';

function AskedDialog(props: {
  readonly asking: Asked | undefined;
  readonly channels: DeliveryBoard['channels'];
  readonly onClose: () => void;
  readonly onEntered: (order: OrderView) => void;
}) {
  const { channels, onClose } = props;
  switch (props.asking) {
    case 'enter':
      return <EnterDialog onClose={onClose} onDone={props.onEntered} />;
    case 'ended':
      return <EndedDialog channels={channels} onClose={onClose} />;
    case 'soldOut':
      return <SoldOutDialog channels={channels} onClose={onClose} />;
    case undefined:
      return null;
  }
}

function Lane(props: {
  readonly state: (typeof LANES)[number]['state'];
  readonly icon: IconName;
  readonly board: DeliveryBoard;
  readonly children: (order: OrderView) => React.ReactNode;
}) {
  const { t } = useTranslation('delivery');
  const orders = props.board.orders.filter(({ state }) => state === props.state);
  // In a rush more than the board shows.
  const count = props.board.counts[props.state];
  return (
    <section className={styles['lane']} data-state={props.state} aria-label={t(`lane.${props.state}`)}>
      <header>
        <Icon name={props.icon} />
        <h2>{t(`lane.${props.state}`)}</h2>
        <span className={styles['count']}>{count}</span>
      </header>
      {orders.length === 0 ? (
        <p className={styles['none']}>{t('lane.none')}</p>
      ) : (
        <ul tabIndex={0}>{orders.map(order => props.children(order))}</ul>
      )}
      {count > orders.length ? (
        <p className={styles['none']}>{t('lane.more', { count: count - orders.length })}</p>
      ) : null}
    </section>
  );
}
