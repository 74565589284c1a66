import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/states.tsx';
import styles from './lost-line.module.css';
import { useStatus } from './status.ts';

/** While main does not answer: said above the page, without standing in the way of anything. */
export function LostLine() {
  const { t } = useTranslation('errors');
  const isLost = useStatus().signs.some(sign => sign.word === 'counterDown');
  return (
    <div className={styles['place']}>
      {isLost ? (
        <Notice tone="danger">
          <b>{t('transport.what')}</b> {t('transport.now')}
        </Notice>
      ) : null}
    </div>
  );
}
