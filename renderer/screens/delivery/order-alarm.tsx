import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { go, useRoute } from '../../app/route.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { playOrder } from '../../parts/sounds.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct } from '../../rpc/use-act.ts';
import styles from './delivery.module.css';
import { useBoard } from './use-board.ts';
import { useUnreadPapers } from './use-unread-papers.ts';

/** Rings until a person acts (domain.md E2): this often, and more often when little time is left. */
const EVERY_MS = 15_000;
const URGENT_EVERY_MS = 5_000;
const URGENT_LEFT_MS = 60_000;

/** The alarm of new orders, on every screen: sound, a bar that flashes, and the way to silence it. */
export function OrderAlarm() {
  const { t } = useTranslation(['delivery', 'channels']);
  const { client, queries } = useCounter();
  const { screen } = useRoute();
  const { ringing, nowMs } = useBoard();
  const sound = useQuery(queries.app.state.queryOptions()).data?.settings.sound ?? 'normal';
  const hear = useAct(client.delivery.hear);
  // A paper that could not be read is an order that nobody knows yet.
  const papers = useUnreadPapers().filter(paper => paper.isRinging);
  const isRinging = ringing.length + papers.length > 0;
  const isUrgent = ringing.some(
    ({ acceptByMs }) => acceptByMs !== null && acceptByMs - nowMs <= URGENT_LEFT_MS,
  );
  useEffect(() => {
    if (!isRinging) return undefined;
    const play = () => playOrder(sound, isUrgent);
    play();
    const timer = setInterval(play, isUrgent ? URGENT_EVERY_MS : EVERY_MS);
    return () => clearInterval(timer);
  }, [isRinging, isUrgent, sound]);
  if (!isRinging) return null;
  const asked = ringing.filter(({ isCancelAsked }) => isCancelAsked).length;
  return (
    <div className={styles['alarm']} role="alert">
      <Icon name="bell" />
      <b>
        {asked === 0
          ? t('alarm.ringing', { count: ringing.length + papers.length })
          : t('channels:cancelAsk.ringing', { count: asked })}
      </b>
      {screen === 'delivery' ? null : (
        <Button variant="tint" onPress={() => go('delivery', ringing[0]?.id)}>
          {t('alarm.see')}
        </Button>
      )}
      <Button
        shortcut="F7"
        shortcutOptions={{ isGlobal: true }}
        isDisabled={hear.isBusy}
        onPress={() => void hear.run({})}
      >
        {t('alarm.hear')}
      </Button>
    </div>
  );
}
