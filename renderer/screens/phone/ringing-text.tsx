import { useTranslation } from 'react-i18next';
import { clockText } from '../../../src/base/korea-time.ts';
import type { OrderView } from '../../../src/contract/delivery.ts';
import { minutesMissed } from '../../../src/delivery/reservation.ts';

/** What the alarm rings for: a reserved order that is to be begun now, or how many have come in. */
export function RingingText(props: {
  readonly ringing: readonly OrderView[];
  /** Papers that ring: each is an order that nobody knows yet. */
  readonly papers: number;
  readonly nowMs: number;
}) {
  const { ringing, nowMs } = props;
  const { t } = useTranslation(['delivery', 'phone']);
  const due = ringing.find(({ remindedAtMs }) => remindedAtMs !== null);
  const fresh = ringing.filter(({ remindedAtMs }) => remindedAtMs === null).length + props.papers;
  if (due === undefined) return <>{t('alarm.ringing', { count: fresh })}</>;
  const time = clockText(due.reserveAtMs ?? 0);
  const count = minutesMissed(due.startAtMs ?? nowMs, nowMs);
  const text =
    count === 0 ? t('phone:reserved.ringing', { time }) : t('phone:reserved.ringingLate', { time, count });
  return (
    <>
      {text}
      {fresh === 0 ? null : ` · ${t('alarm.ringing', { count: fresh })}`}
    </>
  );
}
