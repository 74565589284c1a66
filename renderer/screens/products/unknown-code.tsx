import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import styles from './products.module.css';

/** A code was scanned that no product has: it belongs to a new product, or to this one. */
export function UnknownCode(props: {
  readonly code: string | undefined;
  readonly onAnswer: (answer: 'here' | 'new' | 'none') => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  if (props.code === undefined) return null;
  return (
    <Notice tone="info">
      <p>{t('unknown.what', { code: props.code })}</p>
      <div className={styles['answers']}>
        <Button variant="tint" onPress={() => props.onAnswer('new')}>
          {t('unknown.new')}
        </Button>
        <Button onPress={() => props.onAnswer('here')}>{t('unknown.here')}</Button>
        <Button variant="quiet" onPress={() => props.onAnswer('none')}>
          {t('common:action.close')}
        </Button>
      </div>
    </Notice>
  );
}
