import { useState } from 'react';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';

/** A text or a number that is saved when it is done, and only if it has changed. */
export function Written(props: {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isNumber?: boolean;
  /** Stands at the end, as amounts do, but is typed as it is. */
  readonly isAmount?: boolean;
  readonly unit?: string;
  readonly hidesLabel?: boolean;
  readonly isRight: (text: string) => boolean;
  readonly fault: string;
  readonly onSave: (text: string) => void;
  readonly className?: string | undefined;
}) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? props.value;
  const isRight = props.isRight(text.trim());
  const done = () => {
    if (typed === undefined || !isRight) return;
    if (text.trim() !== props.value) props.onSave(text.trim());
    setTyped(undefined);
  };
  return (
    <TextField
      className={props.className}
      label={props.label}
      value={text}
      maxLength={props.maxLength}
      inputMode={props.isNumber === true ? 'numeric' : props.isAmount === true ? 'decimal' : 'text'}
      align={props.isNumber === true || props.isAmount === true ? 'end' : 'start'}
      unit={props.unit}
      hidesLabel={props.hidesLabel ?? false}
      fault={isRight ? undefined : props.fault}
      onChange={changed => setTyped(props.isNumber === true ? changed.replace(/\D/g, '') : changed)}
      onEnter={done}
      onBlur={done}
    />
  );
}

/** An amount in won that is saved when it is done, and only if it has changed. */
export function WrittenWon(props: {
  readonly label: string;
  readonly amount: number;
  readonly isRight: (amount: number) => boolean;
  readonly fault: string;
  readonly onSave: (amount: number) => void;
  readonly className?: string | undefined;
}) {
  const [typed, setTyped] = useState<{ readonly amount: number | null }>();
  const amount = typed === undefined ? props.amount : typed.amount;
  const isRight = amount !== null && props.isRight(amount);
  const done = () => {
    if (typed === undefined || !isRight) return;
    if (amount !== props.amount) props.onSave(amount);
    setTyped(undefined);
  };
  return (
    <WonField
      className={props.className}
      label={props.label}
      amount={amount}
      fault={isRight ? undefined : props.fault}
      onChange={changed => setTyped({ amount: changed })}
      onEnter={done}
      onBlur={done}
    />
  );
}
