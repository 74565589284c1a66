import { useTranslation } from 'react-i18next';
import type { AppState } from '../../../src/contract/settings.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './settings.module.css';

/** As many digits of the chain's head as a Z report prints first: enough to compare by eye. */
const HEAD_DIGITS = 12;

/** Which program this is, under which licence, and the state of its books. */
export function AboutPanel({ state }: { state: AppState }) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Panel title={t('about.title')} isPadded className={styles['fields']}>
      <p>{t('about.version', { version: state.version })}</p>
      <p className={styles['about']}>{t('about.licence')}</p>
      <p className={styles['about']}>
        {t('about.entries', { count: state.entryCount })}
        {state.entryCount === 0 ? null : (
          <>
            {' · '}
            {t('about.head', { head: state.chainHead.slice(0, HEAD_DIGITS) })}
          </>
        )}
      </p>
    </Panel>
  );
}
