import { expect, test } from 'vitest';
import { type FieldDefinition, fieldProblems, fieldValues } from './fields';

const field = (key: string, kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  key,
  kind,
  label: { vi: key, en: key },
  required: false,
  options: [],
  ...more,
});
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

test('sends each value as its kind and leaves out what is empty', () => {
  expect(fieldValues(fields, { motto: 'gọn', budget: null, loud: false })).toEqual([
    { key: 'motto', value: { text: 'gọn' } },
    { key: 'loud', value: { boolean: false } },
  ]);
});
