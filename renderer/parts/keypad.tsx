import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { useTypedDigits } from '../keyboard/use-keyboard.ts';
import { cx } from './cx.ts';
import type { KeypadKey } from './digits.ts';
import { Icon } from './icon.tsx';
import styles from './keypad.module.css';

export type KeypadExtra = {
  readonly label: string;
  readonly onPress: () => void;
};

/**
 * The number pad. Its fourth column ends in 적용, or in two keys of the screen's own (+1만, +5만).
 *
 * Number keys type into it too, while no text field has the focus. Pressing a key leaves the focus where it
 * is, so that Enter afterwards means what it meant before.
 *
 * @param onApply Takes what has been typed. Not needed where each key counts at once.
 */
export function Keypad(props: {
  readonly onKey: (key: KeypadKey) => void;
  readonly onApply?: () => void;
  readonly extra?: readonly [KeypadExtra, KeypadExtra];
  readonly takesTyping?: boolean;
  readonly className?: string | undefined;
}) {
  const { t } = useTranslation();
  useTypedDigits(props.onKey, props.takesTyping ?? true);
  const digit = (key: KeypadKey) => (
    <AriaButton preventFocusOnPress key={key} className={cx(styles['key'])} onPress={() => props.onKey(key)}>
      {key}
    </AriaButton>
  );
  return (
    <div className={cx(styles['keypad'], props.className)} role="group" aria-label={t('keypad.label')}>
      {(['7', '8', '9'] as const).map(digit)}
      <AriaButton
        preventFocusOnPress
        className={cx(styles['key'], styles['quiet'])}
        aria-label={t('keypad.erase')}
        onPress={() => props.onKey('erase')}
      >
        <Icon name="back" />
      </AriaButton>
      {(['4', '5', '6'] as const).map(digit)}
      <AriaButton
        preventFocusOnPress
        className={cx(styles['key'], styles['quiet'])}
        aria-label={t('keypad.clearName')}
        onPress={() => props.onKey('clear')}
      >
        {t('keypad.clear')}
      </AriaButton>
      {(['1', '2', '3'] as const).map(digit)}
      {props.extra === undefined ? (
        <AriaButton
          preventFocusOnPress
          className={cx(styles['key'], styles['apply'])}
          isDisabled={props.onApply === undefined}
          onPress={() => props.onApply?.()}
        >
          {t('keypad.apply')}
        </AriaButton>
      ) : (
        <ExtraKey extra={props.extra[0]} />
      )}
      {(['0', '00', '000'] as const).map(digit)}
      {props.extra === undefined ? null : <ExtraKey extra={props.extra[1]} />}
    </div>
  );
}

function ExtraKey({ extra }: { extra: KeypadExtra }) {
  return (
    <AriaButton
      preventFocusOnPress
      className={cx(styles['key'], styles['quiet'])}
      onPress={() => extra.onPress()}
    >
      {extra.label}
    </AriaButton>
  );
}
