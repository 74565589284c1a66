import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx.ts';
import { regroup } from './digits.ts';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldProps } from './text-field.tsx';

export type WonFieldProps = FieldProps & {
  /** Null is an empty field, which is not the same as 0 won. */
  readonly amount: number | null;
  readonly onChange: (amount: number | null) => void;
  readonly size?: 'md' | 'large';
  readonly placeholder?: string;
  readonly unit?: string;
  readonly onEnter?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
};

/** An amount or a count that is typed: digits only, grouped by thousands while typing, right aligned. */
export function WonField(props: WonFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const caretFromEnd = useRef<number | null>(null);
  const text = props.amount === null ? '' : regroup(String(props.amount), 0).text;
  useLayoutEffect(() => {
    if (caretFromEnd.current === null) return;
    const caret = text.length - caretFromEnd.current;
    caretFromEnd.current = null;
    input.current?.setSelectionRange(caret, caret);
  }, [text]);
  return (
    <AriaTextField
      className={cx(styles['field'], props.fault !== undefined && styles['faulty'], props.className)}
      value={text}
      onChange={typed => {
        const next = regroup(typed, input.current?.selectionStart ?? typed.length);
        caretFromEnd.current = next.text.length - next.caret;
        props.onChange(next.text === '' ? null : Number(next.text.replaceAll(',', '')));
      }}
      isInvalid={props.fault !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      inputMode="numeric"
      autoComplete="off"
      onFocus={() => {
        input.current?.select();
        props.onFocus?.();
      }}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      onKeyDown={event => {
        if (event.key === 'Enter' && event.nativeEvent.keyCode !== 229) props.onEnter?.();
        event.continuePropagation();
      }}
      {...(props.hidesLabel === true ? { 'aria-label': props.label } : {})}
    >
      <FieldLabel {...props} />
      <div className={styles['box']}>
        <Input
          ref={input}
          className={cx(styles['input'], styles['amount'], props.size === 'large' && styles['large'])}
          placeholder={props.placeholder ?? '0'}
        />
        <span className={styles['unit']}>{props.unit ?? t('won')}</span>
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
