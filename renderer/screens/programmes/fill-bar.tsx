import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../src/contract/programme.ts';
import styles from './programmes.module.css';

/**
 * How full a programme is: people on its seats, those who wait hatched behind them, a stroke at the minimum.
 *
 * @param most The people that the widest bar of the list stands for, so that bars can be compared.
 */
export function FillBar({ programme, most }: { programme: ProgrammeView; most: number }) {
  const { t } = useTranslation('programmes');
  const { capacity, enrolled, waiting, minEnrolment: minimum } = programme;
  const part = (count: number) => `${(100 * count) / most}%`;
  const at = (left: number, width: number): CSSProperties => ({ left: part(left), width: part(width) });
  return (
    <span
      className={styles['fillBar']}
      role="img"
      aria-label={t('fillBar', { capacity, enrolled, waiting, minimum })}
    >
      <i className={styles['seats']} style={at(0, capacity)} />
      <i className={styles['taken']} style={at(0, Math.min(enrolled, capacity))} />
      {waiting === 0 ? null : <i className={styles['waiting']} style={at(capacity, waiting)} />}
      {enrolled >= minimum ? null : <i className={styles['minimum']} style={{ left: part(minimum) }} />}
    </span>
  );
}

/** Says what the bars are made of. */
export function FillLegend() {
  const { t } = useTranslation('programmes');
  return (
    <span className={styles['legend']}>
      <i className={styles['waiting']} />
      {t('legend.waiting')}
      <i className={styles['minimum']} />
      {t('legend.minimum')}
    </span>
  );
}
