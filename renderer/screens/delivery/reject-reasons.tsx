import { useTranslation } from 'react-i18next';
import { REJECT_REASONS, type RejectReason } from '../../../src/delivery/states.ts';
import { Button } from '../../parts/button.tsx';
import styles from './delivery.module.css';

/** Why orders are not taken: one press. */
export function RejectReasons(props: {
  readonly reason: RejectReason | undefined;
  readonly onChange: (reason: RejectReason) => void;
}) {
  const { t } = useTranslation('delivery');
  return (
    <>
      <p>{t('reject.lead')}</p>
      <div className={styles['choices']} role="group" aria-label={t('reject.reason')}>
        {REJECT_REASONS.map(value => (
          <Button key={value} isPressed={props.reason === value} onPress={() => props.onChange(value)}>
            {t(`reject.reasons.${value}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
