import { expect, test } from 'vitest';
import type { FieldDefinition } from './fields';
import { fieldFilter, fieldOrder, operatorsFor, turned } from './fieldView';

const field = (key: string, kind: FieldDefinition['kind']): FieldDefinition => ({
  key,
  kind,
  label: { vi: key, en: key },
  required: false,
  retired: false,
  options: [],
});
const fields = [
  field('mode', 'CHOICE'),
  field('people', 'INTEGER'),
  field('topics', 'MULTI_CHOICE'),
  field('at', 'DATE_TIME'),
  field('story', 'LONG_TEXT'),
];

test('conditions become typed tests; what is not whole or names no field is left out', () => {
  const where = [
    { key: 'mode', op: 'is', value: 'AT_HOME' },
    { key: 'people', op: 'from', value: 5 },
    { key: 'topics', op: 'has', value: 'VNEID' },
    { key: 'story', op: 'contains', value: 'nhà' },
    { key: 'at', op: 'before', value: '2026-11-22' },
    { key: 'mode', op: 'unset' },
    { key: 'people', op: 'is' },
    { key: 'gone', op: 'set' },
  ] as const;
  const tests = [
    { field: { key: 'mode', eq: { choice: 'AT_HOME' } } },
    { field: { key: 'people', gte: { integer: 5 } } },
    { field: { key: 'topics', eq: { choices: ['VNEID'] } } },
    { field: { key: 'story', contains: 'nhà' } },
    { field: { key: 'at', lt: { dateTime: '2026-11-21T17:00:00.000Z' } } },
    { field: { key: 'mode', isSet: false } },
  ];
  expect(fieldFilter(fields, { where: [...where] })).toEqual({ and: tests });
  expect(fieldFilter(fields, { where: [...where], any: true })).toEqual({ or: tests });
  expect(fieldFilter(fields, { where: [{ key: 'people', op: 'is' }] })).toBeNull();
  expect(fieldFilter(fields, {})).toBeNull();
});

test('a head goes up, down, and back to the usual order', () => {
  const up = turned(undefined, 'people');
  expect(fieldOrder(fields, { sort: up })).toEqual({ key: 'people', direction: 'ASC' });
  const down = turned(up, 'people');
  expect(fieldOrder(fields, { sort: down })).toEqual({ key: 'people', direction: 'DESC' });
  expect(turned(down, 'people')).toBeUndefined();
  expect(turned(down, 'mode')).toEqual({ key: 'mode' });
  expect(fieldOrder(fields, { sort: { key: 'story' } })).toBeNull();
});

test('what cannot be compared can still be asked for', () => {
  expect(operatorsFor('LOCATION')).toEqual(['set', 'unset']);
  expect(operatorsFor('BOOLEAN')).toEqual(['is', 'unset']);
});
