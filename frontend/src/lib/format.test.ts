import { expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  formatInstant,
  formatLongDay,
  formatNumber,
  formatPeriod,
  formatShare,
  parseDay,
  parseNumber,
  parseTime,
} from './format';

test('numbers, shares and days the Vietnamese way', () => {
  expect(formatNumber(1566)).toBe('1.566');
  expect(formatNumber(64.28)).toBe('64,28');
  expect(formatShare(0.6428)).toBe('64,28\u00a0%');
  expect(formatShare(0.57)).toBe('57\u00a0%');
  expect(formatShare(0.99999)).toBe('99,99\u00a0%');
  expect(formatShare(1.2)).toBe('120\u00a0%');
  expect(formatLongDay('2026-11-21')).toBe('thứ Bảy, 21/11/2026');
  expect(formatLongDay('2026-11-22')).toBe('Chủ Nhật, 22/11/2026');
  expect(formatPeriod('2026-11-17', null)).toBe('từ 17/11/2026');
});

test('an instant is shown and dated in Vietnam', () => {
  expect(dayOf('2026-11-21T17:30:00Z')).toBe('2026-11-22');
  expect(formatInstant('2026-11-22T12:30:00Z', new Date('2026-11-22T14:00:00Z'))).toBe('19:30');
  expect(formatInstant('2026-11-22T12:30:00Z', new Date('2026-11-23T14:00:00Z'))).toBe('19:30, 22/11/2026');
});

test('reads days as people type them, and refuses days that do not exist', () => {
  expect(parseDay('22/11/2026')).toBe('2026-11-22');
  expect(parseDay('2-1-26')).toBe('2026-01-02');
  expect(parseDay('22/11', '2027-05-01')).toBe('2027-11-22');
  expect(parseDay('22112026')).toBe('2026-11-22');
  expect(parseDay('31/02/2026')).toBeNull();
  expect(parseDay('mai')).toBeNull();
});

test('reads times and numbers as people type them', () => {
  expect(['19:30', '19h30', '1930', '19h', '7g15', '19'].map(parseTime)).toEqual(['19:30', '19:30', '19:30', '19:00', '07:15', '19:00']);
  expect(parseTime('25:00')).toBeNull();
  expect(parseNumber('1.566')).toBe(1566);
  expect(parseNumber('64,28')).toBe(64.28);
  expect(parseNumber('9.5')).toBeNull();
});

test('counts days across months', () => {
  expect(addDays('2026-11-28', 5)).toBe('2026-12-03');
  expect(daysBetween('2026-11-17', '2026-12-01')).toBe(14);
});
