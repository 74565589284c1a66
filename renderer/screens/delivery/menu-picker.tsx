import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../src/contract/catalog.ts';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './delivery.module.css';
import { useFoundProducts } from './use-found-products.ts';
import { useSoldOut } from './use-sold-out.ts';

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
  /** Whose customers order: what is sold out there is asked about before it is added. */
  readonly channelId: string;
}) {
  const { t } = useTranslation(['delivery', 'soldOut']);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Product>();
  const { isSoldOut } = useSoldOut();
  const menu = useFoundProducts(text, FOUND_MAX);
  const put = (name: string, unitPrice: number, count: number) => {
    const line = props.items.find(item => item.name === name);
    const quantity = Math.min(QUANTITY_MAX, (line?.quantity ?? 0) + count);
    const others = props.items.map(item => (item.name === name ? { ...item, quantity } : item));
    const all = line === undefined ? [...props.items, { name, unitPrice, quantity }] : others;
    props.onChange(all.filter(item => item.quantity > 0));
  };
  const pick = (product: Product) => {
    const asks = isSoldOut(product.name, props.channelId) && asked?.id !== product.id;
    setAsked(asks ? product : undefined);
    if (!asks) put(product.name, product.unitPrice, 1);
  };
  return (
    <div className={styles['fields']}>
      <TextField label={t('enter.find')} icon="search" value={text} onChange={setText} autoFocus />
      <div className={styles['choices']} role="group" aria-label={t('enter.find')}>
        {menu.map(product => (
          <Button
            key={product.id}
            label={t('enter.add', { name: product.name })}
            onPress={() => pick(product)}
          >
            {product.name}
            {isSoldOut(product.name, props.channelId) ? ` · ${t('soldOut:mark')}` : null}
          </Button>
        ))}
      </div>
      {asked === undefined ? null : (
        <Notice tone="warn" action={<Button onPress={() => pick(asked)}>{t('soldOut:add')}</Button>}>
          {t('soldOut:anyway', { name: asked.name })}
        </Notice>
      )}
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
