import { useTranslation } from 'react-i18next';
import type { CustomerScene } from '../../../src/contract/customer.ts';
import { Money } from '../../parts/money.tsx';
import styles from './customer.module.css';

/** The change as large as it goes: it is what a customer counts. */
export function PaidScene({ scene }: { scene: Extract<CustomerScene, { kind: 'paid' }> }) {
  const { t } = useTranslation('customer');
  const { due, rounding, received, change } = scene;
  return (
    <section className={styles['paid']} role="status">
      <p className={styles['change']}>
        <span>{t(change === 0 ? 'noChange' : 'change')}</span>
        <Money amount={change === 0 ? due - rounding : change} tone="give" />
      </p>
      <dl>
        <div>
          <dt>{t('paid')}</dt>
          <dd>
            <Money amount={due} />
          </dd>
        </div>
        {rounding === 0 ? null : (
          <div>
            <dt>{t('rounding')}</dt>
            <dd>
              <Money amount={-rounding} />
            </dd>
          </div>
        )}
        {received === null ? null : (
          <div>
            <dt>{t('received')}</dt>
            <dd>
              <Money amount={received} />
            </dd>
          </div>
        )}
      </dl>
      <p className={styles['thanks']}>{t('thanks')}</p>
    </section>
  );
}
