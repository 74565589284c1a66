import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../parts/text-field.tsx';
import { percentBp, percentText } from '../percent.ts';

/** A rate as a person types it: `1.` on the way to `1.5` stays, and takes effect when it is a number. */
export function PercentField(props: {
  readonly label: string;
  readonly rateBp: number;
  readonly onChange: (rateBp: number) => void;
}) {
  const { t } = useTranslation('policies');
  const [typed, setTyped] = useState<string>();
  const text = typed ?? percentText(props.rateBp);
  return (
    <TextField
      label={props.label}
      value={text}
      inputMode="decimal"
      unit="%"
      align="end"
      maxLength={6}
      fault={percentBp(text) === undefined ? t('rateFault') : undefined}
      onChange={changed => {
        const kept = changed.replaceAll(/[^\d.]/g, '');
        setTyped(kept);
        const rateBp = percentBp(kept);
        if (rateBp !== undefined) props.onChange(rateBp);
      }}
      onBlur={() => {
        if (percentBp(text) !== undefined) setTyped(undefined);
      }}
    />
  );
}
