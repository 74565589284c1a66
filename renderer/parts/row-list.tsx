import type { CSSProperties, ReactNode } from 'react';
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './row-list.module.css';

export type RowColumn<Row> = {
  readonly key: string;
  readonly head?: ReactNode;
  /** A grid track: `minmax(0, 1fr)`, `120px`, `auto` only where every row has the same. */
  readonly track: string;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
};

export type RowListProps<Row extends object> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RowColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What a row is called when it is read out or typed ahead. */
  readonly rowName: (row: Row) => string;
  readonly selectedKey?: string | null;
  readonly onChoose: (row: Row) => void;
  readonly rowHeight?: number;
  readonly empty: ReactNode;
  readonly onEnd?: (() => void) | undefined;
  readonly isLoadingMore?: boolean;
  readonly className?: string | undefined;
};

/**
 * A list of rows to press: 44 px or taller, the chosen one tinted with a bar at its start.
 *
 * Arrow keys move, Enter or a press chooses. Only the rows in view are drawn, so it may be long; and of those
 * only what has changed, as long as `columns` are the same.
 *
 * @param rowHeight Of every row, in pixels at the normal size of type.
 * @param onEnd The end of the list is near: fetch more.
 */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const { t } = useTranslation();
  const { rowHeight = 56, columns } = props;
  // A custom property is not among the properties that CSSProperties names.
  const tracks = { '--tracks': columns.map(column => column.track).join(' ') } as CSSProperties;
  const choose = (key: unknown) => {
    const chosen = props.rows.find(row => props.rowKey(row) === key);
    if (chosen !== undefined) props.onChoose(chosen);
  };
  return (
    <div className={cx(styles['list'], props.className)} style={tracks}>
      {columns.some(column => column.head !== undefined) ? (
        <div className={cx(styles['grid'], styles['head'])} aria-hidden="true">
          {columns.map(column => (
            <span key={column.key} className={cx(column.align === 'end' && styles['end'])}>
              {column.head}
            </span>
          ))}
        </div>
      ) : null}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight, loaderSize: 44 }}>
        <GridList
          className={styles['rows'] ?? ''}
          aria-label={props.label}
          selectionMode="single"
          selectionBehavior="replace"
          // Esc is the dialog's around it: a row stays chosen.
          escapeKeyBehavior="none"
          selectedKeys={props.selectedKey == null ? [] : [props.selectedKey]}
          onSelectionChange={keys => {
            if (keys !== 'all') for (const key of keys) choose(key);
          }}
          onAction={choose}
          renderEmptyState={() => props.empty}
        >
          <Collection items={props.rows} dependencies={[columns]}>
            {row => (
              <GridListItem
                id={props.rowKey(row)}
                textValue={props.rowName(row)}
                className={cx(styles['grid'], styles['row'])}
              >
                {columns.map(column => (
                  <span
                    key={column.key}
                    className={cx(styles['cell'], column.align === 'end' && styles['end'])}
                  >
                    {column.cell(row)}
                  </span>
                ))}
              </GridListItem>
            )}
          </Collection>
          {props.onEnd === undefined ? null : (
            <GridListLoadMoreItem
              className={styles['more'] ?? ''}
              onLoadMore={props.onEnd}
              isLoading={props.isLoadingMore ?? false}
            >
              {t('state.loading')}
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
