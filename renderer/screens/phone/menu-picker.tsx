import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState, Notice } from '../../parts/states.tsx';
import { Stepper } from '../../parts/stepper.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useSoldOut } from '../delivery/use-sold-out.ts';
import { readWish, withItem, type PickedItem } from './draft.ts';
import styles from './phone.module.css';

const FOUND_MAX = 8;
const QUANTITY_MAX = 99;

type Dish = Pick<PickedItem, 'name' | 'unitPrice'>;

/** The menu by name or first letters (초성), and what has been ordered of it. */
export function MenuPicker(props: {
  readonly items: readonly PickedItem[];
  /** What this customer has had before: it comes first. */
  readonly usual: readonly Dish[];
  /** Whose customers order: what is sold out there is asked about before it is added. */
  readonly channelId: string;
  readonly isMissing: boolean;
  readonly findRef: Ref<HTMLInputElement>;
  readonly autoFocus: boolean;
  readonly onChange: (items: readonly PickedItem[]) => void;
  /** Enter with nothing to find: on to what is still missing. */
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['phone', 'delivery']);
  const { client } = useCounter();
  const [text, setText] = useState('');
  const [hasNoHit, setNoHit] = useState(false);
  const { count, find, isTimes } = readWish(text);
  const dishes = useDishes(find, props.usual);
  const { isSoldOut } = useSoldOut();
  const [asked, setAsked] = useState<Dish>();
  const put = (dish: Dish) => {
    const asks = isSoldOut(dish.name, props.channelId) && asked?.name !== dish.name;
    setAsked(asks ? dish : undefined);
    if (asks) return;
    props.onChange(withItem(props.items, dish, count));
    setText('');
    setNoHit(false);
  };
  const enter = async () => {
    if (find === '' && isTimes) {
      props.onChange(
        props.items.map((one, at) => (at === props.items.length - 1 ? { ...one, quantity: count } : one)),
      );
      return setText('');
    }
    if (find === '') return props.onDone();
    // Asked anew: what is shown may still be the answer to what was typed before.
    const [first] = (await client.catalog.search({ text: find, limit: FOUND_MAX })).filter(isOnMenu);
    if (first === undefined) return setNoHit(true);
    return put(first);
  };
  return (
    <div className={styles['column']}>
      <TextField
        label={t('delivery:enter.find')}
        hint={t('enter.quantityHint')}
        icon="search"
        value={text}
        maxLength={60}
        inputRef={props.findRef}
        autoFocus={props.autoFocus}
        onChange={typed => {
          setText(typed);
          setNoHit(false);
        }}
        onEnter={() => void enter()}
        fault={hasNoHit ? t('enter.noHit') : undefined}
      />
      <Choices dishes={dishes} isSoldOut={dish => isSoldOut(dish, props.channelId)} onPut={put} />
      {asked === undefined ? null : <SoldOutNotice dish={asked} onAdd={put} />}
      {props.isMissing ? <Notice tone="danger">{t('enter.emptyFault')}</Notice> : null}
      {props.items.length === 0 ? (
        <EmptyState icon="soup">{t('delivery:enter.empty')}</EmptyState>
      ) : (
        <Picked items={props.items} onChange={props.onChange} />
      )}
    </div>
  );
}

function SoldOutNotice({ dish, onAdd }: { dish: Dish; onAdd: (dish: Dish) => void }) {
  const { t } = useTranslation('soldOut');
  return (
    <Notice tone="warn" action={<Button onPress={() => onAdd(dish)}>{t('add')}</Button>}>
      {t('anyway', { name: dish.name })}
    </Notice>
  );
}

function Choices(props: {
  readonly dishes: readonly Dish[];
  readonly isSoldOut: (dish: string) => boolean;
  readonly onPut: (dish: Dish) => void;
}) {
  const { t } = useTranslation(['phone', 'delivery', 'soldOut']);
  const { dishes, onPut } = props;
  return (
    <div className={styles['choices']} role="group" aria-label={t('enter.often')}>
      {dishes.map(dish => (
        <Button
          key={dish.name}
          label={t('delivery:enter.add', { name: dish.name })}
          onPress={() => onPut(dish)}
        >
          {dish.name}
          {props.isSoldOut(dish.name) ? ` · ${t('soldOut:mark')}` : null}
        </Button>
      ))}
    </div>
  );
}

const isOnMenu = ({ priceKind, isActive }: { readonly priceKind: string; readonly isActive: boolean }) =>
  priceKind === 'fixed' && isActive;

/** What is found; before anything is typed what this customer has had, what all have, and the shelf. */
function useDishes(find: string, usual: readonly Dish[]): readonly Dish[] {
  const { queries } = useCounter();
  const shelf = useQuery(queries.catalog.shelf.queryOptions()).data?.products ?? [];
  const often = useQuery(queries.phone.often.queryOptions()).data ?? [];
  const found = useQuery({
    ...queries.catalog.search.queryOptions({ input: { text: find, limit: FOUND_MAX } }),
    enabled: find !== '',
    placeholderData: keepPreviousData,
  }).data;
  if (find !== '') return (found ?? []).filter(isOnMenu);
  const all = [...usual, ...often, ...shelf.filter(isOnMenu)];
  const byName = new Map(all.toReversed().map(({ name, unitPrice }) => [name, { name, unitPrice }]));
  return [...new Set(all.map(({ name }) => name))]
    .flatMap(name => byName.get(name) ?? [])
    .slice(0, FOUND_MAX);
}

/** The lines: how many, and what the kitchen has to know of each. */
function Picked(props: {
  readonly items: readonly PickedItem[];
  readonly onChange: (items: readonly PickedItem[]) => void;
}) {
  const { t } = useTranslation(['phone', 'delivery']);
  const [openAt, setOpenAt] = useState<number>();
  const set = (at: number, change: Partial<PickedItem>) =>
    props.onChange(
      props.items
        .map((one, index) => (index === at ? { ...one, ...change } : one))
        .filter(one => one.quantity > 0),
    );
  return (
    <ul className={styles['picked']} aria-label={t('delivery:enter.lines')}>
      {props.items.map(({ name, unitPrice, quantity, options, memo }, at) => (
        // Two lines may be of one dish with another memo: only the place tells them apart.
        <li key={`${at} ${name}`}>
          <b>
            {name}
            {options.map(option => (
              <small key={option.name}>{option.name}</small>
            ))}
          </b>
          <Stepper
            look="loose"
            what={name}
            count={quantity}
            max={QUANTITY_MAX}
            onChange={count => set(at, { quantity: count })}
          />
          <Money amount={lineAmount({ unitPrice, quantity, options })} />
          {openAt === at || memo !== '' ? (
            <TextField
              className={styles['memo']}
              label={t('enter.memoOf', { name })}
              hidesLabel
              placeholder={t('enter.memoHint')}
              value={memo}
              maxLength={60}
              autoFocus={openAt === at}
              onChange={typed => set(at, { memo: typed })}
            />
          ) : (
            <Button
              variant="quiet"
              icon="pencil"
              label={t('enter.memoOf', { name })}
              className={styles['memo']}
              onPress={() => setOpenAt(at)}
            >
              {t('enter.memo')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function lineAmount({
  unitPrice,
  quantity,
  options,
}: Pick<PickedItem, 'unitPrice' | 'quantity' | 'options'>) {
  return (unitPrice + options.reduce((sum, option) => sum + option.price * option.quantity, 0)) * quantity;
}
