import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../src/base/dates.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { VillageFailure } from './village-failure.tsx';
import styles from './village.module.css';

/** A form of one act: its fields, why it was refused, and the button that does it. */
export function FormDialog(props: {
  readonly title: string;
  readonly save: string;
  readonly isReady: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** A second thing to do instead. */
  readonly other?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={props.title}
      size="md"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('action.cancel')}</Button>
          {props.other}
          <Button variant="primary" isDisabled={!props.isReady} onPress={props.onSave}>
            {props.save}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {props.children}
        <VillageFailure error={props.error} />
      </div>
    </Dialog>
  );
}

/** A date as it is typed: 2026-05-14. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly isOptional?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('village');
  const { value, isOptional = false } = props;
  const isGood = isDate(value) || (isOptional && value === '');
  return (
    <TextField
      label={props.label}
      value={value}
      onChange={props.onChange}
      maxLength={10}
      inputMode="numeric"
      isOptional={isOptional}
      fault={isGood ? undefined : t('form.dateFault')}
    />
  );
}
