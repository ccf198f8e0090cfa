import { expect, test } from 'vitest';
import { type FieldDefinition, fieldProblems, fieldValues, offeredOptions, shownFields, typingProblems } from './fields';
import { instantAt, localAt } from './instant';
import { amendedValues, entriesOf, sayValue } from './values';

const field = (key: string, kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  kind,
  label: { vi: key, en: key },
  required: false,
  retired: false,
  options: [],
  ...more,
});
const option = (code: string, retired = false) => ({ code, label: { vi: code, en: code }, retired });
const fields = [
  field('motto', 'TEXT', { required: true, maxLength: 5 }),
  field('budget', 'INTEGER', { min: 1, max: 10 }),
  field('loud', 'BOOLEAN'),
];

test('finds what is missing or out of bounds before the server has to', () => {
  expect(fieldProblems(fields, { motto: null })).toEqual({ motto: 'Cần điền' });
  expect(fieldProblems(fields, { motto: 'dài quá', budget: 11 })).toEqual({ motto: 'Dài nhất 5 ký tự', budget: 'Nhiều nhất 10' });
  expect(fieldProblems(fields, { motto: 'gọn', budget: 1.5 })).toEqual({ budget: 'Ghi số nguyên' });
  expect(fieldProblems(fields, { motto: 'gọn', budget: 10 })).toEqual({});
});

test('says while typing what is wrong, and what is missing only when the form is sent', () => {
  expect(typingProblems(fields, { motto: null, budget: 0 })).toEqual({ budget: 'Ít nhất 1' });
});

test('reads phones, addresses and places the way people write them', () => {
  const some = [field('phone', 'PHONE'), field('page', 'URL'), field('spot', 'LOCATION'), field('at', 'DATE_TIME')];
  const good = { phone: '0912 345 678', page: 'https://tungnha.vn', spot: { latitude: 15.88, longitude: 108.1 }, at: '2026-11-22T19:30' };
  expect(fieldProblems(some, good)).toEqual({});
  const bad = { phone: '0912', page: 'tungnha', spot: { latitude: 15.88, longitude: null }, at: '2026-11-22T' };
  expect(Object.keys(fieldProblems(some, bad))).toEqual(['phone', 'page', 'spot', 'at']);
  expect(fieldProblems(some, { spot: { latitude: null, longitude: null }, at: 'T' })).toEqual({});
});

test('sends each value as its kind and leaves out what is empty', () => {
  expect(fieldValues(fields, { motto: 'gọn', budget: null, loud: false })).toEqual([
    { key: 'motto', value: { text: 'gọn' } },
    { key: 'loud', value: { boolean: false } },
  ]);
  const some = [field('at', 'DATE_TIME'), field('who', 'MEMBER'), field('why', 'MULTI_CHOICE', { options: [option('A'), option('B')] })];
  expect(fieldValues(some, { at: '2026-11-22T19:30', who: { id: 'mem_1', name: 'Lê Văn A' }, why: ['B'] })).toEqual([
    { key: 'at', value: { dateTime: '2026-11-22T12:30:00.000Z' } },
    { key: 'who', value: { memberId: 'mem_1' } },
    { key: 'why', value: { choices: ['B'] } },
  ]);
});

test('a field hidden by another answer is neither shown, checked nor sent', () => {
  const chain = [
    field('trouble', 'CHOICE', { options: [option('NONE'), option('DEVICE')] }),
    field('device', 'TEXT', { required: true, shownIf: { field: 'trouble', choices: ['DEVICE'] } }),
    field('repaired', 'DATE', { shownIf: { field: 'device', choices: [] } }),
  ];
  const answered = { trouble: 'DEVICE', device: 'máy cũ', repaired: '2026-11-22' };
  const keys = (entries: Parameters<typeof shownFields>[1]) => shownFields(chain, entries).map((f) => f.key);
  expect(keys({})).toEqual(['trouble']);
  expect(keys({ trouble: 'DEVICE' })).toEqual(['trouble', 'device']);
  expect(keys(answered)).toEqual(['trouble', 'device', 'repaired']);
  expect(keys({ ...answered, trouble: 'NONE' })).toEqual(['trouble']);
  expect(fieldProblems(chain, { trouble: 'NONE' })).toEqual({});
  expect(fieldValues(chain, { ...answered, trouble: 'NONE' })).toEqual([{ key: 'trouble', value: { choice: 'NONE' } }]);
});

