import type { FieldKind, FieldValueInput } from '../gql/outcome/graphql';
import { m } from '../paraglide/messages';
import { formatNumber } from './format';
import { instantAt } from './instant';

type Text = { vi: string; en: string };
type FieldCondition = { field: string; choices: string[]; boolean?: boolean | null };

/** A custom field as the server defines it, as far as an input needs it; `pattern` is the server's to check. */
export type FieldDefinition = {
  key: string;
  kind: FieldKind;
  label: Text;
  help?: Text | null;
  group?: Text | null;
  required: boolean;
  retired: boolean;
  min?: number | null;
  max?: number | null;
  minLength?: number | null;
  maxLength?: number | null;
  options: { code: string; label: Text; retired: boolean }[];
  shownIf?: FieldCondition | null;
};

/** An area, team or member that was chosen. */
export type Picked = { id: string; name: string; label?: string };
/** Degrees; one of them may not be typed yet. */
export type Point = { latitude: number | null; longitude: number | null };
/** What stands in one field. DATE_TIME: local, `yyyy-MM-ddTHH:mm`, either half may be missing. */
export type FieldEntry = string | number | boolean | string[] | Point | Picked | null;
/** What stands in the form, by the field's key; null: nothing. */
export type FieldEntries = Record<string, FieldEntry>;

/** Whether an entry says anything. */
function isFilled(entry: FieldEntry | undefined): entry is Exclude<FieldEntry, null> {
  if (entry === null || entry === undefined || entry === '' || entry === 'T') return false;
  if (Array.isArray(entry)) return entry.length > 0;
  return !isPoint(entry) || entry.latitude !== null || entry.longitude !== null;
}

/** The fields the form shows: those whose condition holds, and of the retired ones only those that hold a value already. */
export function shownFields<F extends FieldDefinition>(fields: F[], entries: FieldEntries): F[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const shown = (field: F, above: string[]): boolean => {
    if (field.retired && !isFilled(entries[field.key])) return false;
    if (!field.shownIf) return true;
    const asked = byKey.get(field.shownIf.field);
    if (!asked || above.includes(asked.key)) return false;
    return shown(asked, [...above, field.key]) && holds(field.shownIf, entryOrDefault(asked, entries, fields));
  };
  return fields.filter((field) => shown(field, []));
}

/** The options a choice offers: retired ones only while chosen. */
export function offeredOptions(field: FieldDefinition, entry: FieldEntry): FieldDefinition['options'] {
  const chosen = Array.isArray(entry) ? entry : [entry];
  return field.options.filter((option) => !option.retired || chosen.includes(option.code));
}

/** What is wrong with the entries, by key, in the reader's words. The server decides; this only saves a round trip. */
export function fieldProblems(fields: FieldDefinition[], entries: FieldEntries): Record<string, string> {
  const problems = shownFields(fields, entries).map((field) => [field.key, problemOf(field, entries[field.key] ?? null)] as const);
  return Object.fromEntries(problems.filter((p): p is [string, string] => p[1] !== undefined));
}

/** The problems of fields somebody has written in already: what is merely missing waits until the form is sent. */
export function typingProblems(fields: FieldDefinition[], entries: FieldEntries): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldProblems(fields, entries)).filter(([key]) => isFilled(entries[key])));
}

/** The entries as the server takes them; what is empty or hidden is left out. */
export function fieldValues(fields: FieldDefinition[], entries: FieldEntries): FieldValueInput[] {
  return shownFields(fields, entries).flatMap((field) => {
    const entry = entryOrDefault(field, entries, fields);
    return isFilled(entry) ? [{ key: field.key, value: inputOf(field.kind, entry) }] : [];
  });
}

/** A box nobody ticked says "no" where another field waits for that answer. */
function entryOrDefault(field: FieldDefinition, entries: FieldEntries, fields: FieldDefinition[]): FieldEntry {
  const entry = entries[field.key] ?? null;
  const awaited = field.kind === 'BOOLEAN' && fields.some((f) => f.shownIf?.field === field.key && typeof f.shownIf.boolean === 'boolean');
  return entry === null && awaited ? false : entry;
}

