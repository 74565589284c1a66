import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../../../src/contract/settings.ts';
import { Panel } from '../../parts/panel.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './settings.module.css';

/** As many digits of the chain's head as a Z report prints first: enough to compare by eye. */
const HEAD_DIGITS = 12;

/** Which program this is, under which licence, and the state of its books. */
export function AboutPanel({ state }: { state: AppState }) {
  const { t } = useTranslation(['settings', 'common']);
  const { queries } = useCounter();
  const books = useQuery(queries.journal.trialBalance.queryOptions({ input: { to: null } })).data;
  return (
    <Panel title={t('about.title')} isPadded className={styles['fields']}>
      <p>{t('about.version', { version: state.version })}</p>
      <p className={styles['about']}>{t('about.licence')}</p>
      <p className={styles['about']}>
        {t('about.entries', { count: books?.entryCount ?? 0 })}
        {books === undefined || books.entryCount === 0 ? null : (
          <>
            {' · '}
            {t('about.head', { head: books.head.slice(0, HEAD_DIGITS) })}
          </>
        )}
      </p>
    </Panel>
  );
}
