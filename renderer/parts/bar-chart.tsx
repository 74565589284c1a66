import { scaleBand, scaleLinear } from 'd3-scale';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './bar-chart.module.css';

export type Bar = {
  readonly label: string;
  readonly value: number;
  /** Hatched for what is not yet certain, such as today so far. */
  readonly look?: 'solid' | 'hatched';
};

const ROOM = { top: 26, right: 4, bottom: 26, left: 4 };
const GRID_LINES = 4;
/** Narrower than this, value labels would touch: only the largest and the hatched bars keep theirs. */
const LABEL_WIDTH = 64;

/**
 * Bars from zero, with their values above them.
 *
 * @param label One sentence with what the chart shows, for those who do not see it.
 * @param valueText How a value is written above its bar.
 */
export function BarChart(props: {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly valueText: (value: number) => string;
  readonly height?: number;
}) {
  const { height = 200, bars } = props;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const hatch = useId();
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const highest = Math.max(1, ...bars.map(bar => bar.value));
  const across = scaleBand(
    bars.map((_, index) => index),
    [ROOM.left, Math.max(ROOM.left + 1, width - ROOM.right)],
  ).padding(0.28);
  const up = scaleLinear([0, highest], [height - ROOM.bottom, ROOM.top]);
  const isTight = across.step() < LABEL_WIDTH;
  return (
    <div ref={box} className={styles['chart']}>
      {width === 0 ? null : (
        <svg width={width} height={height} role="img" aria-label={props.label}>
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" className={styles['hatchGround']} />
              <rect width="2.5" height="6" className={styles['bar']} />
            </pattern>
          </defs>
          {up.ticks(GRID_LINES).map(tick => (
            <line key={tick} className={styles['grid']} x1="0" x2={width} y1={up(tick)} y2={up(tick)} />
          ))}
          {bars.map((bar, index) => (
            <OneBar
              key={index}
              bar={bar}
              x={across(index) ?? 0}
              width={across.bandwidth()}
              top={up(Math.max(0, bar.value))}
              base={up(0)}
              valueText={
                bar.value !== 0 && (!isTight || bar.look === 'hatched' || bar.value === highest)
                  ? props.valueText(bar.value)
                  : ''
              }
              hatch={hatch}
            />
          ))}
          <line className={styles['base']} x1="0" x2={width} y1={up(0)} y2={up(0)} />
        </svg>
      )}
    </div>
  );
}

function OneBar(props: {
  readonly bar: Bar;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly base: number;
  readonly valueText: string;
  readonly hatch: string;
}) {
  const { bar, x, width, top, base } = props;
  const middle = x + width / 2;
  return (
    <g>
      <rect
        className={styles['bar']}
        {...(bar.look === 'hatched' ? { style: { fill: `url(#${props.hatch})` } } : {})}
        x={x}
        y={top}
        width={width}
        height={Math.max(0, base - top)}
        rx="3"
      />
      {props.valueText === '' ? null : (
        <text className={styles['value']} x={middle} y={top - 7} textAnchor="middle">
          {props.valueText}
        </text>
      )}
      <text className={styles['label']} x={middle} y={base + 18} textAnchor="middle">
        {bar.label}
      </text>
    </g>
  );
}
