import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Product } from '../../../src/contract/catalog.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import { cx } from '../../parts/cx.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Money } from '../../parts/money.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { useSoldOut } from '../delivery/use-sold-out.ts';
import styles from './shelf.module.css';

/** Categories and tiles: what sells most is one press away. Nothing here moves while a sale is open. */
export function Shelf(props: {
  readonly ticket: TicketView | undefined;
  readonly onPick: (product: Product) => void;
  readonly onAmount: () => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const { queries } = useCounter();
  const shelf = useQuery(queries.catalog.shelf.queryOptions());
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const categories = shelf.data?.categories ?? [];
  const products = shown(shelf.data?.products ?? [], categoryId);
  const choose = (id: string | null) => {
    setCategoryId(id);
    setPage(0);
  };
  return (
    <>
      <Categories categories={categories} chosen={categoryId} onChoose={choose} />
      <Tiles
        products={products}
        categories={categories}
        page={page}
        onPage={setPage}
        ticket={props.ticket}
        onPick={props.onPick}
      >
        <button type="button" className={cx(styles['tile'], styles['free'])} onClick={props.onAmount}>
          <span className={styles['tileName']}>{t('shelf.amount')}</span>
          <span className={styles['freeNote']}>{t('shelf.amountNote')}</span>
          <Icon name="pencil" />
        </button>
      </Tiles>
    </>
  );
}

function shown(products: readonly Product[], categoryId: string | null): readonly Product[] {
  if (categoryId !== null) return products.filter(product => product.categoryId === categoryId);
  return products
    .filter(product => product.favouritePosition !== null)
    .toSorted((one, other) => (one.favouritePosition ?? 0) - (other.favouritePosition ?? 0));
}

const CATEGORIES_MAX = 7;

function Categories(props: {
  readonly categories: readonly Category[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const button = (id: string | null, name: string, icon: IconName) => (
    <button
      key={id ?? 'favourites'}
      type="button"
      className={styles['category']}
      aria-pressed={props.chosen === id}
      onClick={() => props.onChoose(id)}
    >
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
  return (
    <div className={styles['categories']} role="group" aria-label={t('shelf.categories')}>
      {button(null, t('shelf.favourites'), 'star')}
      {props.categories
        .slice(0, CATEGORIES_MAX)
        .map(category => button(category.id, category.name, category.icon))}
    </div>
  );
}

/** Tiles on one page; one more place is kept for typing an amount. */
const TILES_A_PAGE = { wide: 11, narrow: 5 } as const;
const NARROW = '(max-width: 1180px)';

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    watcher => {
      const media = window.matchMedia(NARROW);
      media.addEventListener('change', watcher);
      return () => media.removeEventListener('change', watcher);
    },
    () => window.matchMedia(NARROW).matches,
  );
}

function Tiles(props: {
  readonly products: readonly Product[];
  readonly categories: readonly Category[];
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly ticket: TicketView | undefined;
  readonly onPick: (product: Product) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['checkout', 'common']);
  const size = useIsNarrow() ? TILES_A_PAGE.narrow : TILES_A_PAGE.wide;
  const pages = Math.max(1, Math.ceil(props.products.length / size));
  const first = Math.min(props.page, pages - 1) * size;
  const counts = countByProduct(props.ticket);
  const { isSoldOut } = useSoldOut();
  return (
    <div className={styles['shelfBody']}>
      <div className={styles['tiles']}>
        {props.products.slice(first, first + size).map(product => (
          <Tile
            key={product.id}
            product={product}
            category={props.categories.find(category => category.id === product.categoryId)}
            count={counts.get(product.id) ?? 0}
            isSoldOut={isSoldOut(product.name, 'counter')}
            onPick={props.onPick}
          />
        ))}
        {props.children}
      </div>
      {pages === 1 ? null : (
        <div className={styles['pages']} role="group" aria-label={t('shelf.pages')}>
          {Array.from({ length: pages }, (_, page) => (
            <button
              key={page}
              type="button"
              aria-pressed={page * size === first}
              onClick={() => props.onPage(page)}
            >
              {t('shelf.page', { page: page + 1 })}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function countByProduct(ticket: TicketView | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of ticket?.lines ?? []) {
    if (line.productId === null || line.isVoided) continue;
    counts.set(line.productId, (counts.get(line.productId) ?? 0) + line.quantity);
  }
  return counts;
}

function Tile(props: {
  readonly product: Product;
  readonly category: Category | undefined;
  readonly count: number;
  readonly isSoldOut: boolean;
  readonly onPick: (product: Product) => void;
}) {
  const { t } = useTranslation(['checkout', 'soldOut', 'common']);
  const { product, category, count } = props;
  const pick = () => {
    props.onPick(product);
    // It is added all the same: one piece may be left, and taking it back is one press.
    if (props.isSoldOut) showToast({ text: t('soldOut:isMarked', { name: product.name }), icon: 'alert' });
  };
  return (
    <button type="button" className={cx(styles['tile'], styles[category?.tint ?? 'home'])} onClick={pick}>
      <span className={styles['tileName']}>{product.name}</span>
      <span className={styles['price']}>
        {product.priceKind === 'open' ? (
          t('shelf.openPrice')
        ) : (
          <Money amount={product.unitPrice} hasUnit={false} />
        )}
        {product.priceKind === 'weight' ? ' / kg' : null}
        {props.isSoldOut ? <b className={styles['gone']}> {t('soldOut:mark')}</b> : null}
      </span>
      {count === 0 ? null : (
        <span className={styles['count']}>
          <span className="sr">{t('shelf.inCart')} </span>
          {count}
        </span>
      )}
      <Icon name={category?.icon ?? 'box'} />
    </button>
  );
}
