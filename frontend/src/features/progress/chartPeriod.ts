import { addDays, daysBetween } from '../../lib/format';

const longest = 62;

/** The days a chart shows: the campaign's, up to today, at most the last 62. `to` is not included. */
export function chartPeriod(
  startsOn: string | null | undefined,
  endsOn: string | null | undefined,
  today: string,
): { from: string; to: string } {
  const last = endsOn && endsOn < today ? endsOn : today;
  const first = startsOn && startsOn <= last ? startsOn : addDays(last, -29);
  const from = daysBetween(first, last) >= longest ? addDays(last, 1 - longest) : first;
  return { from, to: addDays(last, 1) };
}
