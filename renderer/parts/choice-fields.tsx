import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import type { Choice } from './select.tsx';
import { FieldLabel, FieldNotes, type FieldProps } from './text-field.tsx';

export function Checkbox(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <AriaCheckbox
      className={styles['check'] ?? ''}
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
    >
      <span className={styles['mark']}>
        <Icon name="check" />
      </span>
      <span>{props.children}</span>
    </AriaCheckbox>
  );
}

/**
 * On or off, taking effect at once.
 *
 * @param stateText The state in words, at the end of the row.
 */
export function Switch(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly stateText?: string;
  readonly children: ReactNode;
}) {
  return (
    <AriaSwitch
      className={styles['switch'] ?? ''}
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
    >
      <span className={styles['track']} />
      <span>{props.children}</span>
      {props.stateText === undefined ? null : <span className={styles['state']}>{props.stateText}</span>}
    </AriaSwitch>
  );
}

export function RadioGroup<Value extends string>(
  props: FieldProps & {
    readonly value: Value | null;
    readonly choices: readonly Choice<Value>[];
    readonly onChange: (value: Value) => void;
  },
) {
  return (
    <AriaRadioGroup
      className={cx(styles['field'], props.className)}
      value={props.value}
      onChange={value => {
        const chosen = props.choices.find(choice => choice.value === value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      isInvalid={props.fault !== undefined}
      isDisabled={props.isDisabled ?? false}
      {...(props.hidesLabel === true ? { 'aria-label': props.label } : {})}
    >
      <FieldLabel {...props} />
      <div className={styles['radios']}>
        {props.choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={styles['radio'] ?? ''}
            autoFocus={props.autoFocus === true && index === 0}
          >
            <span className={styles['mark']} />
            <span className={styles['optionText']}>
              {choice.label}
              {choice.note === undefined ? null : <small>{choice.note}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaRadioGroup>
  );
}
