import { expect, test } from 'vitest';
import { daysIn, isInRow, mondayOf, rangeOf, sayHours, sayWindow, slotRows, stepOf, weeksIn, windowOf } from './calendarDays';

test('a week begins on Monday, on a Sunday too', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(windowOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-23' });
});

test('a month is read in whole weeks, never more than 42 days', () => {
  expect(windowOf('month', '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-12-07' });
  expect(windowOf('month', '2027-02-28')).toEqual({ from: '2027-02-01', to: '2027-03-01' });
  expect(weeksIn(windowOf('month', '2027-02-14'))).toHaveLength(4);
  expect(daysIn(windowOf('month', '2026-08-31'))).toHaveLength(42);
});

test('steps keep to months and weeks across the end of a year', () => {
  expect(stepOf('month', '2026-01-31', 1)).toBe('2026-02-01');
  expect(stepOf('month', '2027-01-15', -1)).toBe('2026-12-01');
  expect(stepOf('week', '2026-12-30', 1)).toBe('2027-01-06');
  expect(stepOf('list', '2026-11-22', -1)).toBe('2026-11-08');
});

test('the evening is shown in half hours, and every session outside it has a row', () => {
  const rows = slotRows(['19:30', '16:59', '22:00', '00:05'], false);
  expect(rows.map((r) => r.key)).toEqual(['before', ...'17:00 17:30 18:00 18:30 19:00 19:30 20:00 20:30 21:00 21:30'.split(' '), 'after']);
  for (const time of ['19:30', '16:59', '22:00', '00:05', '23:59']) expect(rows.filter((row) => isInRow(row, time))).toHaveLength(1);
  expect(slotRows(['19:30'], false).map((r) => r.kind)).not.toContain('before');
});

test('a range is the same dragged up or down', () => {
  const rows = slotRows([], false);
  const [at19, at20] = [rows[4], rows[6]];
  if (!at19 || !at20) throw new Error('rows');
  expect(rangeOf(at19, at20)).toEqual({ startTime: '19:00', minutes: 90 });
  expect(rangeOf(at20, at19)).toEqual({ startTime: '19:00', minutes: 90 });
});

test('says hours, also past midnight, and windows', () => {
  expect(sayHours('19:30', 60)).toBe('19:30–20:30');
  expect(sayHours('23:30', 60)).toBe('23:30–00:30');
  expect(sayWindow('week', '2026-11-22')).toBe('16/11 – 22/11/2026');
  expect(sayWindow('month', '2026-11-22')).toBe('Tháng 11 năm 2026');
});
