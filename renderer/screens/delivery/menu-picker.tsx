import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import styles from './delivery.module.css';

export interface PickedItem {
  readonly name: string;
  readonly unitPrice: number;
  readonly quantity: number;
}

const FOUND_MAX = 12;
const QUANTITY_MAX = 99;

/** The menu by name or first letters (초성), and what has been ordered of it. */
export function MenuPicker(props: {
  readonly items: readonly PickedItem[];
  readonly onChange: (items: readonly PickedItem[]) => void;
}) {
  const { t } = useTranslation('delivery');
  const { queries } = useCounter();
  const [text, setText] = useState('');
  const shelf = useQuery(queries.catalog.shelf.queryOptions()).data?.products ?? [];
  const found = useQuery({
    ...queries.catalog.search.queryOptions({ input: { text: text.trim(), limit: FOUND_MAX } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  }).data;
  const menu = (text.trim() === '' ? shelf.slice(0, FOUND_MAX) : (found ?? [])).filter(
    product => product.priceKind === 'fixed' && product.isActive,
  );
  const put = (name: string, unitPrice: number, count: number) => {
    const line = props.items.find(item => item.name === name);
    const quantity = Math.min(QUANTITY_MAX, (line?.quantity ?? 0) + count);
    const others = props.items.map(item => (item.name === name ? { ...item, quantity } : item));
    const all = line === undefined ? [...props.items, { name, unitPrice, quantity }] : others;
    props.onChange(all.filter(item => item.quantity > 0));
  };
  return (
    <div className={styles['fields']}>
      <TextField label={t('enter.find')} icon="search" value={text} onChange={setText} autoFocus />
      <div className={styles['choices']} role="group" aria-label={t('enter.find')}>
        {menu.map(product => (
          <Button
            key={product.id}
            label={t('enter.add', { name: product.name })}
            onPress={() => put(product.name, product.unitPrice, 1)}
          >
            {product.name}
          </Button>
        ))}
      </div>
      {props.items.length === 0 ? (
        <EmptyState icon="soup">{t('enter.empty')}</EmptyState>
      ) : (
        <ul className={styles['picked']} aria-label={t('enter.lines')}>
          {props.items.map(({ name, unitPrice, quantity }) => (
            <li key={name}>
              <b>{name}</b>
              <Stepper
                look="loose"
                what={name}
                count={quantity}
                max={QUANTITY_MAX}
                onChange={count => put(name, unitPrice, count - quantity)}
              />
              <Money amount={unitPrice * quantity} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
