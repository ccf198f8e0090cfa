import { expect, test } from 'vitest';
import { fold } from './fold';
import { newId } from './ids';

test('an id has its kind, is a UUIDv7 and sorts by time of making', () => {
  const early = newId('out', 1_795_000_000_000);
  const late = newId('out', 1_795_000_000_001);
  expect(early).toMatch(/^out_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
  expect(newId('out', 1)).not.toBe(newId('out', 1));
});

test('folds diacritics as the server does', () => {
  expect(fold('  Đại   Lộc ')).toBe('dai loc');
  expect(fold('Hoà')).toBe(fold('Hòa'));
});
