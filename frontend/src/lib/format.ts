import { m } from '../paraglide/messages';
import { getLocale } from '../paraglide/runtime';

/** Everyone reads the time of Vietnam, wherever they look from. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
const tag = () => (getLocale() === 'vi' ? 'vi-VN' : 'en-GB');

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${tag()}${JSON.stringify(options)}`;
  const known = made.get(key) as Intl.NumberFormat | undefined;
  const format = known ?? new Intl.NumberFormat(tag(), options);
  made.set(key, format);
  return format;
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${tag()}${JSON.stringify(options)}`;
  const known = made.get(key) as Intl.DateTimeFormat | undefined;
  const format = known ?? new Intl.DateTimeFormat(tag(), options);
  made.set(key, format);
  return format;
}

/** 1.566 in Vietnamese, 1,566 in English; without `decimals` as many as the number has, at most 6. */
export function formatNumber(value: number, decimals?: number): string {
  return numbers(
    decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: 0, maximumFractionDigits: decimals },
  ).format(value);
}

/** A share of 1 as a percentage: 64,28 % in Vietnamese, 64.28% in English. Never rounds up to 100. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 1e6) / 1e4; // 0.57 * 100 is 56.99999999999999
  const shown = share < 1 ? Math.min(Math.floor(percent * 100) / 100, 99.99) : percent;
  const number = numbers({ maximumFractionDigits: 2 }).format(shown);
  return getLocale() === 'vi' ? `${number}\u00a0%` : `${number}%`;
}

/** A day (yyyy-MM-dd) as 22/11/2026. */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** A day as 22/11/2026 in Vietnamese, 22 Nov 2026 in English. */
export function formatDay(day: string): string {
  return getLocale() === 'vi'
    ? shortDay(day)
    : dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(utc(day));
}

/** thứ Bảy, 22/11/2026; Saturday, 22 Nov 2026. */
export function formatLongDay(day: string): string {
  return `${weekday(day)}, ${formatDay(day)}`;
}

/** The weekday's name: thứ Bảy, Chủ Nhật; Saturday. */
export function weekday(day: string, width: 'long' | 'short' = 'long'): string {
  return dates({ weekday: width, timeZone: 'UTC' }).format(utc(day)).replace(/^Thứ/, 'thứ');
}

/** An instant as 19:30, in Vietnam. */
export function formatTime(instant: string | Date): string {
  return dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: TIME_ZONE }).format(new Date(instant));
}

/** An instant as 19:30, 22/11/2026; the day is left out when it is today's. */
export function formatInstant(instant: string | Date, now: Date = new Date()): string {
  const day = dayOf(instant);
  return day === dayOf(now) ? formatTime(instant) : `${formatTime(instant)}, ${formatDay(day)}`;
}

/** A period: "17/11/2026 – 30/11/2026", "từ 17/11/2026"; either end may be unknown. */
export function formatPeriod(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `${formatDay(from)} – ${formatDay(to)}`;
  if (from) return m.period_from({ day: formatDay(from) });
  return to ? m.period_until({ day: formatDay(to) }) : '';
}

let isoDays: Intl.DateTimeFormat | undefined;
/** The day (yyyy-MM-dd) it is in Vietnam at an instant. */
export function dayOf(instant: string | Date): string {
  isoDays ??= new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: TIME_ZONE });
  return isoDays.format(new Date(instant));
}

/** A day some days later, or earlier. */
export function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** Reads 22/11/2026, 22-11-26, 22.11, 22112026; without a year, this one. Null when there is no such day. */
export function parseDay(text: string, today: string = dayOf(new Date())): string | null {
  const typed = text.trim();
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!parts) return null;
  const [, date, month, given] = parts as unknown as [string, string, string, string | undefined];
  const year = given === undefined ? today.slice(0, 4) : given.length === 2 ? `20${given}` : given;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return exists(day) ? day : null;
}

/** Reads 19:30, 19h30, 19h, 1930 as HH:mm. Null when there is no such time. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:hg.](\d{2})?|(\d{2}))?$/i.exec(text.trim());
  if (!parts) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** Reads a number as the language writes it: 1.566 and 64,28 in Vietnamese. */
export function parseNumber(text: string): number | null {
  const [group, point] = getLocale() === 'vi' ? ['.', ','] : [',', '.'];
  const plain = text.trim().replace(/[\s\u00a0]/g, '');
  const shape = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+)(\\${point}\\d+)?$`);
  return shape.test(plain) ? Number(plain.replaceAll(group as string, '').replace(point as string, '.')) : null;
}

/** A number as a field shows it. */
export const formatInputNumber = (value: number): string => formatNumber(value);

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function exists(day: string): boolean {
  const date = utc(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}
