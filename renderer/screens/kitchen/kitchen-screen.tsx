import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitchenBoard, KitchenOrder } from '../../../src/contract/kitchen.ts';
import { clockText } from '../../../src/base/korea-time.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import { isInElectron, type Connection } from '../../rpc/connect.ts';
import { useWatched, type Watched } from '../../rpc/use-watched.ts';
import { useLook } from '../beside/use-look.ts';
import { DishWords, KitchenCard } from './kitchen-card.tsx';
import styles from './kitchen.module.css';
import { boardOfStation, useStation } from './station-view.ts';
import { TapArea, TapButton } from './tap-button.tsx';
import { useBumpBar } from './use-bump-bar.ts';
import { useCardPages } from './use-card-pages.ts';
import { useKitchenActs, type KitchenActs } from './use-kitchen-acts.ts';
import { useNews } from './use-news.ts';

const MINUTE_MS = 60_000;
const BUMP_KEYS = 9;
const NONE: readonly KitchenOrder[] = [];

/** 주방 화면: what is to be cooked, whatever has to be first at the front, for wet hands and two steps away. */
export function KitchenScreen({ connection }: { connection: Connection }) {
  return (
    <TapArea>
      <Kitchen connection={connection} />
    </TapArea>
  );
}

function Kitchen({ connection }: { connection: Connection }) {
  const { t } = useTranslation('kitchen');
  const { kitchen } = connection.client;
  const whole = useWatched(connection, kitchen.board, kitchen.watch);
  const { nowMs, isLost } = whole;
  const [stationId, chooseStation] = useStation(whole.board);
  const board = useMemo(
    () => (whole.board === undefined ? undefined : boardOfStation(whole.board, stationId)),
    [whole.board, stationId],
  );
  const watched = { ...whole, board };
  useLook(board?.look);
  useNews(board);
  const acts = useKitchenActs(connection.client, stationId);
  const [showsRecall, setShowsRecall] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const pages = useCardPages(place, board?.orders ?? NONE);
  const shown = pages.columns.flat();
  const chosen = useBumpBar({
    shown,
    acts,
    isIdle: isLost,
    newestReady: board?.recallable[0],
    turn: pages.turn,
  });
  return (
    <main className={styles['screen']}>
      <KitchenHead
        watched={watched}
        pages={pages}
        acts={acts}
        isRecalling={showsRecall}
        onRecall={() => setShowsRecall(shows => !shows)}
      />
      <Stations stations={board?.stations ?? []} chosenId={stationId} onChoose={chooseStation} />
      <Warnings watched={watched} />
      <div className={styles['work']}>
        {board !== undefined && board.orders.length === 0 ? (
          <p className={styles['none']}>{t('none')}</p>
        ) : null}
        <div className={styles['columns']} ref={place}>
          {pages.columns.map(column => (
            <ul key={column[0]?.id}>
              {column.map(order => {
                const index = shown.indexOf(order);
                return (
                  <KitchenCard
                    key={order.id}
                    order={order}
                    nowMs={nowMs}
                    bumpKey={index < BUMP_KEYS ? index + 1 : undefined}
                    isChosen={order.id === chosen}
                    isIdle={isLost}
                    isOfStation={stationId !== null}
                    acts={acts}
                  />
                );
              })}
            </ul>
          ))}
        </div>
        {showsRecall ? (
          <Recall orders={board?.recallable ?? NONE} acts={acts} isIdle={isLost} nowMs={nowMs} />
        ) : (
          <AllDay dishes={board?.allDay ?? []} />
        )}
      </div>
    </main>
  );
}

