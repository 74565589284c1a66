import { useTranslation } from 'react-i18next';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { FieldLabel, FieldNotes, type FieldProps } from './text-field.tsx';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line. */
  readonly note?: string;
};

/** One of several, opened by a press. Two to four short choices are better shown as segments. */
export function Select<Value extends string>(
  props: FieldProps & {
    readonly value: Value | null;
    readonly choices: readonly Choice<Value>[];
    readonly onChange: (value: Value) => void;
    readonly placeholder?: string;
  },
) {
  const { t } = useTranslation();
  return (
    <AriaSelect
      className={cx(styles['field'], props.fault !== undefined && styles['faulty'], props.className)}
      value={props.value}
      onChange={key => {
        const chosen = props.choices.find(choice => choice.value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      placeholder={props.placeholder ?? t('field.choose')}
      isInvalid={props.fault !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.hidesLabel === true ? { 'aria-label': props.label } : {})}
    >
      <FieldLabel {...props} />
      <AriaButton className={styles['box'] ?? ''}>
        <SelectValue className={styles['selected'] ?? ''}>
          {({ defaultChildren }) =>
            props.choices.find(choice => choice.value === props.value)?.label ?? defaultChildren
          }
        </SelectValue>
        <Icon name="down" />
      </AriaButton>
      <FieldNotes {...props} />
      <Popover className={styles['popover'] ?? ''} offset={6}>
        <ListBox className={styles['options'] ?? ''}>
          {props.choices.map(choice => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className={styles['option'] ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles['optionText']}>
                    {choice.label}
                    {choice.note === undefined ? null : <small>{choice.note}</small>}
                  </span>
                  {isSelected ? <Icon name="check" size="s" /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
