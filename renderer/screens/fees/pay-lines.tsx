import { useTranslation } from 'react-i18next';
import type { InstructorDue } from '../../../src/contract/fee.ts';
import { Money } from '../../parts/money.tsx';
import styles from './fees.module.css';
import { Line } from './line.tsx';
import { hoursWords } from './pays-panel.tsx';

/** How the pay of an instructor is reckoned, line by line, and what is handed over. */
export function PayLines(props: { readonly due: InstructorDue; readonly isPaid?: boolean }) {
  const { t } = useTranslation('fees');
  const { lessons, minutes, hourly, income, gross, tax, local, net } = props.due;
  const hours = hoursWords(t, minutes);
  return (
    <>
      <dl className={styles['lines']}>
        <Line name={t('pays.held')} value={t('pays.lessons', { lessons, hours })} />
        <Line name={t('pays.hourly')} value={<Money amount={hourly} />} />
        <Line name={t('pays.gross', { hours, hourly })} value={<Money amount={gross} />} />
        <Line name={t('pays.income')} value={t(`pays.incomes.${income}`)} />
        <Line name={t('pays.tax')} value={<Money amount={0 - tax} />} />
        <Line name={t('pays.local')} value={<Money amount={0 - local} />} />
      </dl>
      <p className={styles['due']}>
        <span>{t(props.isPaid === true ? 'pays.netPaid' : 'pays.net')}</span>
        <Money amount={net} size="3xl" tone="give" />
      </p>
    </>
  );
}
