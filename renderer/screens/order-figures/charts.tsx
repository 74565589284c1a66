import { scaleBand, scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { OrderFigures } from '../../../src/contract/order-figures.ts';
import { addDays, type FigureUnit } from '../../../src/delivery/figure-period.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './order-figures.module.css';

interface Bar {
  readonly name: string;
  /** Below the bar, where there is room for it. */
  readonly short: string;
  readonly count: number;
  readonly amount: number;
}

const WIDTH = 600;
const HEIGHT = 96;

/** What was handed over day by day, and of a year month by month. */
export function DaysPanel({ unit, figures }: { unit: FigureUnit; figures: OrderFigures }) {
  const { t } = useTranslation('orderFigures');
  const nameOf = (key: string) => {
    const [year = 0, month = 0, day = 0] = key.split('-').map(Number);
    return t(day === 0 ? 'period.month' : 'period.day', { year, month, day });
  };
  const bars = unit === 'year' ? monthsOf(figures, nameOf) : daysOf(figures, nameOf);
  return (
    <Panel title={t(unit === 'year' ? 'days.months' : 'days.title')} isPadded>
      <Bars bars={bars} />
    </Panel>
  );
}

type NameOf = (key: string) => string;

function daysOf({ from, to, days }: OrderFigures, nameOf: NameOf): Bar[] {
  const bars: Bar[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { count = 0, amount = 0 } = days.find(day => day.date === date) ?? {};
    bars.push({ name: nameOf(date), short: String(Number(date.slice(8))), count, amount });
  }
  return bars;
}

function monthsOf({ from, days }: OrderFigures, nameOf: NameOf): Bar[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${from.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`;
    const within = days.filter(({ date }) => date.startsWith(month));
    const count = within.reduce((sum, day) => sum + day.count, 0);
    const amount = within.reduce((sum, day) => sum + day.amount, 0);
    return { name: nameOf(month), short: String(index + 1), count, amount };
  });
}

/** What was handed over, by the hour at which it came. From the first to the last hour that had any. */
export function HoursPanel({ hours }: { hours: OrderFigures['hours'] }) {
  const { t } = useTranslation('orderFigures');
  const first = hours[0]?.hour ?? 0;
  const last = hours.at(-1)?.hour ?? -1;
  if (last < first) return null;
  const bars = Array.from({ length: last - first + 1 }, (_, index): Bar => {
    const hour = first + index;
    const { count = 0, amount = 0 } = hours.find(one => one.hour === hour) ?? {};
    return { name: t('hours.hour', { hour }), short: String(hour), count, amount };
  });
  return (
    <Panel title={t('hours.title')} isPadded>
      <Bars bars={bars} />
    </Panel>
  );
}

/** Won by bar from zero on. The sentence below says the highest one; the file for Excel has all of them. */
function Bars({ bars }: { bars: readonly Bar[] }) {
  const { t } = useTranslation('orderFigures');
  const highest = bars.reduce<Bar | undefined>(
    (best, bar) => (bar.amount > (best?.amount ?? 0) ? bar : best),
    undefined,
  );
  if (highest === undefined) return <p className={styles['quiet']}>{t('none')}</p>;
  const x = scaleBand()
    .domain(bars.map(({ name }) => name))
    .range([0, WIDTH])
    .paddingInner(0.2);
  const y = scaleLinear().domain([0, highest.amount]).range([0, HEIGHT]);
  return (
    <figure className={styles['chart']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={bars.map(({ name, count }) => `${name} ${count}`).join(', ')}
      >
        {bars.map(bar => (
          <rect
            key={bar.name}
            className={styles['full']}
            x={x(bar.name) ?? 0}
            y={HEIGHT - y(bar.amount)}
            width={x.bandwidth()}
            height={y(bar.amount)}
          />
        ))}
      </svg>
      <ol aria-hidden="true">
        {bars.map(({ name, short }) => (
          <li key={name}>{short}</li>
        ))}
      </ol>
      <figcaption>
        {t('chart', { name: highest.name, count: highest.count, amount: highest.amount })}
      </figcaption>
    </figure>
  );
}
