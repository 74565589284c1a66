import { useTranslation } from 'react-i18next';
import { dateText, koreaTime, weekdayText } from '../../../src/base/korea-time.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { Select } from '../../parts/select.tsx';
import { useBoard } from '../delivery/use-board.ts';
import styles from './phone.module.css';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS_AHEAD = 14;
const STEP_MINUTES = 10;

/** Now, or on a day at a time of the Korean clock. */
export function WhenField(props: {
  readonly reserveAtMs: number | null;
  readonly onChange: (reserveAtMs: number | null) => void;
}) {
  const { t } = useTranslation('phone');
  const { nowMs } = useBoard();
  const { reserveAtMs } = props;
  return (
    <>
      <Segmented
        label={t('enter.when')}
        value={reserveAtMs === null ? 'now' : 'later'}
        onChange={value => props.onChange(value === 'now' ? null : soon(nowMs))}
        segments={(['now', 'later'] as const).map(value => ({ value, label: t(`enter.${value}`) }))}
      />
      {reserveAtMs === null ? null : (
        <Clock reserveAtMs={reserveAtMs} nowMs={nowMs} onChange={props.onChange} />
      )}
    </>
  );
}

/** The first half hour that is more than one hour off. */
const soon = (nowMs: number) => Math.ceil((nowMs + HOUR_MS) / (HOUR_MS / 2)) * (HOUR_MS / 2);

function Clock(props: {
  readonly reserveAtMs: number;
  readonly nowMs: number;
  readonly onChange: (reserveAtMs: number) => void;
}) {
  const { t, i18n } = useTranslation('phone');
  const { reserveAtMs, nowMs } = props;
  const { hour, minute } = koreaTime(reserveAtMs);
  const midnightMs = reserveAtMs - (hour * 60 + minute) * MINUTE_MS;
  const set = (change: { readonly dayMs?: number; readonly hour?: number; readonly minute?: number }) =>
    props.onChange(
      (change.dayMs ?? midnightMs) + (change.hour ?? hour) * HOUR_MS + (change.minute ?? minute) * MINUTE_MS,
    );
  const time = koreaTime(nowMs);
  const todayMs = nowMs - (nowMs % MINUTE_MS) - (time.hour * 60 + time.minute) * MINUTE_MS;
  const nameOf = (at: number, dayMs: number) => {
    if (at < 2) return t(at === 0 ? 'enter.today' : 'enter.tomorrow');
    const weekday = i18n.language === 'en' ? '' : ` (${weekdayText(dayMs)})`;
    return `${dateText(dayMs).slice(5)}${weekday}`;
  };
  return (
    <div className={styles['clock']}>
      <Select
        label={t('enter.day')}
        value={dateText(midnightMs)}
        onChange={day => set({ dayMs: Date.parse(`${day}T00:00:00+09:00`) })}
        choices={DAYS.map(at => {
          const dayMs = todayMs + at * DAY_MS;
          return { value: dateText(dayMs), label: nameOf(at, dayMs) };
        })}
      />
      <Select
        label={t('enter.hour')}
        value={String(hour)}
        onChange={value => set({ hour: Number(value) })}
        choices={HOURS.map(value => ({ value: String(value), label: t('enter.hourOf', { hour: value }) }))}
      />
      <Select
        label={t('enter.minute')}
        value={String(minute)}
        onChange={value => set({ minute: Number(value) })}
        choices={MINUTES.map(value => ({
          value: String(value),
          label: t('enter.minuteOf', { minute: value }),
        }))}
      />
    </div>
  );
}

const DAYS = Array.from({ length: DAYS_AHEAD }, (_, at) => at);
const HOURS = Array.from({ length: 24 }, (_, at) => at);
const MINUTES = Array.from({ length: 60 / STEP_MINUTES }, (_, at) => at * STEP_MINUTES);
