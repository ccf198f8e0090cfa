import type { ShownSessionFragment } from '../../gql/graphql';
import type { FieldEntries } from '../../lib/fields';

/** A session's custom values as a form holds them. */
export function entriesOf(values: ShownSessionFragment['values']): FieldEntries {
  return Object.fromEntries(values.map((value) => [value.key, entryOf(value)]));
}

function entryOf(value: ShownSessionFragment['values'][number]): FieldEntries[string] {
  switch (value.__typename) {
    case 'TextValue':
      return value.text;
    case 'IntegerValue':
      return value.integer;
    case 'DecimalValue':
      return value.decimal;
    case 'BooleanValue':
      return value.boolean;
    case 'DateValue':
      return value.date;
    case 'ChoiceValue':
      return value.option.code;
    default:
      return null;
  }
}
