import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../../src/contract/catalog.ts';
import { Page } from '../../app/page.tsx';
import { useShortcut } from '../../keyboard/use-keyboard.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/choice-fields.tsx';
import { PageHead, Panel } from '../../parts/panel.tsx';
import { Select } from '../../parts/select.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { CategoriesDialog } from './categories-dialog.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductList } from './product-list.tsx';
import styles from './products.module.css';
import { useEditing } from './use-editing.ts';

const PAGE_SIZE = 80;
const ALL = 'all';

interface Wanted {
  readonly text: string;
  readonly categoryId: string;
  readonly includeInactive: boolean;
}

/** 상품: find one, change it, or add one. */
export function ProductsScreen() {
  const { t } = useTranslation(['products', 'common']);
  const { queries } = useCounter();
  const categories = useQuery(queries.catalog.shelf.queryOptions()).data?.categories ?? [];
  const [wanted, setWanted] = useState<Wanted>({ text: '', categoryId: ALL, includeInactive: false });
  const [showsCategories, setShowsCategories] = useState(false);
  const list = useProducts(wanted);
  const sheet = useEditing(list.products[0], !showsCategories);
  const { editing } = sheet;
  return (
    <Page className={styles['products']}>
      <PageHead title={t('title')} sub={list.total === undefined ? null : t('count', { count: list.total })}>
        <Button size="lg" icon="sliders" onPress={() => setShowsCategories(true)}>
          {t('categories')}
        </Button>
        <Button variant="primary" size="lg" icon="plus" shortcut="F9" onPress={sheet.addNew}>
          {t('add')}
        </Button>
      </PageHead>
      <div className={styles['columns']}>
        <Panel label={t('list')} className={styles['left']}>
          <Tools wanted={wanted} categories={categories} onChange={setWanted} />
          <ProductList
            products={list.products}
            categories={categories}
            current={editing?.product?.id}
            isLoading={list.isLoading}
            onChoose={sheet.choose}
            onEnd={list.onEnd}
          />
        </Panel>
        {editing === undefined ? (
          <Panel label={t('form.titleEdit')}>
            {list.isLoading ? null : <EmptyState>{t('nothingShown')}</EmptyState>}
          </Panel>
        ) : (
          <ProductForm
            key={editing.product?.id ?? 'new'}
            editing={editing}
            categories={categories}
            onChange={sheet.change}
            onSaved={sheet.saved}
            onTurned={sheet.turned}
            unknownCode={sheet.unknownCode}
            onUnknownCode={sheet.answerUnknown}
          />
        )}
      </div>
      {showsCategories ? (
        <CategoriesDialog categories={categories} onClose={() => setShowsCategories(false)} />
      ) : null}
    </Page>
  );
}

function useProducts({ text, categoryId, includeInactive }: Wanted) {
  const { queries } = useCounter();
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
  return {
    products: list.data?.pages.flatMap(page => page.products) ?? [],
    total: list.data?.pages[0]?.total,
    isLoading: list.isPending,
    onEnd: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
  };
}

function Tools(props: {
  readonly wanted: Wanted;
  readonly categories: readonly Category[];
  readonly onChange: (wanted: Wanted) => void;
}) {
  const { t } = useTranslation(['products', 'common']);
  const { wanted, onChange } = props;
  const search = useRef<HTMLInputElement>(null);
  useShortcut('F2', () => search.current?.select());
  return (
    <div className={styles['tools']}>
      <TextField
        label={t('search')}
        hidesLabel
        icon="search"
        shortcut="F2"
        placeholder={t('search')}
        value={wanted.text}
        maxLength={60}
        inputRef={search}
        onChange={text => onChange({ ...wanted, text })}
      />
      <Select
        label={t('categories')}
        hidesLabel
        value={wanted.categoryId}
        onChange={categoryId => onChange({ ...wanted, categoryId })}
        choices={[
          { value: ALL, label: t('allCategories') },
          ...props.categories.map(category => ({ value: category.id, label: category.name })),
        ]}
      />
      <Switch
        isSelected={wanted.includeInactive}
        onChange={includeInactive => onChange({ ...wanted, includeInactive })}
      >
        {t('showInactive')}
      </Switch>
    </div>
  );
}
