import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './steps.module.css';

/**
 * The steps of one task, linked by a line.
 *
 * @param current Index of the step that is being done; those before it are done.
 */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  const { t } = useTranslation();
  return (
    <ol className={styles['steps']} aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={cx(index < current && styles['done'])}
          {...(index === current ? { 'aria-current': 'step' } : {})}
        >
          <i aria-hidden={index < current}>{index < current ? <Icon name="check" /> : index + 1}</i>
          {step}
          {index < current ? <span className="sr">{t('steps.done')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
