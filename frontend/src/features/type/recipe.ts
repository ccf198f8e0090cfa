import type {
  CampaignRecipeInput,
  Direction,
  FieldDefinitionInput,
  FieldKind,
  Frequency,
  IndicatorKind,
  IndicatorSourceKind,
  RollUp,
  VenueKind,
} from '../../gql/type/graphql';
import { fold } from '../../lib/fold';

/** Both languages; an empty `en` reads as the Vietnamese. */
export type Text = { vi: string; en: string };
export type RecipeOption = { code: string; label: Text; retired: boolean };
export type RecipeCondition = { field: string; choices: string[]; boolean: boolean | null };
export type RecipeField = {
  key: string;
  kind: FieldKind;
  label: Text;
  help: Text | null;
  group: Text | null;
  required: boolean;
  personal: boolean;
  retired: boolean;
  min: number | null;
  max: number | null;
  minLength: number | null;
  maxLength: number | null;
  pattern: string | null;
  options: RecipeOption[];
  shownIf: RecipeCondition | null;
};
export type IndicatorSource = { kind: IndicatorSourceKind; field: string | null; option: string | null; formula: string | null };
export type RecipeIndicator = {
  code: string;
  name: Text;
  kind: IndicatorKind;
  unit: Text;
  rollUp: RollUp;
  direction: Direction;
  maxPerOutcome: number | null;
  decimals: number;
  source: IndicatorSource;
};
type Rhythm = { frequency: Frequency; startTime: string; durationMinutes: number; days: number; venueKind: VenueKind };
type Source = { title: string; publisher: string | null; publishedOn: string | null; quote: string | null };

/** A campaign type in the making, as the designer holds it. */
export type Recipe = {
  code: string;
  name: Text;
  description: Text;
  campaignFields: RecipeField[];
  sessionFields: RecipeField[];
  outcomeFields: RecipeField[];
  indicators: RecipeIndicator[];
  forces: { teamKind: string; name: Text }[];
  rhythm: Rhythm | null;
  source: Source | null;
};
export type ListName = 'campaignFields' | 'sessionFields' | 'outcomeFields';
export const listNames = ['campaignFields', 'sessionFields', 'outcomeFields'] as const satisfies ListName[];

type Bare<T> = T extends readonly (infer U)[]
  ? Bare<U>[]
  : T extends object
    ? { [K in keyof T as Exclude<K, '__typename'>]: Bare<T[K]> }
    : T;

function bare<T>(value: T): Bare<T> {
  if (Array.isArray(value)) return value.map(bare) as Bare<T>;
  if (typeof value !== 'object' || value === null) return value as Bare<T>;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, part]) => [key, bare(part)]),
  ) as Bare<T>;
}

type Stored = Omit<Recipe, 'source'> & { source: (Source & { sample?: boolean }) | null };

/** What the server keeps, without what only GraphQL needs; an English text that repeats the Vietnamese is left empty. */
export function recipeOf(stored: object): Recipe {
  const { source, ...rest } = withTexts(bare(stored), ({ vi, en }) => ({ vi, en: en === vi ? '' : en })) as unknown as Stored;
  return {
    ...rest,
    source: source && { title: source.title, publisher: source.publisher, publishedOn: source.publishedOn, quote: source.quote },
  };
}

/** As the server takes it: English falls back to Vietnamese, and an empty help or heading is none. */
export function recipeInput(recipe: Recipe): CampaignRecipeInput {
  const full = withTexts(recipe, ({ vi, en }) => ({ vi, en: en || vi }));
  return {
    ...full,
    campaignFields: fieldInputs(full.campaignFields),
    sessionFields: fieldInputs(full.sessionFields),
    outcomeFields: fieldInputs(full.outcomeFields),
  };
}

/** Fields as a form holds them, of what the server keeps. */
export function fieldsOf(stored: object[]): RecipeField[] {
  return withTexts(bare(stored), ({ vi, en }) => ({ vi, en: en === vi ? '' : en })) as unknown as RecipeField[];
}

/** Fields as the server takes them. */
export function fieldInputs(fields: RecipeField[]): FieldDefinitionInput[] {
  const full = withTexts(fields, ({ vi, en }) => ({ vi, en: en || vi }));
  return full.map((field) => ({ ...field, help: orNull(field.help), group: orNull(field.group) }));
}

function orNull(text: Text | null): Text | null {
  return text && (text.vi || text.en) ? text : null;
}

function withTexts<T>(value: T, change: (text: Text) => Text): T {
  if (Array.isArray(value)) return value.map((part) => withTexts(part, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('vi' in value && 'en' in value) return change(value as unknown as Text) as T;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTexts(part, change)])) as T;
}

/** A key for a label: "Số hộ đã đến" → soHoDaDen, soHoDaDen2. */
export function keyFor(label: string, taken: string[]): string {
  const words = fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const joined = words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return unused((/^[a-z]/.test(joined) ? joined : `o${joined}`).slice(0, 36), taken);
}

/** A code for a label: "Chưa có điện thoại" → CHUA_CO_DIEN_THOAI. */
export function codeFor(label: string, taken: string[]): string {
  const joined = fold(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
  return unused((/^[A-Z][A-Z0-9]/.test(joined) ? joined : `O_${joined}`).slice(0, 36).replace(/_+$/, ''), taken);
}

function unused(wanted: string, taken: string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.includes(`${wanted}${n}`)) return `${wanted}${n}`;
}

export const hasOptions = (kind: FieldKind) => kind === 'CHOICE' || kind === 'MULTI_CHOICE';
export const isNumber = (kind: FieldKind) => kind === 'INTEGER' || kind === 'DECIMAL';
export const isText = (kind: FieldKind) => kind === 'TEXT' || kind === 'LONG_TEXT';

export function newField(kind: FieldKind, label: string, taken: string[]): RecipeField {
  const text = { vi: label, en: '' };
  const bareField = { key: keyFor(label, taken), kind, label: text, help: null, group: null };
  const rules = { required: false, personal: false, retired: false, min: null, max: null, minLength: null, maxLength: null, pattern: null };
  return { ...bareField, ...rules, options: [], shownIf: null };
}
