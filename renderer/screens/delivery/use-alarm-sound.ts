import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmGain, ordersAloud, type AlarmStep, type AlarmVolume } from '../../../src/delivery/alarm.ts';
import { playNews, startChime } from '../../parts/alarm-sound.ts';
import { say, stopSaying } from '../../parts/voice.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useBoard } from './use-board.ts';
import { useChannelName } from './use-channel-name.ts';

/** After the chime has come to its end, and again after some more of them. */
const SAY_AFTER_MS = 1_500;
const SAY_AGAIN_MS = 24_000;

/** Chimes, and says how many orders have come from where, until it is taken away. */
export function useAlarmSound(
  { count, channelIds }: { readonly count: number; readonly channelIds: readonly string[] },
  { step, everyMs, isUrgent }: AlarmStep,
): void {
  const { t, i18n } = useTranslation('orderFlow');
  const { volume, speaks } = useAlarmSettings();
  const nameOf = useChannelName(useBoard().board?.channels ?? []);
  const gain = alarmGain(volume, step);
  useEffect(() => startChime({ gain, everyMs, isUrgent }), [gain, everyMs, isUrgent]);
  const speak = useEffectEvent((said: number, loudness: number) => {
    const channels = [...new Set(channelIds.map(nameOf))].join(', ');
    const orders = i18n.language === 'ko' ? ordersAloud(said) : String(said);
    say(t('alarm.spoken', { orders, channels }), i18n.language, Math.min(1, loudness * 2));
  });
  useEffect(() => {
    if (!speaks) return undefined;
    const first = setTimeout(() => speak(count, gain), SAY_AFTER_MS);
    const again = setInterval(() => speak(count, gain), SAY_AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
      stopSaying();
    };
  }, [speaks, gain, count]);
}

/** One soft chime for each order that was accepted by itself. */
export function useNewsSound(count: number): void {
  const { volume } = useAlarmSettings();
  const chime = useEffectEvent((orders: number) => {
    if (orders > 0) playNews(alarmGain(volume, 1));
  });
  useEffect(() => {
    chime(count);
  }, [count]);
}

/** What the shop has set about its alarm; before the first answer, as in a new shop. */
function useAlarmSettings(): { readonly volume: AlarmVolume; readonly speaks: boolean } {
  const { queries } = useCounter();
  const settings = useQuery(queries.app.state.queryOptions()).data?.settings.orderFlow;
  return { volume: settings?.alarmVolume ?? 'normal', speaks: settings?.speaks ?? true };
}
