import { expect, test } from 'vitest';
import { formatStay, isPast } from './membership';
import { formatPhone } from './phone';
import { placeAbove } from './place';

test('writes a phone number as people do', () => {
  expect(formatPhone('+84912345678')).toBe('0912 345 678');
  expect(formatPhone('+842353861234')).toBe('0235 386 1234');
  expect(formatPhone('+8562012345678')).toBe('+8562012345678');
});

test('says where an area lies', () => {
  expect(placeAbove('thôn 1, xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam')).toBe('xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam');
  expect(placeAbove('tỉnh Quảng Nam')).toBe('');
});

test('a membership is past from its first day outside', () => {
  expect(isPast({ from: '2025-01-01', to: '2026-11-22' }, '2026-11-22')).toBe(true);
  expect(isPast({ from: '2025-01-01', to: '2026-11-23' }, '2026-11-22')).toBe(false);
  expect(isPast({ from: '2027-01-01', to: null }, '2026-11-22')).toBe(false);
});

test('says from when to when', () => {
  expect(formatStay({ from: '2025-01-01', to: null })).toBe('từ 01/01/2025');
  expect(formatStay({ from: '2025-01-01', to: '2025-07-01' })).toBe('01/01/2025 – 01/07/2025');
  expect(formatStay({ from: null, to: null })).toBe('chưa rõ từ khi nào');
});
