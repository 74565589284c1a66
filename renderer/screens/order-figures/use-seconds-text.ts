import { useTranslation } from 'react-i18next';

/** `48초`, `2분 5초`. */
export function useSecondsText(): (seconds: number) => string {
  const { t } = useTranslation('orderFigures');
  return seconds =>
    seconds < 60
      ? t('times.seconds', { seconds })
      : t('times.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
