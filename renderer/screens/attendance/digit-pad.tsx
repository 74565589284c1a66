import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { useTypedDigits } from '../../keyboard/use-keyboard.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import styles from './self-door.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Four places of a number and large keys for it, as on a telephone. Keys of the keyboard type as well. */
export function DigitPad(props: {
  readonly label: string;
  readonly digits: string;
  /** What is typed is nobody's business who stands behind. */
  readonly isSecret?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (digits: string) => void;
}) {
  const { t } = useTranslation();
  const { label, digits, isSecret = false, isDisabled = false, onChange } = props;
  const press = (key: string) => {
    if (isDisabled) return;
    if (key === 'erase') onChange(digits.slice(0, -1));
    else if (digits.length < 4) onChange(digits + key);
  };
  useTypedDigits(press);
  const key = (digit: string) => (
    <AriaButton preventFocusOnPress key={digit} className={cx(styles['key'])} onPress={() => press(digit)}>
      {digit}
    </AriaButton>
  );
  return (
    <div className={styles['pad']}>
      <output className={styles['places']} aria-label={label}>
        {[0, 1, 2, 3].map(at => (
          <span key={at} className={cx(styles['place'], at === digits.length && styles['next'])}>
            {isSecret ? (digits[at] === undefined ? '' : '●') : (digits[at] ?? '')}
          </span>
        ))}
      </output>
      <div role="group" aria-label={t('keypad.label')} className={styles['keys']}>
        {KEYS.map(key)}
        <AriaButton
          preventFocusOnPress
          className={cx(styles['key'], styles['quiet'])}
          onPress={() => onChange('')}
        >
          {t('keypad.clear')}
        </AriaButton>
        {key('0')}
        <AriaButton
          preventFocusOnPress
          className={cx(styles['key'], styles['quiet'])}
          aria-label={t('keypad.erase')}
          onPress={() => press('erase')}
        >
          <Icon name="back" size="l" />
        </AriaButton>
      </div>
    </div>
  );
}
