import type { FieldValueWordsFragment } from '../gql/graphql';
import type { Column } from '../ui/DataTable';
import type { FieldDefinition } from './fields';
import { canOrder, type FieldView } from './fieldView';
import { say } from './text';
import { sayValue } from './values';

/** The columns of the custom fields a view shows; numbers stand to the right, a head that can order says so. */
export function fieldColumns<Row extends { values: FieldValueWordsFragment[] }>(
  fields: FieldDefinition[],
  { cols, sort }: FieldView,
  onSort: (key: string) => void,
): Column<Row>[] {
  return fields
    .filter((field) => cols?.includes(field.key))
    .map((field) => ({
      key: `field ${field.key}`,
      header: say(field.label),
      align: field.kind === 'INTEGER' || field.kind === 'DECIMAL' ? ('end' as const) : ('start' as const),
      ...(canOrder(field)
        ? {
            sort: {
              now: sort?.key === field.key ? (sort.desc ? ('desc' as const) : ('asc' as const)) : null,
              onSort: () => onSort(field.key),
            },
          }
        : {}),
      cell: (row: Row) => {
        const value = row.values.find((one) => one.key === field.key);
        return value ? sayValue(value) : '';
      },
    }));
}
