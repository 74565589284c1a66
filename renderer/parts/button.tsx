import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { keycapOf, type Combo } from '../keyboard/combo.ts';
import { useShortcut, type ShortcutOptions } from '../keyboard/use-keyboard.ts';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { Keycap } from './keycap.tsx';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** In order of weight: primary (one on a screen or dialog), tint, outline, quiet. Danger is outlined. */
  readonly variant?: 'primary' | 'tint' | 'outline' | 'quiet' | 'danger' | 'quietDanger';
  readonly size?: 'md' | 'lg' | 'xl';
  readonly icon?: IconName | undefined;
  readonly iconAfter?: IconName | undefined;
  /** The key that presses it, shown on it. */
  readonly shortcut?: Combo | undefined;
  readonly shortcutOptions?: ShortcutOptions | undefined;
  /** Shown like a shortcut, where the key is handled elsewhere. */
  readonly keycap?: string | undefined;
  readonly isDisabled?: boolean;
  /** For a button that stays down: part of a choice. */
  readonly isPressed?: boolean | undefined;
  readonly autoFocus?: boolean;
  /** Leaves the focus where it is, for keys that fill in a field. */
  readonly keepsFocus?: boolean;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({
  variant = 'outline',
  size = 'md',
  isDisabled = false,
  autoFocus = false,
  ...props
}: ButtonProps) {
  useShortcut(props.shortcut, props.onPress, { ...props.shortcutOptions, isEnabled: !isDisabled });
  const keycap = props.keycap ?? (props.shortcut === undefined ? undefined : keycapOf(props.shortcut));
  const isQuiet = variant === 'quiet' || variant === 'quietDanger';
  return (
    <AriaButton
      {...(props.ref === undefined ? {} : { ref: props.ref })}
      className={cx(styles['button'], styles[variant], styles[size], props.className)}
      onPress={() => props.onPress()}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      preventFocusOnPress={props.keepsFocus ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
    >
      {isQuiet && keycap !== undefined ? <Keycap>{keycap}</Keycap> : null}
      {props.icon === undefined ? null : <Icon name={props.icon} size={size === 'xl' ? 'l' : 's'} />}
      <span>{props.children}</span>
      {props.iconAfter === undefined ? null : <Icon name={props.iconAfter} size="s" />}
      {!isQuiet && keycap !== undefined ? <Keycap>{keycap}</Keycap> : null}
    </AriaButton>
  );
}

/** A button that shows only an icon; its name is read out. Only ⌫, ± and closing may look so. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}) {
  return (
    <AriaButton
      className={cx(styles['iconButton'], props.className)}
      onPress={() => props.onPress()}
      isDisabled={props.isDisabled ?? false}
      aria-label={props.label}
    >
      <Icon name={props.icon} />
    </AriaButton>
  );
}
