import type { FieldKind } from '../../gql/type/graphql';
import {
  codeFor,
  hasOptions,
  isNumber,
  isText,
  keyFor,
  type ListName,
  newField,
  type Recipe,
  type RecipeField,
  type RecipeIndicator,
  type RecipeOption,
  type Text,
} from './recipe';

// Every edit answers with a new recipe; nothing here knows of the screen.

export function moved<T>(list: T[], from: number, to: number): T[] {
  if (from === to || to < 0 || to >= list.length) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from] as T);
}

export function moveField(recipe: Recipe, list: ListName, from: number, to: number): Recipe {
  return { ...recipe, [list]: moved(recipe[list], from, to) };
}

/** Adds a field at the end, in the group of the last one. */
export function addField(recipe: Recipe, list: ListName, kind: FieldKind, label: string): [Recipe, string] {
  const fields = recipe[list];
  const field = {
    ...newField(
      kind,
      label,
      fields.map((f) => f.key),
    ),
    group: fields.at(-1)?.group ?? null,
  };
  const full = hasOptions(kind) ? { ...field, options: [] } : field;
  return [{ ...recipe, [list]: [...fields, full] }, field.key];
}

/** The same field once more, just below. */
export function duplicateField(recipe: Recipe, list: ListName, key: string): [Recipe, string] {
  const fields = recipe[list];
  const index = fields.findIndex((f) => f.key === key);
  const field = fields[index];
  if (!field) return [recipe, key];
  const copy = {
    ...field,
    key: keyFor(
      field.label.vi || key,
      fields.map((f) => f.key),
    ),
    retired: false,
  };
  return [{ ...recipe, [list]: fields.toSpliced(index + 1, 0, copy) }, copy.key];
}

/** Takes a field out, and out of what waited for it or counted it. */
export function removeField(recipe: Recipe, list: ListName, key: string): Recipe {
  const fields = recipe[list].filter((f) => f.key !== key);
  const free = fields.map((f) => (f.shownIf?.field === key ? { ...f, shownIf: null } : f));
  const next = { ...recipe, [list]: free };
  if (list !== 'outcomeFields') return next;
  const indicators = recipe.indicators.map((i) =>
    i.source.field === key ? { ...i, source: { ...i.source, field: null, option: null } } : i,
  );
  return { ...next, indicators };
}

export function changeField(recipe: Recipe, list: ListName, key: string, part: Partial<RecipeField>): Recipe {
  return { ...recipe, [list]: recipe[list].map((f) => (f.key === key ? { ...f, ...part } : f)) };
}

/** Another kind keeps only the rules that fit it. */
export function changeKind(recipe: Recipe, list: ListName, key: string, kind: FieldKind): Recipe {
  const field = recipe[list].find((f) => f.key === key);
  if (!field) return recipe;
  const numbers = isNumber(kind) ? {} : { min: null, max: null };
  const texts = isText(kind) ? {} : { minLength: null, maxLength: null };
  const pattern = kind === 'TEXT' ? {} : { pattern: null };
  const options = hasOptions(kind) ? {} : { options: [] };
  const free = recipe[list].map((f) => (f.shownIf?.field === key ? { ...f, shownIf: { field: key, choices: [], boolean: null } } : f));
  return changeField({ ...recipe, [list]: free }, list, key, { kind, ...numbers, ...texts, ...pattern, ...options });
}

/** Another key, also in what waits for the field or counts it. */
function renameField(recipe: Recipe, list: ListName, from: string, to: string): Recipe {
  const fields = recipe[list].map((f) => ({
    ...f,
    key: f.key === from ? to : f.key,
    shownIf: f.shownIf?.field === from ? { ...f.shownIf, field: to } : f.shownIf,
  }));
  if (list !== 'outcomeFields') return { ...recipe, [list]: fields };
  const indicators = recipe.indicators.map((i) => (i.source.field === from ? { ...i, source: { ...i.source, field: to } } : i));
  return { ...recipe, [list]: fields, indicators };
}

/** Another name. The key of a field nobody has recorded with follows its name, until somebody writes another key. */
export function relabelField(recipe: Recipe, list: ListName, key: string, label: Text, fixed: boolean): [Recipe, string] {
  const field = recipe[list].find((f) => f.key === key);
  if (!field) return [recipe, key];
  const next = changeField(recipe, list, key, { label });
  const others = recipe[list].map((f) => f.key).filter((k) => k !== key);
  const follows = !fixed && key === keyFor(field.label.vi, others);
  const to = follows ? keyFor(label.vi, others) : key;
  return [to === key ? next : renameField(next, list, key, to), to];
}

