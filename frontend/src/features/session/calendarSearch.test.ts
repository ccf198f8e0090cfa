import { expect, test } from 'vitest';
import { readSlot, writeSlot } from './calendarSearch';

test('a slot survives the URL', () => {
  for (const slot of [
    { date: '2026-11-23', startTime: '19:30', minutes: 90 },
    { date: '2026-11-23', startTime: '19:30', minutes: null },
    { date: '2026-11-23', startTime: null, minutes: null },
  ])
    expect(readSlot(writeSlot(slot))).toEqual(slot);
});

test('a slot that was typed into the URL wrongly is none', () => {
  expect(readSlot('2026-13-45')).toBeNull();
  expect(readSlot('tomorrow')).toBeNull();
});
