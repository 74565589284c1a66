import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../src/contract/catalog.ts';
import { useScan } from '../../keyboard/use-keyboard.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './products.module.css';

/** The codes of a product. A scan while the form is shown adds its code. */
export function BarcodesField(props: {
  readonly barcodes: Product['barcodes'];
  readonly onChange: (barcodes: Product['barcodes']) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { onScan } = useCounter();
  const [text, setText] = useState('');
  const add = (typed: string) => {
    const code = typed.trim();
    if (code !== '' && !props.barcodes.some(barcode => barcode.code === code))
      props.onChange([...props.barcodes, { code, packQuantity: 1 }]);
    setText('');
  };
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => onScan(scan => latest.current(scan.code)), [onScan]);
  useScan(add);
  return (
    <div className={styles['barcodes']}>
      <TextField
        label={t('form.barcodes')}
        hint={t('form.barcodeHint')}
        value={text}
        maxLength={48}
        onChange={setText}
        onEnter={() => add(text)}
      />
      <Button isDisabled={text.trim() === ''} onPress={() => add(text)}>
        {t('form.addBarcode')}
      </Button>
      <ul>
        {props.barcodes.map(barcode => (
          <li key={barcode.code}>
            {barcode.code}
            <IconButton
              icon="x"
              label={t('form.removeBarcode', { code: barcode.code })}
              onPress={() => props.onChange(props.barcodes.filter(other => other.code !== barcode.code))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