function KitchenHead(props: {
  readonly watched: Watched<KitchenBoard>;
  readonly pages: ReturnType<typeof useCardPages>;
  readonly acts: KitchenActs;
  readonly isRecalling: boolean;
  readonly onRecall: () => void;
}) {
  const { t } = useTranslation('kitchen');
  const { pages, watched } = props;
  const { board } = watched;
  const count = (stage: KitchenOrder['stage']) =>
    (board?.orders ?? NONE).filter(order => order.stage === stage).length;
  return (
    <header className={styles['head']}>
      <h1>{t('title')}</h1>
      <p>{t('counts', { toCook: count('toCook'), cooking: count('cooking') })}</p>
      <b>{board === undefined ? '' : clockText(watched.nowMs)}</b>
      <Said acts={props.acts} />
      {pages.count > 1 ? (
        <>
          <TapButton className={styles['tool']} label={t('previous')} onTap={() => pages.turn(-1)}>
            <Icon name="left" size="l" />
          </TapButton>
          <b>{t('page', { page: pages.page + 1, pages: pages.count })}</b>
          <TapButton className={styles['tool']} label={t('next')} onTap={() => pages.turn(1)}>
            <Icon name="right" size="l" />
          </TapButton>
        </>
      ) : null}
      <TapButton className={styles['tool']} isPressed={props.isRecalling} onTap={props.onRecall}>
        <Icon name="undo" />
        {t('recall', { count: board?.recallable.length ?? 0 })}
      </TapButton>
    </header>
  );
}

/** Which of the kitchen's stations this screen is of; a kitchen without any has no such row. */
function Stations(props: {
  readonly stations: KitchenBoard['stations'];
  readonly chosenId: string | null;
  readonly onChoose: (stationId: string | null) => void;
}) {
  const { t } = useTranslation('kitchen');
  if (props.stations.length === 0) return null;
  return (
    <div className={styles['stations']} role="group" aria-label={t('station')}>
      {[{ id: null, name: t('wholeKitchen') }, ...props.stations].map(({ id, name }) => (
        <TapButton
          key={id}
          className={styles['tool']}
          isPressed={id === props.chosenId}
          onTap={() => props.onChoose(id)}
        >
          {name}
        </TapButton>
      ))}
    </div>
  );
}

/** What a cook must know before believing this screen. */
function Warnings({ watched: { board, isLost, nowMs, ageMs } }: { watched: Watched<KitchenBoard> }) {
  const { t } = useTranslation('kitchen');
  const isMute = !isInElectron() && !navigator.userActivation.hasBeenActive;
  if (isLost)
    return (
      <div className={styles['lost']} role="alert">
        <Icon name="alert" size="l" />
        <b>{t('lost')}</b>
        <span>{t('age', { time: clockText(nowMs - ageMs) })}</span>
      </div>
    );
  return isMute && board !== undefined && board.look.sound !== 'off' ? (
    <p className={styles['mute']} role="status">
      <Icon name="bell" />
      {t('touchForSound')}
    </p>
  ) : null;
}

function AllDay({ dishes }: { dishes: KitchenBoard['allDay'] }) {
  const { t } = useTranslation('kitchen');
  return (
    <section className={styles['side']} aria-label={t('allDay')}>
      <h2>{t('allDay')}</h2>
      {dishes.length === 0 ? <p>{t('allDayNone')}</p> : null}
      <ul>
        {dishes.map(dish => (
          <li key={dish.key}>
            <DishWords {...dish} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recall(props: {
  readonly orders: readonly KitchenOrder[];
  readonly acts: KitchenActs;
  readonly isIdle: boolean;
  readonly nowMs: number;
}) {
  const { t } = useTranslation('kitchen');
  return (
    <section className={styles['side']} aria-label={t('recallTitle')}>
      <h2>{t('recallTitle')}</h2>
      {props.orders.length === 0 ? <p>{t('recallNone')}</p> : null}
      <ul>
        {props.orders.map(order => (
          <li key={order.id}>
            <TapButton
              className={styles['tool']}
              isDisabled={props.isIdle}
              onTap={() => props.acts.recall(order)}
            >
              <b>{order.displayNumber}</b>
              <span>
                {t('readyAgo', {
                  count: Math.max(
                    0,
                    Math.floor((props.nowMs - (order.readyAtMs ?? props.nowMs)) / MINUTE_MS),
                  ),
                })}
              </span>
            </TapButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ acts: { said } }: { acts: KitchenActs }) {
  const { t } = useTranslation('kitchen');
  return (
    <div className={styles['said']} role="status">
      {said === undefined ? null : (
        <div className={cx(said.tone === 'danger' && styles['danger'])}>
          <Icon name={said.tone === 'ok' ? 'check' : 'alert'} />
          <b>{said.text}</b>
          {said.undo === undefined ? null : (
            <TapButton className={styles['tool']} onTap={said.undo}>
              <Icon name="undo" />
              {t('undo')}
            </TapButton>
          )}
        </div>
      )}
    </div>
  );
}
