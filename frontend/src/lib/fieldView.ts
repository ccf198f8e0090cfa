import * as v from 'valibot';
import type { FieldFilter, FieldKind, FieldOrder, FieldTest } from '../gql/outcome/graphql';
import type { FieldDefinition, FieldEntry } from './fields';
import { instantAt } from './instant';

const operators = ['is', 'has', 'contains', 'from', 'before', 'set', 'unset'] as const;
export type Operator = (typeof operators)[number];

/** What a list keeps in its address about custom fields: conditions, shown columns, order. */
export const fieldViewSearch = {
  where: v.optional(
    v.array(v.object({ key: v.string(), op: v.picklist(operators), value: v.optional(v.union([v.string(), v.number(), v.boolean()])) })),
  ),
  /** One condition is enough; else all must hold. */
  any: v.optional(v.boolean()),
  cols: v.optional(v.array(v.string())),
  sort: v.optional(v.object({ key: v.string(), desc: v.optional(v.boolean()) })),
};
const fieldView = v.object(fieldViewSearch);
export type FieldView = v.InferOutput<typeof fieldView>;
export type Condition = NonNullable<FieldView['where']>[number];

/** For another type or kind, whose fields are others. */
export const noFieldView = { where: undefined, any: undefined, cols: undefined, sort: undefined } satisfies FieldView;

const ranged: Operator[] = ['is', 'from', 'before', 'set', 'unset'];
const operatorsOf: Partial<Record<FieldKind, Operator[]>> = {
  TEXT: ['contains', 'is', 'set', 'unset'],
  LONG_TEXT: ['contains', 'set', 'unset'],
  INTEGER: ranged,
  DECIMAL: ranged,
  DATE: ranged,
  DATE_TIME: ['from', 'before', 'set', 'unset'],
  BOOLEAN: ['is', 'unset'],
  CHOICE: ['is', 'set', 'unset'],
  MULTI_CHOICE: ['has', 'set', 'unset'],
};

/** What can be asked of a field. */
export function operatorsFor(kind: FieldKind): Operator[] {
  return operatorsOf[kind] ?? ['set', 'unset'];
}

export function needsValue(op: Operator): boolean {
  return op !== 'set' && op !== 'unset';
}

/** Personal data is neither asked for nor shown in a column. */
export function viewableFields<F extends FieldDefinition & { personal: boolean }>(fields: F[]): F[] {
  return fields.filter((field) => !field.personal);
}

const unordered: FieldKind[] = ['LONG_TEXT', 'MULTI_CHOICE', 'LOCATION', 'AREA', 'TEAM', 'MEMBER'];
export function canOrder({ kind }: FieldDefinition): boolean {
  return !unordered.includes(kind);
}

/** The conditions that are whole, for the server; null: none. What names no field of these is left out. */
export function fieldFilter(fields: FieldDefinition[], { where, any }: FieldView): FieldFilter | null {
  const tests = (where ?? []).flatMap((condition): FieldFilter[] => {
    const field = fields.find((one) => one.key === condition.key);
    const test = field && testOf(field, condition);
    return test ? [{ field: test }] : [];
  });
  if (tests.length === 0) return null;
  return any ? { or: tests } : { and: tests };
}

export function fieldOrder(fields: FieldDefinition[], { sort }: FieldView): FieldOrder | null {
  const field = fields.find((one) => one.key === sort?.key);
  return field && canOrder(field) ? { key: field.key, direction: sort?.desc ? 'DESC' : 'ASC' } : null;
}

/** A click on a column's head: up, down, as before. */
export function turned(sort: FieldView['sort'], key: string): FieldView['sort'] {
  if (sort?.key !== key) return { key };
  return sort.desc ? undefined : { key, desc: true };
}

function testOf(field: FieldDefinition, { key, op, value }: Condition): FieldTest | null {
  if (op === 'set') return { key, isSet: true };
  if (op === 'unset') return { key, isSet: false };
  if (value === undefined || value === '') return null;
  if (op === 'contains') return { key, contains: String(value) };
  const typed = inputOf(field.kind, value);
  switch (op) {
    case 'from':
      return { key, gte: typed };
    case 'before':
      return { key, lt: typed };
    default:
      return { key, eq: typed };
  }
}

function inputOf(kind: FieldKind, value: Exclude<FieldEntry, object | null>): NonNullable<FieldTest['eq']> {
  switch (kind) {
    case 'INTEGER':
      return { integer: Number(value) };
    case 'DECIMAL':
      return { decimal: Number(value) };
    case 'BOOLEAN':
      return { boolean: value === true };
    case 'DATE':
      return { date: String(value) };
    case 'DATE_TIME':
      return { dateTime: instantAt(`${value}T00:00`) };
    case 'CHOICE':
      return { choice: String(value) };
    case 'MULTI_CHOICE':
      return { choices: [String(value)] };
    default:
      return { text: String(value) };
  }
}
