import { memo, type ReactNode } from 'react';
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
            return <BodyRow key={key} columns={columns} row={row} isCurrent={key === props.currentKey} />;
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

const align = ({ align: side }: Pick<Column<never>, 'align'>) => cx(side === 'end' && styles['end']);

interface BodyRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly isCurrent: boolean;
}

/** Drawn again when it or the columns are others: of a long table that one row changes in, only that row. */
const BodyRow = memo(function BodyRow<Row>({ columns, row, isCurrent }: BodyRowProps<Row>) {
  return (
    <tr className={cx(isCurrent && styles['current'])}>
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
  // `memo` forgets that its component is generic.
}) as <Row>(props: BodyRowProps<Row>) => ReactNode;
