import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './delivery.module.css';

/** Why an order cannot be refused, and what to do instead. */
export function NoRejectDialog({
  channel,
  onClose,
}: {
  readonly channel: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('orderFlow');
  return (
    <Dialog
      title={t('noReject.title')}
      size="sm"
      onClose={onClose}
      foot={
        <Button variant="primary" shortcut="Enter" onPress={onClose}>
          {t('noReject.understood')}
        </Button>
      }
    >
      <div className={styles['fields']}>
        <p>{t('noReject.lead', { channel })}</p>
        <p>{t('noReject.what', { channel })}</p>
      </div>
    </Dialog>
  );
}
