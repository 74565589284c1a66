import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { groupDigits } from '../text/i18n.ts';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './stepper.module.css';

/**
 * − n +. The count of one thing, such as the quantity of the selected line.
 *
 * @param look `joined` is one box; `loose` is a boxed count between two bare buttons, for tables.
 * @param what Names the thing for the buttons' names: `50,000원`.
 */
export function Stepper({
  count,
  onChange,
  min = 0,
  max = 9_999,
  look = 'joined',
  what,
  isCurrent = false,
}: {
  count: number;
  onChange: (count: number) => void;
  min?: number;
  max?: number;
  look?: 'joined' | 'loose';
  what?: string;
  isCurrent?: boolean;
}) {
  const { t } = useTranslation();
  const name = (act: string) => (what === undefined ? act : `${what} ${act}`);
  return (
    <span
      className={cx(styles['stepper'], styles[look])}
      role="group"
      aria-label={what ?? t('stepper.label')}
    >
      <AriaButton
        className={styles['button'] ?? ''}
        aria-label={name(t('stepper.less'))}
        isDisabled={count <= min}
        onPress={() => onChange(count - 1)}
      >
        <Icon name="minus" size={look === 'loose' ? 's' : 'm'} />
      </AriaButton>
      <output className={cx(styles['count'], isCurrent && 'is-focus')}>{groupDigits(count)}</output>
      <AriaButton
        className={styles['button'] ?? ''}
        aria-label={name(t('stepper.more'))}
        isDisabled={count >= max}
        onPress={() => onChange(count + 1)}
      >
        <Icon name="plus" size={look === 'loose' ? 's' : 'm'} />
      </AriaButton>
    </span>
  );
}