export function addOption(field: RecipeField, label: string): RecipeOption[] {
  return [
    ...field.options,
    {
      code: codeFor(
        label,
        field.options.map((o) => o.code),
      ),
      label: { vi: label, en: '' },
      retired: false,
    },
  ];
}

/** Another name of an option; its code follows as a field's key does. */
export function relabelOption(field: RecipeField, code: string, label: Text, fixed: boolean): RecipeOption[] {
  const others = field.options.map((o) => o.code).filter((c) => c !== code);
  return field.options.map((o) => {
    if (o.code !== code) return o;
    return { ...o, label, code: !fixed && code === codeFor(o.label.vi, others) ? codeFor(label.vi, others) : code };
  });
}

export function addIndicator(recipe: Recipe, name: string, unit: Text): [Recipe, string] {
  const code = codeFor(
    name,
    recipe.indicators.map((i) => i.code),
  );
  const indicator: RecipeIndicator = {
    code,
    name: { vi: name, en: '' },
    kind: 'COUNT',
    unit,
    rollUp: 'SUM',
    direction: 'UP',
    maxPerOutcome: null,
    decimals: 0,
    source: { kind: 'ENTERED', field: null, option: null, formula: null },
  };
  return [{ ...recipe, indicators: [...recipe.indicators, indicator] }, code];
}

export function changeIndicator(recipe: Recipe, code: string, part: Partial<RecipeIndicator>): Recipe {
  return { ...recipe, indicators: recipe.indicators.map((i) => (i.code === code ? { ...i, ...part } : i)) };
}

/** What an indicator's kind and source allow of the rest: a ratio is computed and never added up, the others are never computed. */
export function settleIndicator(indicator: RecipeIndicator): RecipeIndicator {
  const { kind, source } = indicator;
  if (kind === 'RATIO') {
    const formula = { kind: 'FORMULA' as const, field: null, option: null, formula: source.formula ?? '' };
    return { ...indicator, rollUp: 'NONE', maxPerOutcome: null, source: formula };
  }
  const entered = kind === 'GAUGE' || source.kind === 'FORMULA' || source.kind === 'ENTERED';
  if (entered) return { ...indicator, source: { kind: 'ENTERED', field: null, option: null, formula: null } };
  const withField = source.kind === 'RECORDS' ? { field: null, option: null } : {};
  const withOption = source.kind === 'CHOICE_COUNT' ? {} : { option: null };
  return { ...indicator, rollUp: 'SUM', maxPerOutcome: null, source: { ...source, formula: null, ...withField, ...withOption } };
}

/** Where an indicator's figures come from. A field that is added up must not go below zero. */
export function changeSource(recipe: Recipe, code: string, source: RecipeIndicator['source']): Recipe {
  const indicator = recipe.indicators.find((i) => i.code === code);
  if (!indicator) return recipe;
  const next = changeIndicator(recipe, code, settleIndicator({ ...indicator, source }));
  const field = recipe.outcomeFields.find((f) => f.key === source.field);
  if (source.kind !== 'FIELD_SUM' || !field || (field.min !== null && field.min >= 0)) return next;
  return changeField(next, 'outcomeFields', field.key, { min: 0 });
}

/** Another name; the code of an indicator nobody has counted with follows it. */
export function relabelIndicator(recipe: Recipe, code: string, name: Text, fixed: boolean): [Recipe, string] {
  const indicator = recipe.indicators.find((i) => i.code === code);
  if (!indicator) return [recipe, code];
  const others = recipe.indicators.map((i) => i.code).filter((c) => c !== code);
  const used = recipe.indicators.some((i) => i.source.formula?.includes(code));
  const follows = !fixed && !used && code === codeFor(indicator.name.vi, others);
  const to = follows ? codeFor(name.vi, others) : code;
  return [changeIndicator(recipe, code, { name, code: to }), to];
}

export function removeIndicator(recipe: Recipe, code: string): Recipe {
  return { ...recipe, indicators: recipe.indicators.filter((i) => i.code !== code) };
}
