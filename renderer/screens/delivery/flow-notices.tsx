import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { DeliveryBoard, OrderView } from '../../../src/contract/delivery.ts';
import type { OrderFlow } from '../../../src/contract/order-flow.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { PauseDialog } from './pause-dialog.tsx';
import { useChannelName } from './use-channel-name.ts';
import { useFlow } from './use-flow.ts';

const MINUTE_MS = 60_000;
/** So long before its end a pause says that it is about to end. */
const SOON_MS = 5 * MINUTE_MS;

interface NoticeProps {
  readonly flow: OrderFlow;
  readonly channels: DeliveryBoard['channels'];
  readonly nowMs: number;
}

/** What the board has to say about itself: that it was off, is paused, and what a channel has to be told. */
export function FlowNotices(props: {
  readonly board: DeliveryBoard;
  readonly orders: readonly OrderView[];
  readonly nowMs: number;
}) {
  const flow = useFlow();
  if (flow === undefined) return null;
  const given = { flow, channels: props.board.channels, nowMs: props.nowMs };
  return (
    <div className={styles['notices']}>
      <Absence flow={flow} heldCount={props.orders.filter(({ heldWhy }) => heldWhy !== null).length} />
      <Paused {...given} />
      <Tasks {...given} />
    </div>
  );
}

function Absence({ flow: { absence }, heldCount }: { readonly flow: OrderFlow; readonly heldCount: number }) {
  const { t } = useTranslation('orderFlow');
  const { client } = useCounter();
  const see = useAct(client.orderFlow.seeAbsence);
  if (absence === null) return null;
  return (
    <Notice
      tone="danger"
      action={
        <Button isDisabled={see.isBusy} onPress={() => void see.run({})}>
          {t('absence.seen')}
        </Button>
      }
    >
      {t('absence.what', { from: clockText(absence.fromMs), to: clockText(absence.toMs) })}{' '}
      {heldCount === 0 ? t('absence.none') : t('absence.held', { count: heldCount })} {t('absence.channel')}
    </Notice>
  );
}

function Paused({ flow: { pauses }, channels, nowMs }: NoticeProps) {
  const { t } = useTranslation('orderFlow');
  const { client } = useCounter();
  const nameOf = useChannelName(channels);
  const [isAsking, setAsking] = useState(false);
  const resume = useAct(client.orderFlow.resume);
  const first = pauses.toSorted((a, b) => a.untilMs - b.untilMs)[0];
  if (first === undefined) return null;
  const time = clockText(first.untilMs);
  const leftMs = first.untilMs - nowMs;
  const isAll = pauses.length === channels.filter(({ isByHand }) => !isByHand).length;
  const said = isAll
    ? t('paused.all', { time })
    : t('paused.some', { time, channels: pauses.map(({ channelId }) => nameOf(channelId)).join(', ') });
  return (
    <>
      <Notice
        tone="warn"
        icon="pause"
        action={
          <>
            <Button onPress={() => setAsking(true)}>{t('paused.longer')}</Button>
            <Button isDisabled={resume.isBusy} onPress={() => void resume.run({ channelIds: null })}>
              {t('paused.resume')}
            </Button>
          </>
        }
      >
        {leftMs <= SOON_MS
          ? t('paused.soon', { time, count: Math.max(1, Math.ceil(leftMs / MINUTE_MS)) })
          : said}
      </Notice>
      <Failure error={resume.error} />
      {isAsking ? <PauseDialog channels={channels} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** One after the other: each stays until a person says that it is done. */
function Tasks({ flow: { tasks }, channels }: NoticeProps) {
  const { t } = useTranslation('orderFlow');
  const { client } = useCounter();
  const nameOf = useChannelName(channels);
  const done = useAct(client.orderFlow.doneTask);
  const [first, ...others] = tasks;
  if (first === undefined) return null;
  return (
    <Notice
      tone="warn"
      action={
        <Button icon="check" isDisabled={done.isBusy} onPress={() => void done.run({ taskId: first.id })}>
          {t('task.done')}
        </Button>
      }
    >
      <b>{t('task.title')}</b> ·{' '}
      {t(`task.${first.what}`, { channel: nameOf(first.channelId), number: first.displayNumber ?? '' })}
      {others.length === 0 ? null : <small> · {t('task.more', { count: others.length })}</small>}
    </Notice>
  );
}
