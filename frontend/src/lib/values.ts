import type { FieldValueInput, FieldValueWordsFragment } from '../gql/graphql';
import { m } from '../paraglide/messages';
import { type FieldDefinition, type FieldEntries, type FieldEntry, fieldValues } from './fields';
import { dayOf, formatDay, formatNumber, formatTime } from './format';
import { localAt } from './instant';
import { formatPhone } from './phone';
import { say } from './text';

/** The one place that says how a custom value reads. */
export function sayValue(value: FieldValueWordsFragment): string {
  switch (value.__typename) {
    case 'TextValue':
    case 'LongTextValue':
      return value.text;
    case 'IntegerValue':
      return formatNumber(value.integer);
    case 'DecimalValue':
      return formatNumber(value.decimal);
    case 'BooleanValue':
      return value.boolean ? m.field_yes() : m.field_no();
    case 'DateValue':
      return formatDay(value.date);
    case 'DateTimeValue':
      return `${formatTime(value.dateTime)}, ${formatDay(dayOf(value.dateTime))}`;
    case 'ChoiceValue':
      return say(value.option.label);
    case 'MultiChoiceValue':
      return value.options.map((option) => say(option.label)).join(', ');
    case 'PhoneValue':
      return formatPhone(value.phone);
    case 'UrlValue':
      return value.url;
    case 'LocationValue':
      return `${formatNumber(value.location.latitude)}; ${formatNumber(value.location.longitude)}`;
    case 'AreaValue':
      return value.area.name;
    case 'TeamValue':
      return value.team?.name ?? m.field_out_of_sight();
    case 'MemberValue':
      return value.member?.fullName ?? m.field_out_of_sight();
    default:
      return '';
  }
}

/** A stored value without the words around it. */
type StoredValue<V = FieldValueWordsFragment> = V extends unknown ? Omit<V, 'label'> : never;

/** Stored values as a form holds them; a team or person out of sight keeps its place, and goes back as it came. */
export function entriesOf(values: StoredValue[]): FieldEntries {
  return Object.fromEntries(values.map((value) => [value.key, entryOf(value)]));
}

function entryOf(value: StoredValue): FieldEntry {
  switch (value.__typename) {
    case 'TextValue':
    case 'LongTextValue':
      return value.text;
    case 'IntegerValue':
      return value.integer;
    case 'DecimalValue':
      return value.decimal;
    case 'BooleanValue':
      return value.boolean;
    case 'DateValue':
      return value.date;
    case 'DateTimeValue':
      return localAt(value.dateTime);
    case 'ChoiceValue':
      return value.option.code;
    case 'MultiChoiceValue':
      return value.options.map((option) => option.code);
    case 'PhoneValue':
      return formatPhone(value.phone);
    case 'UrlValue':
      return value.url;
    case 'LocationValue':
      return { latitude: value.location.latitude, longitude: value.location.longitude };
    case 'AreaValue':
      return value.area;
    case 'TeamValue':
      return value.team ?? { id: value.teamId, name: m.field_out_of_sight() };
    case 'MemberValue':
      return { id: value.memberId, name: value.member?.fullName ?? m.field_out_of_sight() };
    default:
      return null;
  }
}

/** What a form of stored values sends where what is not given stays: what was emptied is taken away. */
export function amendedValues(fields: FieldDefinition[], stored: { key: string }[], entries: FieldEntries): FieldValueInput[] {
  const given = fieldValues(fields, entries);
  const emptied = stored.filter(({ key }) => fields.some((f) => f.key === key) && !given.some((g) => g.key === key));
  return [...given, ...emptied.map(({ key }) => ({ key, value: null }))];
}
