import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Product } from '../../../src/contract/catalog.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { Money } from '../../parts/money.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { CategoriesDialog } from './categories-dialog.tsx';
import { ProductForm } from './product-form.tsx';
import styles from './products.module.css';

const PAGE_SIZE = 80;
const ALL = 'all';

/** 상품: find one, change it, or add one. */
export function ProductsScreen() {
  const { t } = useTranslation(['products', 'common']);
  const { queries } = useCounter();
  const categories = useQuery(queries.catalog.shelf.queryOptions()).data?.categories ?? [];
  const [text, setText] = useState('');
  const [categoryId, setCategoryId] = useState(ALL);
  const [includeInactive, setIncludeInactive] = useState(false);
  const [chosen, setChosen] = useState<Product | 'new'>();
  const [showsCategories, setShowsCategories] = useState(false);
  const list = useInfiniteQuery({
    ...queries.catalog.list.infiniteOptions({
      input: (cursor: string | null) => ({
        text: text.trim(),
        categoryId: categoryId === ALL ? null : categoryId,
        includeInactive,
        cursor,
        limit: PAGE_SIZE,
      }),
      initialPageParam: null,
      getNextPageParam: page => page.nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const products = list.data?.pages.flatMap(page => page.products) ?? [];
  const shown = chosen ?? products[0];
  return (
    <Page className={styles['products']}>
      <PageHead title={t('title')} sub={t('count', { count: list.data?.pages[0]?.total ?? 0 })}>
        <Button size="lg" icon="sliders" onPress={() => setShowsCategories(true)}>
          {t('categories')}
        </Button>
        <Button variant="primary" size="lg" icon="plus" shortcut="F9" onPress={() => setChosen('new')}>
          {t('add')}
        </Button>
      </PageHead>
      <div className={styles['columns']}>
        <Panel label={t('list')} className={styles['left']}>
          <div className={styles['tools']}>
            <TextField
              label={t('search')}
              hidesLabel
              icon="search"
              placeholder={t('search')}
              value={text}
              maxLength={60}
              onChange={setText}
            />
            <Select
              label={t('categories')}
              hidesLabel
              value={categoryId}
              onChange={setCategoryId}
              choices={[
                { value: ALL, label: t('allCategories') },
                ...categories.map(category => ({ value: category.id, label: category.name })),
              ]}
            />
            <Switch isSelected={includeInactive} onChange={setIncludeInactive}>
              {t('showInactive')}
            </Switch>
          </div>
          <ProductList
            products={products}
            categories={categories}
            current={shown === 'new' ? undefined : shown?.id}
            onChoose={setChosen}
            onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          />
        </Panel>
        {shown === undefined ? (
          <Panel label={t('form.titleEdit')}>
            <EmptyState>{t('empty')}</EmptyState>
          </Panel>
        ) : (
          <ProductForm
            key={shown === 'new' ? 'new' : shown.id}
            product={shown === 'new' ? undefined : shown}
            categories={categories}
            onSaved={setChosen}
          />
        )}
      </div>
      {showsCategories ? (
        <CategoriesDialog categories={categories} onClose={() => setShowsCategories(false)} />
      ) : null}
    </Page>
  );
}

function ProductList(props: {
  readonly products: readonly Product[];
  readonly categories: readonly Category[];
  readonly current: string | undefined;
  readonly onChoose: (product: Product) => void;
  readonly onEnd: (() => void) | undefined;
}) {
  const { t } = useTranslation(['products', 'common']);
  const columns: RowColumn<Product>[] = [
    {
      key: 'name',
      head: t('column.name'),
      track: 'minmax(0, 1fr)',
      cell: product => <ProductName product={product} />,
    },
    {
      key: 'category',
      head: t('column.category'),
      track: '110px',
      cell: product => props.categories.find(category => category.id === product.categoryId)?.name ?? '',
    },
    {
      key: 'tax',
      head: t('column.tax'),
      track: '64px',
      cell: product => t(`common:tax.${product.taxTreatment}`),
    },
    {
      key: 'price',
      head: t('column.price'),
      track: '120px',
      align: 'end',
      cell: product => <Price product={product} />,
    },
  ];
  return (
    <RowList
      className={styles['list']}
      label={t('list')}
      rows={props.products}
      columns={columns}
      rowHeight={48}
      rowKey={product => product.id}
      rowName={product => product.name}
      selectedKey={props.current ?? null}
      onChoose={props.onChoose}
      empty={<EmptyState>{t('empty')}</EmptyState>}
      onEnd={props.onEnd}
    />
  );
}

function ProductName({ product }: { product: Product }) {
  const { t } = useTranslation(['products', 'common']);
  return (
    <span className={styles['name']}>
      <span>{product.name}</span>
      {product.isActive ? null : <Tag tone="warn">{t('inactive')}</Tag>}
      {product.favouritePosition === null ? null : (
        <Tag tone="brand" icon="star">
          {t('favourite')}
        </Tag>
      )}
    </span>
  );
}

function Price({ product }: { product: Product }) {
  const { t } = useTranslation(['products', 'common']);
  if (product.priceKind === 'open') return <>{t('openPrice')}</>;
  return (
    <span>
      <Money amount={product.unitPrice} hasUnit={false} />
      {product.priceKind === 'weight' ? ` ${t('perKilo')}` : null}
    </span>
  );
}
