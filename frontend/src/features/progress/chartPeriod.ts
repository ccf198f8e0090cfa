import type { SeriesPeriod } from '../../gql/progress/graphql';
import { addDays, daysBetween, formatDay, formatLongDay, shortDay } from '../../lib/format';
import { m } from '../../paraglide/messages';

/** The most days a chart of each period reaches back. */
const longest = { DAY: 62, WEEK: 52 * 7, MONTH: 730 };

/** The days a chart shows: the campaign's, up to today, at most the last 62 (a year of weeks, two of months). `to` is not included. */
export function chartPeriod(
  startsOn: string | null | undefined,
  endsOn: string | null | undefined,
  today: string,
  period: SeriesPeriod = 'DAY',
): { from: string; to: string } {
  const last = endsOn && endsOn < today ? endsOn : today;
  const first = startsOn && startsOn <= last ? startsOn : addDays(last, -29);
  const from = daysBetween(first, last) >= longest[period] ? addDays(last, 1 - longest[period]) : first;
  return { from, to: addDays(last, 1) };
}

/** "thứ Bảy, 22/11/2026", "tuần từ 16/11/2026", "tháng 11/2026". */
export function sayPeriod(period: SeriesPeriod, from: string): string {
  if (period === 'DAY') return formatLongDay(from);
  return period === 'WEEK' ? m.progress_week_of({ day: formatDay(from) }) : m.progress_month_of({ month: shortDay(from).slice(3) });
}

/** As short as an axis needs it: 22/11, or 11/2026. */
export function sayPeriodShort(period: SeriesPeriod, from: string): string {
  return period === 'MONTH' ? shortDay(from).slice(3) : shortDay(from).slice(0, 5);
}
