import type { FieldKind } from '../../gql/type/graphql';
import { codeFor, hasOptions, isNumber, isText, keyFor, newField, type RecipeField, type RecipeOption, type Text } from './recipe';

// Every edit answers with a new list of fields; nothing here knows of the screen.

export function moved<T>(list: T[], from: number, to: number): T[] {
  if (from === to || to < 0 || to >= list.length) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from] as T);
}

/** A field at the end, in the group of the last one. */
export function addTo(fields: RecipeField[], kind: FieldKind, label: string): [RecipeField[], string] {
  const taken = fields.map((f) => f.key);
  const field = { ...newField(kind, label, taken), group: fields.at(-1)?.group ?? null };
  return [[...fields, field], field.key];
}

/** The same field once more, just below. */
export function duplicateIn(fields: RecipeField[], key: string): [RecipeField[], string] {
  const index = fields.findIndex((f) => f.key === key);
  const field = fields[index];
  if (!field) return [fields, key];
  const taken = fields.map((f) => f.key);
  const copy = { ...field, key: keyFor(field.label.vi || key, taken), retired: false };
  return [fields.toSpliced(index + 1, 0, copy), copy.key];
}

/** Takes a field out, and out of what waited for it. */
export function removeFrom(fields: RecipeField[], key: string): RecipeField[] {
  return fields.filter((f) => f.key !== key).map((f) => (f.shownIf?.field === key ? { ...f, shownIf: null } : f));
}

export function changeIn(fields: RecipeField[], key: string, part: Partial<RecipeField>): RecipeField[] {
  return fields.map((f) => (f.key === key ? { ...f, ...part } : f));
}

/** Another kind keeps only the rules that fit it. */
export function changeKindIn(fields: RecipeField[], key: string, kind: FieldKind): RecipeField[] {
  const numbers = isNumber(kind) ? {} : { min: null, max: null };
  const texts = isText(kind) ? {} : { minLength: null, maxLength: null };
  const pattern = kind === 'TEXT' ? {} : { pattern: null };
  const options = hasOptions(kind) ? {} : { options: [] };
  const free = fields.map((f) => (f.shownIf?.field === key ? { ...f, shownIf: { field: key, choices: [], boolean: null } } : f));
  return changeIn(free, key, { kind, ...numbers, ...texts, ...pattern, ...options });
}

/** Another name. The key of a field nobody has recorded with follows its name, also in what waits for the field. */
export function relabelIn(fields: RecipeField[], key: string, label: Text, fixed: boolean): [RecipeField[], string] {
  const field = fields.find((f) => f.key === key);
  if (!field) return [fields, key];
  const next = changeIn(fields, key, { label });
  const others = fields.map((f) => f.key).filter((k) => k !== key);
  const follows = !fixed && key === keyFor(field.label.vi, others);
  const to = follows ? keyFor(label.vi, others) : key;
  return [to === key ? next : renamed(next, key, to), to];
}

function renamed(fields: RecipeField[], from: string, to: string): RecipeField[] {
  return fields.map((f) => ({
    ...f,
    key: f.key === from ? to : f.key,
    shownIf: f.shownIf?.field === from ? { ...f.shownIf, field: to } : f.shownIf,
  }));
}

export function addOption(field: RecipeField, label: string): RecipeOption[] {
  const taken = field.options.map((o) => o.code);
  return [...field.options, { code: codeFor(label, taken), label: { vi: label, en: '' }, retired: false }];
}

/** Another name of an option; its code follows as a field's key does. */
export function relabelOption(field: RecipeField, code: string, label: Text, fixed: boolean): RecipeOption[] {
  const others = field.options.map((o) => o.code).filter((c) => c !== code);
  return field.options.map((o) => {
    if (o.code !== code) return o;
    return { ...o, label, code: !fixed && code === codeFor(o.label.vi, others) ? codeFor(label.vi, others) : code };
  });
}
