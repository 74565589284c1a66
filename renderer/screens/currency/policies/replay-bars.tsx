import { scaleBand, scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { Swatch } from '../../../parts/mix-bar.tsx';
import styles from './policies.module.css';

/** One day: what the rules of then cost, and what the draft would have cost, in won. */
export interface ReplayBar {
  readonly day: string;
  readonly old: number;
  readonly new: number;
}

const WIDTH = 720;
const HEIGHT = 120;

/** Two bars a day: full is what was, hatched what would have been. The table below has the figures. */
export function ReplayBars({ days }: { days: readonly ReplayBar[] }) {
  const { t } = useTranslation('policies');
  const most = Math.max(1, ...days.flatMap(day => [day.old, day.new]));
  const x = scaleBand()
    .domain(days.map(({ day }) => day))
    .range([0, WIDTH])
    .paddingInner(0.25);
  const y = scaleLinear().domain([0, most]).range([0, HEIGHT]);
  const half = x.bandwidth() / 2;
  const first = days[0]?.day ?? '';
  const last = days.at(-1)?.day ?? '';
  return (
    <figure className={styles['bars']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('replay.chart', { first, last, most })}
        preserveAspectRatio="none"
      >
        <defs>
          <pattern
            id="replay-new"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={styles['barSoft']} />
            <rect width="3" height="6" className={styles['barNew']} />
          </pattern>
        </defs>
        {days.map(day => {
          const left = x(day.day) ?? 0;
          return (
            <g key={day.day}>
              <rect
                className={styles['barOld']}
                x={left}
                y={HEIGHT - y(day.old)}
                width={half}
                height={y(day.old)}
              />
              <rect
                fill="url(#replay-new)"
                x={left + half}
                y={HEIGHT - y(day.new)}
                width={half}
                height={y(day.new)}
              />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span>{first}</span>
        <span>
          <Swatch look="solid" /> {t('replay.old')}
        </span>
        <span>
          <Swatch look="hatched" /> {t('replay.new')}
        </span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}
