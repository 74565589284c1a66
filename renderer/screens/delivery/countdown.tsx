import styles from './countdown.module.css';

const RADIUS = 21;
/** From here on there are five characters in the ring. */
const TEN_MINUTES = 600;
const ROUND = 2 * Math.PI * RADIUS;

/** Minutes and seconds until an order has to be answered, in a ring that empties. */
export function Countdown(props: { readonly fromMs: number; readonly toMs: number; readonly nowMs: number }) {
  const leftMs = Math.max(0, props.toMs - props.nowMs);
  const share = Math.min(1, leftMs / Math.max(1, props.toMs - props.fromMs));
  const seconds = Math.ceil(leftMs / 1_000);
  return (
    <span className={styles['ring']} role="timer">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle className={styles['track']} cx="24" cy="24" r={RADIUS} />
        <circle
          className={styles['left']}
          cx="24"
          cy="24"
          r={RADIUS}
          strokeDasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90 24 24)"
        />
      </svg>
      <b
        data-is-long={seconds >= TEN_MINUTES}
      >{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</b>
    </span>
  );
}
