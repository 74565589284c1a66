import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago something was, in the largest whole unit: `3시간 전`. */
export function useAgeText(): (atMs: number, nowMs: number) => string {
  const { t } = useTranslation('money');
  return (atMs, nowMs) => {
    const age = Math.max(0, nowMs - atMs);
    if (age >= DAY_MS) return t('age.days', { count: Math.floor(age / DAY_MS) });
    if (age >= HOUR_MS) return t('age.hours', { count: Math.floor(age / HOUR_MS) });
    if (age >= MINUTE_MS) return t('age.minutes', { count: Math.floor(age / MINUTE_MS) });
    return t('age.now');
  };
}
