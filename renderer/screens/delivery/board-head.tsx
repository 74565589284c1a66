import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryBoard } from '../../../src/contract/delivery.ts';
import type { OrderFlow } from '../../../src/contract/order-flow.ts';
import { go } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { MenuButton, type MenuAct } from '../../parts/menu-button.tsx';
import { PageHead } from '../../parts/panel.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './board.module.css';
import { FIGURES } from './figures-route.ts';
import { BusyDialog } from './busy-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { useFlow } from './use-flow.ts';
import { useSoldOut } from './use-sold-out.ts';

const MINUTE_MS = 60_000;

/** What is behind the button for what is rare. */
type Rare = 'ended' | 'soldOut' | 'calls';

/** The head of the board: the day so far, and whether and how fast orders are taken. */
export function BoardHead(props: {
  readonly board: DeliveryBoard;
  readonly nowMs: number;
  /** Undefined where there is nothing to practise. */
  readonly practise: (() => void) | undefined;
  readonly onAsk: (what: { readonly kind: 'enter' | Rare }) => void;
}) {
  const { t } = useTranslation(['delivery', 'orderFlow']);
  const { client } = useCounter();
  const flow = useFlow();
  const [asking, setAsking] = useState<'pause' | 'busy'>();
  const resume = useAct(client.orderFlow.resume);
  const isPaused = flow !== undefined && flow.pauses.length > 0;
  return (
    <>
      <PageHead
        title={t('title')}
        sub={<span className={styles['today']}>{t('lead', todayOf(props.board))}</span>}
      >
        <MoreButton onAsk={props.onAsk} practise={props.practise} />
        <Button icon="soup" isPressed={flow?.busy != null} onPress={() => setAsking('busy')}>
          <BusyText busy={flow?.busy ?? null} nowMs={props.nowMs} />
        </Button>
        <Button variant="tint" icon="pencil" shortcut="F9" onPress={() => props.onAsk({ kind: 'enter' })}>
          {t('enter.open')}
        </Button>
        <Switch
          isSelected={!isPaused}
          onChange={takes => (takes ? void resume.run({ channelIds: null }) : setAsking('pause'))}
        >
          {t(isPaused ? 'orderFlow:notTaking' : 'orderFlow:taking')}
        </Switch>
      </PageHead>
      <Failure error={resume.error} />
      {asking === 'pause' ? (
        <PauseDialog channels={props.board.channels} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'busy' ? (
        <BusyDialog isOn={flow?.busy != null} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}

/** All that the day has come to, with what is not over yet; the foot of the board says what is. */
function todayOf({ today, counts, openSum }: DeliveryBoard) {
  const open = counts.waiting + counts.accepted + counts.ready + counts.delivering;
  return { count: today.count + open, sum: today.sum + openSum };
}

function BusyText({ busy, nowMs }: { busy: OrderFlow['busy']; nowMs: number }) {
  const { t } = useTranslation('orderFlow');
  if (busy === null) return t('busy.off');
  const { minutes, untilMs } = busy;
  if (untilMs === null) return t('busy.onOpen', { minutes });
  return t('busy.on', { minutes, left: Math.max(1, Math.round((untilMs - nowMs) / MINUTE_MS)) });
}

/** What is not needed with every order. How many dishes are sold out is seen without opening it. */
function MoreButton(props: {
  readonly onAsk: (what: { readonly kind: Rare }) => void;
  /** Undefined where there is nothing to practise. */
  readonly practise: (() => void) | undefined;
}) {
  const { t } = useTranslation(['delivery', 'soldOut', 'phone', 'orderFigures']);
  const { onAsk, practise } = props;
  const count = new Set(useSoldOut().now.map(({ dish }) => dish)).size;
  const acts: MenuAct[] = [
    {
      key: 'soldOut',
      label: count === 0 ? t('soldOut:open') : t('soldOut:openCount', { count }),
      icon: 'pause',
      onPress: () => onAsk({ kind: 'soldOut' }),
    },
    { key: 'calls', label: t('phone:calls.open'), icon: 'phone', onPress: () => onAsk({ kind: 'calls' }) },
    { key: 'ended', label: t('board.ended'), icon: 'clock', onPress: () => onAsk({ kind: 'ended' }) },
    { key: 'figures', label: t('orderFigures:open'), icon: 'chart', onPress: () => go('delivery', FIGURES) },
  ];
  if (practise !== undefined)
    acts.push({ key: 'practise', label: t('practise'), icon: 'bell', onPress: practise });
  return <MenuButton label={count === 0 ? t('board.more') : t('board.moreSoldOut', { count })} acts={acts} />;
}
