import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../src/contract/catalog.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { WonField } from '../../parts/won-field.tsx';
import { isMistyped } from './editing.ts';
import styles from './products.module.css';

/** More than fits in any carton of a neighbourhood shop, and what the contract takes. */
const PACK_MAX = 9_999;

/** The codes of a product, and how many pieces one scan of each sells. */
export function BarcodesField(props: {
  readonly barcodes: Product['barcodes'];
  readonly onAdd: (code: string) => void;
  readonly onChange: (barcodes: Product['barcodes']) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const [text, setText] = useState('');
  const [isFaulty, setFaulty] = useState(false);
  const add = () => {
    if (text.trim() === '') return;
    setFaulty(isMistyped(text));
    if (isMistyped(text)) return;
    props.onAdd(text);
    setText('');
  };
  return (
    <div className={styles['barcodes']}>
      <TextField
        label={t('form.barcodes')}
        placeholder={t('form.barcodeHint')}
        fault={isFaulty ? t('form.barcodeFault') : undefined}
        value={text}
        maxLength={48}
        onChange={typed => {
          setText(typed);
          setFaulty(false);
        }}
        onEnter={add}
      />
      <Button size="lg" isDisabled={text.trim() === ''} onPress={add}>
        {t('form.addBarcode')}
      </Button>
      {props.barcodes.length === 0 ? null : (
        <ul aria-label={t('form.barcodes')}>
          {props.barcodes.map(barcode => (
            <li key={barcode.code}>
              <b>{barcode.code}</b>
              <span>{t('form.pack')}</span>
              <WonField
                label={t('form.packOf', { code: barcode.code })}
                hidesLabel
                unit={t('common:unit.piece')}
                amount={barcode.packQuantity}
                onChange={typed => {
                  const packQuantity = Math.min(Math.max(typed ?? 1, 1), PACK_MAX);
                  props.onChange(
                    props.barcodes.map(other => (other === barcode ? { ...barcode, packQuantity } : other)),
                  );
                }}
              />
              <IconButton
                icon="x"
                label={t('form.removeBarcode', { code: barcode.code })}
                onPress={() => props.onChange(props.barcodes.filter(other => other !== barcode))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
