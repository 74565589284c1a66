import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import button from './button.module.css';
import { cx } from './cx.ts';
import field from './field.module.css';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu-button.module.css';

export type MenuAct = {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
};

/** What is rarely done, behind one button. What is done all day has a button of its own. */
export function MenuButton(props: { readonly label: string; readonly acts: readonly MenuAct[] }) {
  return (
    <MenuTrigger>
      <AriaButton className={cx(button['button'], button['outline'], button['md'])}>
        <span>{props.label}</span>
        <Icon name="down" size="s" />
      </AriaButton>
      <Popover className={field['popover'] ?? ''} offset={6} placement="bottom end">
        <Menu
          className={field['options'] ?? ''}
          aria-label={props.label}
          disabledKeys={props.acts.filter(act => act.isDisabled === true).map(({ key }) => key)}
        >
          {props.acts.map(({ key, label, icon, onPress }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={label}
              className={cx(field['option'], styles['act'])}
              onAction={onPress}
            >
              <Icon name={icon} size="s" />
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
