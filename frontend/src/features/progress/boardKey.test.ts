import { expect, test } from 'vitest';
import { keyIn } from './boardKey';

test('reads the key of a wall screen, and none where there is none', () => {
  expect(keyIn('key=tnh_live_abcdefgh_xyz')).toBe('tnh_live_abcdefgh_xyz');
  expect(keyIn('')).toBeUndefined();
  expect(keyIn('key=')).toBeUndefined();
  expect(keyIn('top')).toBeUndefined();
});