test('a circle of conditions shows nothing instead of hanging', () => {
  const circle = [
    field('a', 'TEXT', { shownIf: { field: 'b', choices: [] } }),
    field('b', 'TEXT', { shownIf: { field: 'a', choices: [] } }),
  ];
  expect(shownFields(circle, { a: 'x', b: 'y' })).toEqual([]);
});

test('an unticked box answers "no" to the field that waits for it', () => {
  const waiting = [field('came', 'BOOLEAN'), field('why', 'TEXT', { shownIf: { field: 'came', choices: [], boolean: false } })];
  expect(shownFields(waiting, {}).map((f) => f.key)).toEqual(['came', 'why']);
  expect(shownFields(waiting, { came: true }).map((f) => f.key)).toEqual(['came']);
  expect(fieldValues(waiting, { why: 'mưa' })).toEqual([
    { key: 'came', value: { boolean: false } },
    { key: 'why', value: { text: 'mưa' } },
  ]);
});

test('what is retired is offered to nobody, but a stored value stays', () => {
  const old = field('old', 'CHOICE', { retired: true, options: [option('A'), option('B', true)] });
  expect(shownFields([old], {})).toEqual([]);
  expect(shownFields([old], { old: 'B' })).toEqual([old]);
  expect(offeredOptions(old, null).map((o) => o.code)).toEqual(['A']);
  expect(offeredOptions(old, 'B').map((o) => o.code)).toEqual(['A', 'B']);
});

test('stored values read back as they were typed, and say themselves', () => {
  const label = { __typename: 'Text' as const, vi: '', en: '' };
  const spot = { latitude: 15.88, longitude: 108.1 };
  const values: Parameters<typeof sayValue>[0][] = [
    { __typename: 'DateTimeValue', key: 'at', label, dateTime: '2026-11-22T12:30:00.000Z' },
    { __typename: 'LocationValue', key: 'spot', label, location: { __typename: 'GeoPoint', ...spot } },
    { __typename: 'TeamValue', key: 'team', label, teamId: 'tea_1', team: null },
  ];
  expect(entriesOf(values)).toEqual({ at: '2026-11-22T19:30', spot, team: { id: 'tea_1', name: '(ngoài nơi anh chị phụ trách)' } });
  expect(values.map(sayValue)).toEqual(['19:30, 22/11/2026', '15,88; 108,1', '(ngoài nơi anh chị phụ trách)']);
  expect(localAt(instantAt('2026-01-01T00:15'))).toBe('2026-01-01T00:15');
});

test('amending keeps the team and the person somebody else named out of one’s sight', () => {
  const label = { __typename: 'Text' as const, vi: '', en: '' };
  const stored: Parameters<typeof sayValue>[0][] = [
    { __typename: 'TeamValue', key: 'team', label, teamId: 'tea_1', team: null },
    { __typename: 'MemberValue', key: 'who', label, memberId: 'mem_1', member: null },
    { __typename: 'TextValue', key: 'motto', label, text: 'gọn' },
  ];
  const fields = [field('team', 'TEAM'), field('who', 'MEMBER'), field('motto', 'TEXT')];
  expect(amendedValues(fields, stored, { ...entriesOf(stored), motto: '' })).toEqual([
    { key: 'team', value: { teamId: 'tea_1' } },
    { key: 'who', value: { memberId: 'mem_1' } },
    { key: 'motto', value: null },
  ]);
  expect(amendedValues(fields, stored, { ...entriesOf(stored), team: null })).toContainEqual({ key: 'team', value: null });
});
