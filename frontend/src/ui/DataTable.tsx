import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export type Column<Row> = {
  key: string;
  header: string;
  /** Heard, not seen: for a column of buttons. */
  hideHeader?: boolean;
  /** Numbers stand to the right. */
  align?: 'start' | 'end';
  /** A head that orders the list when clicked; null: it does not now. */
  sort?: { now: 'asc' | 'desc' | null; onSort: () => void };
  cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  /** What the table holds, for those who hear it. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** A dense table; the first column heads its row. On a phone each row becomes a card with its column names. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align} aria-sort={sortOf(column.sort?.now)}>
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} data-label={column.hideHeader ? '' : column.header} data-align={column.align}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  if (column.hideHeader) return <span className="visually-hidden">{column.header}</span>;
  if (!column.sort) return column.header;
  return (
    <button type="button" className={classes.sort} onClick={column.sort.onSort}>
      {column.header}
      <span aria-hidden>{column.sort.now === null ? '↕' : column.sort.now === 'asc' ? '↑' : '↓'}</span>
    </button>
  );
}

function sortOf(now: 'asc' | 'desc' | null | undefined): 'ascending' | 'descending' | undefined {
  if (!now) return undefined;
  return now === 'asc' ? 'ascending' : 'descending';
}
