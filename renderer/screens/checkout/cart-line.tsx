import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineItemView } from '../../../src/contract/ticket.ts';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/icon.tsx';
import { Money } from '../../parts/money.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { Tag } from '../../parts/tag.tsx';
import styles from './cart.module.css';

export type LineActs = {
  readonly select: (lineId: string) => void;
  readonly setQuantity: (lineId: string, quantity: number) => void;
  readonly editPrice: (lineId: string) => void;
  readonly editDiscount: (lineId: string) => void;
  readonly remove: (lineId: string) => void;
};

type Props = {
  readonly line: LineItemView;
  readonly isSelected: boolean;
  readonly isFresh: boolean;
  readonly acts: LineActs;
};

/** One line. Only the selected one shows what can be done with it. */
export function CartLine({ line, isSelected, isFresh, acts }: Props) {
  const { t } = useTranslation(['checkout', 'common']);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li ref={item} className={cx(styles['line'], isSelected && styles['selected'])} aria-current={isSelected}>
      <button type="button" className={styles['pick']} onClick={() => acts.select(line.id)}>
        <span className={styles['name']}>
          <span>{line.name}</span>
          {isFresh && isSelected ? (
            <Tag tone="brand" icon="scan">
              {t('line.fresh')}
            </Tag>
          ) : null}
        </span>
        <span className={styles['unit']}>
          <UnitPrice line={line} />
        </span>
        <span className={styles['quantity']}>
          <small aria-hidden="true">×</small>
          {line.quantity}
        </span>
        <Money className={styles['amount']} amount={line.gross} hasUnit={false} />
        {line.discountAmount === 0 ? null : (
          <>
            <span className={styles['discountName']}>
              <Icon name="percent" />
              {line.discount?.name || t('line.discount')}
            </span>
            <Money className={styles['discountAmount']} amount={-line.discountAmount} hasUnit={false} />
          </>
        )}
      </button>
      {isSelected ? <LineTools line={line} acts={acts} /> : null}
    </li>
  );
}

function UnitPrice({ line }: { line: LineItemView }) {
  const { t } = useTranslation(['checkout', 'common']);
  const notes: string[] = [];
  if (line.taxTreatment !== 'taxable') notes.push(t(`common:tax.${line.taxTreatment}`));
  if (line.currencyExcluded) notes.push(t('line.excluded'));
  return (
    <>
      <Money amount={line.unitPrice} hasUnit={false} />
      {line.weightGrams === null ? null : ` / kg · ${t('line.grams', { grams: line.weightGrams })}`}
      {notes.map(note => (
        <i key={note}>{note}</i>
      ))}
    </>
  );
}

function LineTools({ line, acts }: { line: LineItemView; acts: LineActs }) {
  const { t } = useTranslation(['checkout', 'common']);
  return (
    <span className={styles['tools']}>
      {line.weightGrams === null ? (
        <Stepper
          count={line.quantity}
          min={1}
          what={t('line.quantityOf', { name: line.name })}
          onChange={quantity => acts.setQuantity(line.id, quantity)}
        />
      ) : null}
      <span className={styles['toolSpace']} />
      <Button variant="quiet" icon="pencil" onPress={() => acts.editPrice(line.id)}>
        {t('line.price')}
      </Button>
      <Button variant="quiet" icon="percent" onPress={() => acts.editDiscount(line.id)}>
        {t('line.discount')}
      </Button>
      <Button variant="quietDanger" icon="trash" onPress={() => acts.remove(line.id)}>
        {t('line.remove')}
      </Button>
    </span>
  );
}
