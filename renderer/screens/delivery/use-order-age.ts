import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long ago a customer ordered. In minutes for longer than elsewhere: it is they that count while somebody
 * waits for food; two days later nobody reckons in hours either.
 */
export function useOrderAge(): (atMs: number, nowMs: number) => string {
  const { t } = useTranslation('orderFlow');
  return (atMs, nowMs) => {
    const age = Math.max(0, nowMs - atMs);
    if (age >= 2 * DAY_MS) return t('held.ageDays', { count: Math.floor(age / DAY_MS) });
    if (age >= 2 * HOUR_MS) return t('held.ageHours', { count: Math.floor(age / HOUR_MS) });
    return t('held.age', { count: Math.floor(age / MINUTE_MS) });
  };
}