function holds({ choices, boolean }: FieldCondition, entry: FieldEntry): boolean {
  if (typeof boolean === 'boolean') return entry === boolean;
  if (choices.length === 0) return isFilled(entry);
  return Array.isArray(entry) ? entry.some((code) => choices.includes(code)) : typeof entry === 'string' && choices.includes(entry);
}

function problemOf(field: FieldDefinition, entry: FieldEntry): string | undefined {
  if (!isFilled(entry)) return field.required ? m.field_required() : undefined;
  if (typeof entry === 'number') return numberProblem(field, entry);
  if (isPoint(entry)) return pointProblem(entry);
  if (typeof entry !== 'string') return undefined;
  switch (field.kind) {
    case 'TEXT':
    case 'LONG_TEXT':
      return lengthProblem(field, entry.trim());
    case 'PHONE':
      return /^\+?\d{8,15}$/.test(entry.replace(/[\s.()-]/g, '')) ? undefined : m.field_phone_wrong();
    case 'URL':
      return URL.canParse(entry.trim()) && /^https?:\/\/[^/]+\.[^/]/i.test(entry.trim()) ? undefined : m.field_url_wrong();
    case 'DATE_TIME':
      return /^.{10}T.{5}$/.test(entry) ? undefined : m.field_date_time_half();
    default:
      return undefined;
  }
}

function numberProblem(field: FieldDefinition, entry: number): string | undefined {
  if (Number.isNaN(entry)) return m.field_number_wrong();
  if (field.kind === 'INTEGER' && !Number.isInteger(entry)) return m.field_whole();
  if (typeof field.min === 'number' && entry < field.min) return m.field_at_least({ min: formatNumber(field.min) });
  return typeof field.max === 'number' && entry > field.max ? m.field_at_most({ max: formatNumber(field.max) }) : undefined;
}

function lengthProblem(field: FieldDefinition, entry: string): string | undefined {
  const longest = field.maxLength ?? 2_000;
  if (entry.length > longest) return m.field_too_long({ max: formatNumber(longest) });
  const shortest = field.minLength ?? 0;
  return entry.length < shortest ? m.field_too_short({ min: formatNumber(shortest) }) : undefined;
}

function pointProblem({ latitude, longitude }: Point): string | undefined {
  if (latitude === null || longitude === null) return m.field_location_half();
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? undefined : m.field_location_wrong();
}

function inputOf(kind: FieldKind, entry: Exclude<FieldEntry, null>): FieldValueInput['value'] {
  switch (kind) {
    case 'TEXT':
    case 'LONG_TEXT':
      return { text: String(entry).trim() };
    case 'INTEGER':
      return { integer: Number(entry) };
    case 'DECIMAL':
      return { decimal: Number(entry) };
    case 'BOOLEAN':
      return { boolean: Boolean(entry) };
    case 'DATE':
      return { date: String(entry) };
    case 'DATE_TIME':
      return { dateTime: instantAt(String(entry)) };
    case 'CHOICE':
      return { choice: String(entry) };
    case 'MULTI_CHOICE':
      return { choices: entry as string[] };
    case 'PHONE':
      return { phone: String(entry).trim() };
    case 'URL':
      return { url: String(entry).trim() };
    case 'LOCATION':
      return { location: entry as { latitude: number; longitude: number } };
    case 'AREA':
      return { areaId: (entry as Picked).id };
    case 'TEAM':
      return { teamId: (entry as Picked).id };
    case 'MEMBER':
      return { memberId: (entry as Picked).id };
  }
}

export function isPoint(entry: FieldEntry): entry is Point {
  return typeof entry === 'object' && entry !== null && 'latitude' in entry;
}

export function isPicked(entry: FieldEntry): entry is Picked {
  return typeof entry === 'object' && entry !== null && 'id' in entry;
}
