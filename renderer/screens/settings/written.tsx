import { useState } from 'react';
import { TextField } from '../../parts/text-field.tsx';

/** A text or a number that is saved when it is done, and only if it has changed. */
export function Written(props: {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isNumber?: boolean;
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
      inputMode={props.isNumber === true ? 'numeric' : 'text'}
      align={props.isNumber === true ? 'end' : 'start'}
      fault={isRight ? undefined : props.fault}
      onChange={changed => setTyped(props.isNumber === true ? changed.replace(/\D/g, '') : changed)}
      onEnter={done}
      onBlur={done}
    />
  );
}
