import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './receipts.module.css';

/** Why goods come back: one of the usual reasons, or in one's own words. */
export function RefundReason(props: {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}) {
  const { t } = useTranslation('receipts');
  const { reason, onChange } = props;
  const reasons: string[] = Object.values(t('refund.reasons', { returnObjects: true }));
  return (
    <>
      <div className={styles['reasons']} role="group" aria-label={t('refund.reason')}>
        {reasons.map(one => (
          <Button key={one} isPressed={reason === one} onPress={() => onChange(one)}>
            {one}
          </Button>
        ))}
      </div>
      <TextField label={t('refund.reason')} value={reason} onChange={onChange} maxLength={60} />
    </>
  );
}
