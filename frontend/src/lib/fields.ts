import type { FieldKind, FieldValueInput } from '../gql/graphql';
import { m } from '../paraglide/messages';
import { formatNumber } from './format';

type Text = { vi: string; en: string };

/** A custom field as the server defines it. */
export type FieldDefinition = {
  key: string;
  kind: FieldKind;
  label: Text;
  help?: Text | null;
  required: boolean;
  min?: number | null;
  max?: number | null;
  maxLength?: number | null;
  options: { code: string; label: Text }[];
};

/** What stands in the form, by the field's key; null: nothing. */
export type FieldEntries = Record<string, string | number | boolean | null>;

/** What is wrong with the entries, by key, in the reader's words. The server decides; this only saves a round trip. */
export function fieldProblems(fields: FieldDefinition[], entries: FieldEntries): Record<string, string> {
  const problems = fields.map((field) => [field.key, problemOf(field, entries[field.key] ?? null)] as const);
  return Object.fromEntries(problems.filter((p): p is [string, string] => p[1] !== undefined));
}

/** The entries as the server takes them; what is empty is left out. */
export function fieldValues(fields: FieldDefinition[], entries: FieldEntries): FieldValueInput[] {
  return fields.flatMap((field) => {
    const value = entries[field.key];
    return value === null || value === undefined || value === '' ? [] : [{ key: field.key, value: kindOf(field.kind, value) }];
  });
}

function problemOf(field: FieldDefinition, value: string | number | boolean | null): string | undefined {
  if (value === null || value === '') return field.required ? m.field_required() : undefined;
  if (typeof value === 'number') {
    if (field.kind === 'INTEGER' && !Number.isInteger(value)) return m.field_whole();
    if (typeof field.min === 'number' && value < field.min) return m.field_at_least({ min: formatNumber(field.min) });
    if (typeof field.max === 'number' && value > field.max) return m.field_at_most({ max: formatNumber(field.max) });
  }
  const longest = field.maxLength ?? 2_000;
  return typeof value === 'string' && value.length > longest ? m.field_too_long({ max: formatNumber(longest) }) : undefined;
}

function kindOf(kind: FieldKind, value: string | number | boolean): FieldValueInput['value'] {
  switch (kind) {
    case 'TEXT':
      return { text: String(value) };
    case 'INTEGER':
      return { integer: Number(value) };
    case 'DECIMAL':
      return { decimal: Number(value) };
    case 'BOOLEAN':
      return { boolean: Boolean(value) };
    case 'DATE':
      return { date: String(value) };
    case 'CHOICE':
      return { choice: String(value) };
  }
}
