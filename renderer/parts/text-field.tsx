import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { keycapOf, type Combo } from '../keyboard/combo.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Keycap } from './keycap.tsx';

export type FieldProps = {
  readonly label: string;
  /** Read out but not shown, where the place says what the field is. */
  readonly hidesLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the value, as a sentence. */
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  /** The field that is typed next, when a dialog opens. */
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
};

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly icon?: IconName;
  readonly shortcut?: Combo;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search';
  readonly isSecret?: boolean;
  /** More than one line. */
  readonly lines?: number;
  readonly unit?: ReactNode;
  readonly align?: 'start' | 'end';
  readonly size?: 'md' | 'large';
  /** Enter, but not the Enter that only finishes a syllable. */
  readonly onEnter?: () => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

export function TextField(props: TextFieldProps) {
  const inputClass = cx(
    styles['input'],
    props.align === 'end' && styles['amount'],
    props.size === 'large' && styles['large'],
  );
  return (
    <AriaTextField
      className={cx(styles['field'], props.fault !== undefined && styles['faulty'], props.className)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.fault !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      type={props.isSecret === true ? 'password' : 'text'}
      autoComplete="off"
      spellCheck="false"
      onBlur={() => props.onBlur?.()}
      onFocus={() => props.onFocus?.()}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.nativeEvent.keyCode !== 229) {
          props.onEnter?.();
        }
        event.continuePropagation();
      }}
      {...(props.hidesLabel === true ? { 'aria-label': props.label } : {})}
      {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldLabel {...props} />
      <div className={styles['box']}>
        {props.icon === undefined ? null : <Icon name={props.icon} />}
        {props.lines === undefined ? (
          <Input
            className={inputClass}
            placeholder={props.placeholder ?? ''}
            {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
          />
        ) : (
          <TextArea className={inputClass} rows={props.lines} placeholder={props.placeholder ?? ''} />
        )}
        {props.unit === undefined ? null : <span className={styles['unit']}>{props.unit}</span>}
        {props.shortcut === undefined ? null : <Keycap>{keycapOf(props.shortcut)}</Keycap>}
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

export function FieldLabel(props: Pick<FieldProps, 'label' | 'hidesLabel' | 'isOptional'>) {
  const { t } = useTranslation();
  if (props.hidesLabel === true) return null;
  return (
    <Label className={styles['label']}>
      {props.label}
      {props.isOptional === true ? <span className={styles['optional']}>{t('state.optional')}</span> : null}
    </Label>
  );
}

/** The hint below a field, or instead of it what is wrong. */
export function FieldNotes(props: Pick<FieldProps, 'hint' | 'fault'>) {
  if (props.fault !== undefined) {
    return (
      <FieldError className={styles['fault'] ?? ''}>
        <Icon name="alert" />
        {props.fault}
      </FieldError>
    );
  }
  return props.hint === undefined ? null : (
    <Text slot="description" className={styles['hint']}>
      {props.hint}
    </Text>
  );
}
