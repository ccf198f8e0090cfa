import { useState } from 'react';
import { type ImportRowOutcome, ImportRowsDocument, type ImportRowsQuery } from '../../gql/exchange/graphql';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { type Column, DataTable } from '../../ui/DataTable';
import { Pager } from '../../ui/Pager';
import { StateView } from '../../ui/StateView';
import classes from './Import.module.css';
import type { ImportState } from './importState';

type Row = NonNullable<ImportRowsQuery['import']>['rows']['nodes'][number];

/** Some rows of the file, what is wrong with each said at its column. */
export function ImportRows({ on, only }: { on: ImportState; only: ImportRowOutcome }) {
  const [after, setAfter] = useState<string | null>(null);
  const state = useLoad(ImportRowsDocument, { id: on.id, only, after });
  return (
    <StateView state={state} lines={6} isEmpty={(data) => !data.import || data.import.rows.nodes.length === 0}>
      {(data) =>
        data.import && (
          <>
            <DataTable caption={m.import_rows()} columns={columns(on)} rows={data.import.rows.nodes} rowKey={(row) => String(row.row)} />
            <Pager
              total={m.import_rows_total({ count: formatNumber(data.import.rows.totalCount) })}
              onFirst={after ? () => setAfter(null) : undefined}
              onNext={data.import.rows.pageInfo.hasNextPage ? () => setAfter(data.import?.rows.pageInfo.endCursor ?? null) : undefined}
            />
          </>
        )
      }
    </StateView>
  );
}

function columns(on: ImportState): Column<Row>[] {
  const title = (column: number) => on.columns[column]?.title ?? '';
  return [
    {
      key: 'row',
      header: m.import_row(),
      cell: (row) => (
        <>
          <span className={classes.rowWord}>{m.import_row_number()} </span>
          {row.row}
        </>
      ),
    },
    {
      key: 'cells',
      header: m.import_row_says(),
      cell: (row) => (
        <span className={classes.samples}>
          {on.matching
            .map(({ column }) => row.cells[column])
            .filter(Boolean)
            .join(' · ')}
        </span>
      ),
    },
    {
      key: 'errors',
      header: m.import_row_errors(),
      cell: (row) => (
        <ul className={classes.errors}>
          {row.errors.map((error) => (
            <li key={`${error.column} ${error.message}`}>
              {typeof error.column === 'number' && <strong>{title(error.column)}: </strong>}
              {error.message}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
