import { expect, test } from 'vitest';
import { chooseProperty } from './properties';

test('a property stands at one column only', () => {
  expect(chooseProperty(['fullName', 'phone', null], 2, 'phone')).toEqual(['fullName', null, 'phone']);
});

test('a column can bring nothing', () => {
  expect(chooseProperty(['fullName', null], 0, null)).toEqual([null, null]);
});
