import { useTranslation } from 'react-i18next';
import type { Category, Product } from '../../../src/contract/catalog.ts';
import { Money } from '../../parts/money.tsx';
import { RowList, type RowColumn } from '../../parts/row-list.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Tag } from '../../parts/tag.tsx';
import styles from './products.module.css';

type Translate = ReturnType<typeof useTranslation<['products', 'common']>>['t'];

/** Products by name, to choose one. */
export function ProductList(props: {
  readonly products: readonly Product[];
  readonly categories: readonly Category[];
  readonly current: string | undefined;
  readonly isLoading: boolean;
  readonly onChoose: (product: Product) => void;
  readonly onEnd: (() => void) | undefined;
}) {
  const { t } = useTranslation(['products', 'common']);
  return (
    <RowList
      className={styles['list']}
      label={t('list')}
      rows={props.products}
      columns={columnsOf(props.categories, t)}
      rowHeight={48}
      rowKey={product => product.id}
      rowName={product => product.name}
      selectedKey={props.current ?? null}
      onChoose={props.onChoose}
      empty={props.isLoading ? null : <EmptyState>{t('empty')}</EmptyState>}
      onEnd={props.onEnd}
    />
  );
}

function columnsOf(categories: readonly Category[], t: Translate): RowColumn<Product>[] {
  return [
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
      cell: product => categories.find(category => category.id === product.categoryId)?.name ?? '',
    },
    {
      key: 'tax',
      head: t('column.tax'),
      track: '84px',
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
