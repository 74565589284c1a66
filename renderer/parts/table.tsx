import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './table.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly head: ReactNode;
  /** Text left, numbers right. */
  readonly align?: 'start' | 'end';
  readonly width?: string;
  /** The cell that names its row. */
  readonly isRowHead?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

/**
 * A table to read. For rows to press, see `RowList`.
 *
 * @param foot Cells of the sum, by column key.
 */
export function Table<Row>(props: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly currentKey?: string | undefined;
  readonly hidesHead?: boolean;
  readonly foot?: Readonly<Record<string, ReactNode>>;
  readonly className?: string | undefined;
}) {
  const { columns } = props;
  const align = (column: Column<Row>) => cx(column.align === 'end' && styles['end']);
  return (
    <div className={cx(styles['scroll'], props.className)} tabIndex={0} role="group" aria-label={props.label}>
      <table className={styles['table']} aria-label={props.label}>
        <colgroup>
          {columns.map(column => (
            <col
              key={column.key}
              {...(column.width === undefined ? {} : { style: { width: column.width } })}
            />
          ))}
        </colgroup>
        <thead className={cx(props.hidesHead === true && 'sr')}>
          <tr>
            {columns.map(column => (
              <th key={column.key} scope="col" className={align(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => {
            const key = props.rowKey(row);
            return (
              <tr key={key} className={cx(key === props.currentKey && styles['current'])}>
                {columns.map(column =>
                  column.isRowHead === true ? (
                    <th key={column.key} scope="row" className={align(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} className={align(column)}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
        {props.foot === undefined ? null : (
          <tfoot>
            <tr>
              {columns.map(column => (
                <td key={column.key} className={align(column)}>
                  {props.foot?.[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
