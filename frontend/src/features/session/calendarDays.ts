import { addDays, formatDay } from '../../lib/format';
import { getLocale } from '../../paraglide/runtime';
import type { CalendarView } from './calendarSearch';

/** The evening: what the week shows by default. Sessions outside it stand in a row of their own before and after. */
export const EVENING = { from: 17 * 60, to: 22 * 60 };
const WHOLE_DAY = { from: 6 * 60, to: 23 * 60 };
export const SLOT_MINUTES = 30;
const LIST_DAYS = 14;

/** The days a view reads: [from, to). */
export type Days = { from: string; to: string };

export function windowOf(view: CalendarView, date: string): Days {
  switch (view) {
    case 'week': {
      const from = mondayOf(date);
      return { from, to: addDays(from, 7) };
    }
    case 'month': {
      const lastDay = addDays(firstOfMonth(date, 1), -1);
      return { from: mondayOf(firstOfMonth(date)), to: addDays(mondayOf(lastDay), 7) };
    }
    case 'list':
      return { from: date, to: addDays(date, LIST_DAYS) };
  }
}

/** The date from which the same view shows what comes next (1) or came before (-1). */
export function stepOf(view: CalendarView, date: string, step: 1 | -1): string {
  switch (view) {
    case 'week':
      return addDays(date, 7 * step);
    case 'month':
      return firstOfMonth(date, step);
    case 'list':
      return addDays(date, LIST_DAYS * step);
  }
}

export function daysIn({ from, to }: Days): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

export function weeksIn(window: Days): string[][] {
  const days = daysIn(window);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayNumber(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function mondayOf(day: string): string {
  return addDays(day, -weekdayNumber(day));
}

/** The first day of the day's month, or of the one some months later. */
function firstOfMonth(day: string, months = 0): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** Minutes since midnight as HH:mm; past midnight it starts again. */
export function timeOf(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** 19:30–20:30. */
export function sayHours(startTime: string, durationMinutes: number): string {
  return `${startTime}–${timeOf(minutesOf(startTime) + durationMinutes)}`;
}

/** A row of the week: half an hour, or all that lies before or after the hours shown. */
export type SlotRow = { key: string; kind: 'slot' | 'before' | 'after'; from: number; to: number };

/** The rows of the week; the rows before and after only when something lies there. */
export function slotRows(startTimes: string[], wholeDay: boolean): SlotRow[] {
  const { from, to } = wholeDay ? WHOLE_DAY : EVENING;
  const starts = startTimes.map(minutesOf);
  const rows: SlotRow[] = [];
  if (starts.some((start) => start < from)) rows.push({ key: 'before', kind: 'before', from: 0, to: from });
  for (let start = from; start < to; start += SLOT_MINUTES)
    rows.push({ key: timeOf(start), kind: 'slot', from: start, to: start + SLOT_MINUTES });
  if (starts.some((start) => start >= to)) rows.push({ key: 'after', kind: 'after', from: to, to: 1440 });
  return rows;
}

export function isInRow(row: SlotRow, startTime: string): boolean {
  const start = minutesOf(startTime);
  return row.from <= start && start < row.to;
}

/** What several rows chosen by dragging, in either direction, mean: when it starts and how long it takes. */
export function rangeOf(a: SlotRow, b: SlotRow): { startTime: string; minutes: number } {
  const from = Math.min(a.from, b.from);
  return { startTime: timeOf(from), minutes: Math.max(a.to, b.to) - from };
}

/** 22/11; 22 Nov. */
export function dayWithoutYear(day: string): string {
  return formatDay(day).replace(/[ /]\d{4}$/, '');
}

/** What the view shows, as its heading: 16/11 – 22/11/2026, or tháng 11 năm 2026. */
export function sayWindow(view: CalendarView, date: string): string {
  if (view === 'month') return sayMonth(date);
  const { from, to } = windowOf(view, date);
  return `${dayWithoutYear(from)} – ${formatDay(addDays(to, -1))}`;
}

function sayMonth(date: string): string {
  const month = new Intl.DateTimeFormat(getLocale() === 'vi' ? 'vi-VN' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return startUpper(month.format(new Date(`${date}T00:00:00Z`)));
}

/** "thứ Hai" at the start of a line: "Thứ Hai". */
export function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
