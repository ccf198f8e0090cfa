import type { FieldKind } from '../../gql/type/graphql';
import { addTo, changeIn, changeKindIn, duplicateIn, moved, relabelIn, removeFrom } from './fieldEdits';
import { codeFor, type ListName, type Recipe, type RecipeField, type RecipeIndicator, type Text } from './recipe';

// Every edit answers with a new recipe; nothing here knows of the screen.

export function moveField(recipe: Recipe, list: ListName, from: number, to: number): Recipe {
  return { ...recipe, [list]: moved(recipe[list], from, to) };
}

export function addField(recipe: Recipe, list: ListName, kind: FieldKind, label: string): [Recipe, string] {
  const [fields, key] = addTo(recipe[list], kind, label);
  return [{ ...recipe, [list]: fields }, key];
}

export function duplicateField(recipe: Recipe, list: ListName, key: string): [Recipe, string] {
  const [fields, copy] = duplicateIn(recipe[list], key);
  return [{ ...recipe, [list]: fields }, copy];
}

/** Takes a field out, and out of what waited for it or counted it. */
export function removeField(recipe: Recipe, list: ListName, key: string): Recipe {
  const next = { ...recipe, [list]: removeFrom(recipe[list], key) };
  return counting(next, list, key, (source) => ({ ...source, field: null, option: null }));
}

export function changeField(recipe: Recipe, list: ListName, key: string, part: Partial<RecipeField>): Recipe {
  return { ...recipe, [list]: changeIn(recipe[list], key, part) };
}

export function changeKind(recipe: Recipe, list: ListName, key: string, kind: FieldKind): Recipe {
  return { ...recipe, [list]: changeKindIn(recipe[list], key, kind) };
}

/** Another name, and another key where that follows it, also in what counts the field. */
export function relabelField(recipe: Recipe, list: ListName, key: string, label: Text, fixed: boolean): [Recipe, string] {
  const [fields, to] = relabelIn(recipe[list], key, label, fixed);
  const next = { ...recipe, [list]: fields };
  return [to === key ? next : counting(next, list, key, (source) => ({ ...source, field: to })), to];
}

/** The indicators that count an outcome's field, with another source. */
function counting(
  recipe: Recipe,
  list: ListName,
  key: string,
  change: (source: RecipeIndicator['source']) => RecipeIndicator['source'],
): Recipe {
  if (list !== 'outcomeFields') return recipe;
  return { ...recipe, indicators: recipe.indicators.map((i) => (i.source.field === key ? { ...i, source: change(i.source) } : i)) };
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
