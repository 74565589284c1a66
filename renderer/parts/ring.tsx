import type { ReactNode } from 'react';
import styles from './ring.module.css';

const RADIUS = 70;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * Time passing, or a part of a whole: a ring with words in its middle.
 *
 * @param part 0 to 1.
 * @param label The same in words: `60초 가운데 14초 지남`.
 */
export function Ring(props: { readonly part: number; readonly label: string; readonly children: ReactNode }) {
  const length = AROUND * Math.min(1, Math.max(0, props.part));
  return (
    <div className={styles['ring']}>
      <svg viewBox="0 0 160 160" role="img" aria-label={props.label}>
        <circle className={styles['track']} cx="80" cy="80" r={RADIUS} strokeWidth="11" />
        {length === 0 ? null : (
          <circle
            className={styles['progress']}
            cx="80"
            cy="80"
            r={RADIUS}
            strokeWidth="11"
            strokeDasharray={`${length} ${AROUND}`}
            transform="rotate(-90 80 80)"
          />
        )}
      </svg>
      <div className={styles['middle']}>{props.children}</div>
    </div>
  );
}
