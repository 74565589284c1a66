import { useTranslation } from 'react-i18next';
import type { TaxTreatmentShape } from '../../../src/contract/shapes.ts';
import { IconButton } from '../../parts/button.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { WonField } from '../../parts/won-field.tsx';
import styles from './receipts.module.css';

/** Goods that come back without a receipt, as far as they are known. */
export interface ReturnedLine {
  readonly key: string;
  readonly productId: string | null;
  readonly name: string;
  /** Null as long as nobody has typed it. */
  readonly unitPrice: number | null;
  readonly quantity: number;
  readonly taxTreatment: TaxTreatmentShape;
}

/** What was put together so far: price and pieces of each can be changed. */
export function ReturnedGoods(props: {
  readonly lines: readonly ReturnedLine[];
  readonly onChange: (lines: readonly ReturnedLine[]) => void;
}) {
  const { t } = useTranslation(['receipts', 'common']);
  const { lines, onChange } = props;
  const set = (key: string, changed: Partial<ReturnedLine>) =>
    onChange(lines.map(line => (line.key === key ? { ...line, ...changed } : line)));
  return (
    <ul>
      {lines.map(line => (
        <li key={line.key}>
          <span>
            <b>{line.name}</b>
            <small>{t(`common:tax.${line.taxTreatment}`)}</small>
          </span>
          <WonField
            className={styles['price']}
            label={`${line.name} ${t('noReceipt.price')}`}
            hidesLabel
            amount={line.unitPrice}
            onChange={unitPrice => set(line.key, { unitPrice })}
          />
          <Stepper
            what={line.name}
            count={line.quantity}
            min={1}
            max={999}
            onChange={quantity => set(line.key, { quantity })}
          />
          <IconButton
            icon="trash"
            label={`${line.name} ${t('noReceipt.remove')}`}
            onPress={() => onChange(lines.filter(({ key }) => key !== line.key))}
          />
        </li>
      ))}
    </ul>
  );
}
