import { useTranslation } from 'react-i18next';
import type { CustomerBoard } from '../../../src/contract/customer.ts';
import styles from './customer.module.css';

/** Nobody is at the counter: who the shop is and when it is open. */
export function IdleScene({ board }: { board: CustomerBoard }) {
  const { t } = useTranslation('customer');
  const { shopName, openingHours, campaign } = board;
  return (
    <section className={styles['idle']}>
      <p className={styles['name']}>{shopName}</p>
      <p>{t('welcome')}</p>
      {openingHours === null ? null : (
        <p className={styles['quiet']}>
          {t('hours', { from: minutesText(openingHours.from), to: minutesText(openingHours.to) })}
        </p>
      )}
      {campaign === null ? null : <p className={styles['quiet']}>{t('campaign', { title: campaign })}</p>}
    </section>
  );
}

const two = (value: number) => String(value).padStart(2, '0');

function minutesText(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
