import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { amountOf, digitsOf, typeDigits } from '../../parts/digits.ts';
import { Keypad } from '../../parts/keypad.tsx';
import { WonField } from '../../parts/won-field.tsx';
import styles from './dialogs.module.css';

/** Asks for one number, by keypad or keyboard: an open price, a weight, a unit price. */
export function NumberDialog(props: {
  readonly title: string;
  readonly ask: string;
  readonly action: string;
  readonly unit?: string;
  readonly start?: number;
  readonly max?: number;
  readonly isBusy?: boolean;
  /** Above the number, such as a name. */
  readonly children?: ReactNode;
  readonly onDone: (value: number) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const max = props.max ?? 100_000_000;
  const [digits, setDigits] = useState(digitsOf(props.start ?? null));
  // What is there at the start is a suggestion: the first key replaces it.
  const [isFresh, setFresh] = useState(true);
  const value = amountOf(digits);
  const isReady = value !== null && value > 0 && value <= max && props.isBusy !== true;
  const done = () => {
    if (isReady) props.onDone(value);
  };
  return (
    <Dialog
      title={props.title}
      size="sm"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" keycap="Enter" isDisabled={!isReady} onPress={done}>
            {props.action}
          </Button>
        </>
      }
    >
      {props.children}
      <WonField
        label={props.ask}
        amount={value}
        size="large"
        autoFocus
        onChange={amount => {
          setFresh(false);
          setDigits(digitsOf(amount));
        }}
        onEnter={done}
        {...(props.unit === undefined ? {} : { unit: props.unit })}
      />
      <Keypad
        className={styles['keypad']}
        takesTyping={false}
        onKey={key => {
          setDigits(typeDigits(isFresh ? '' : digits, key, max));
          setFresh(false);
        }}
        {...(isReady ? { onApply: done } : {})}
      />
    </Dialog>
  );
}
