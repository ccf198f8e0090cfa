import type {
  PickedCampaignFragment,
  RecurrenceInput,
  ScheduleSessionsInput,
  SeriesVillagesQuery,
  Weekday,
} from '../../gql/session/graphql';
import { addDays, daysBetween, formatNumber, weekday } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { dayWithoutYear, EVENING, minutesOf, mondayOf, sayHours, weekdayNumber } from './calendarDays';

/** A village of the series: whether it takes part, where exactly, and who runs it. */
export type SeriesPlace = { areaId: string; name: string; chosen: boolean; venueId: string | null; teamIds: string[] };

/** A series being planned, as the form holds it. */
export type SeriesDraft = {
  campaign: PickedCampaignFragment | null;
  title: string;
  firstDate: string | null;
  startTime: string | null;
  minutes: number | null;
  frequency: 'DAILY' | 'WEEKLY';
  interval: number | null;
  weekdays: Weekday[];
  ends: 'until' | 'count';
  until: string | null;
  count: number | null;
  /** Days that were clicked away; those the recurrence no longer has are kept in case it comes back. */
  excluded: string[];
  places: SeriesPlace[];
};

export const weekdayNames: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** The server refuses more; so does the preview. */
const HORIZON_DAYS = 400;

/** A draft from the usual rhythm of the campaign's type, inside the campaign's days. */
export function draftOf(campaign: PickedCampaignFragment | null, today: string): SeriesDraft {
  const rhythm = campaign?.type.rhythm;
  const firstDate = campaign?.startsOn && campaign.startsOn > today ? campaign.startsOn : today;
  const usualEnd = addDays(firstDate, (rhythm?.days ?? 14) - 1);
  return {
    campaign,
    title: '',
    firstDate,
    startTime: rhythm?.startTime ?? '19:30',
    minutes: rhythm?.durationMinutes ?? 60,
    frequency: rhythm?.frequency === 'WEEKLY' ? 'WEEKLY' : 'DAILY',
    interval: 1,
    weekdays: [],
    ends: 'until',
    until: campaign?.endsOn && campaign.endsOn < usualEnd ? campaign.endsOn : usualEnd,
    count: rhythm?.days ?? 14,
    excluded: [],
    places: [],
  };
}

/** The villages, all taking part, each at a guidance point of the usual kind and with the teams that are its own. */
export function placesOf({ areas, venues, teams }: SeriesVillagesQuery, campaign: PickedCampaignFragment): SeriesPlace[] {
  const alone = campaign.area.level === 'VILLAGE' || campaign.area.level === 'GROUP';
  return (alone ? [campaign.area] : areas.nodes).map(({ id, name }) => {
    const own = venues.nodes.filter((v) => v.area.id === id);
    const usual = own.find((v) => v.kind === campaign.type.rhythm?.venueKind) ?? own[0];
    return {
      areaId: id,
      name,
      chosen: true,
      venueId: usual?.id ?? null,
      teamIds: teams.nodes.filter((t) => t.area.id === id).map((t) => t.id),
    };
  });
}

/** The days of the recurrence, before any are left out. Empty while the draft does not say enough. */
export function ruleDays(draft: SeriesDraft): string[] {
  const { firstDate, frequency, ends } = draft;
  const interval = draft.interval ?? 0;
  const last = ends === 'until' ? draft.until : null;
  const most = ends === 'count' ? (draft.count ?? 0) : Number.POSITIVE_INFINITY;
  if (!firstDate || !Number.isInteger(interval) || interval < 1 || (ends === 'until' && !last)) return [];
  const days: string[] = [];
  for (let day = firstDate; days.length < most && daysBetween(firstDate, day) <= HORIZON_DAYS; day = addDays(day, 1)) {
    if (last && day > last) break;
    if (frequency === 'DAILY' ? daysBetween(firstDate, day) % interval === 0 : isInWeek(draft, firstDate, day, interval)) days.push(day);
  }
  return days;
}

/** Weeks begin on Monday; without weekdays it is the first day's. */
function isInWeek({ weekdays }: SeriesDraft, firstDate: string, day: string, interval: number): boolean {
  const weeks = daysBetween(mondayOf(firstDate), mondayOf(day)) / 7;
  const wanted = weekdays.length === 0 ? [weekdayNumber(firstDate)] : weekdays.map((name) => weekdayNames.indexOf(name));
  return weeks % interval === 0 && wanted.includes(weekdayNumber(day));
}

/** The days with sessions. */
export function seriesDays(draft: SeriesDraft): string[] {
  return ruleDays(draft).filter((day) => !draft.excluded.includes(day));
}

/** "14 tối × 5 thôn = 70 buổi, từ thứ Hai 23/11 đến Chủ Nhật 06/12, 19:30–20:30"; null while something is missing. */
export function sayPreview(draft: SeriesDraft): string | null {
  const days = seriesDays(draft);
  const places = draft.places.filter((p) => p.chosen).length;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || places === 0 || !draft.startTime || draft.minutes === null) return null;
  const evening = minutesOf(draft.startTime) >= EVENING.from;
  const parts = {
    days: (evening ? m.series_evenings : m.series_days)({ n: days.length, count: formatNumber(days.length) }),
    places: m.series_villages({ n: places, count: formatNumber(places) }),
    sessions: m.series_sessions({ n: days.length * places, count: formatNumber(days.length * places) }),
    hours: sayHours(draft.startTime, draft.minutes),
  };
  const sayDay = (day: string) => `${weekday(day)} ${dayWithoutYear(day)}`;
  return first === last
    ? m.series_preview_one({ ...parts, day: sayDay(first) })
    : m.series_preview({ ...parts, first: sayDay(first), last: sayDay(last) });
}

/** What is missing or wrong, by field. The server decides; this only saves a round trip. */
export function seriesProblems(draft: SeriesDraft): Record<string, string> {
  const { campaign, firstDate, startTime, minutes, interval, ends, until, count, places } = draft;
  return {
    ...(campaign ? {} : { campaignId: m.field_required() }),
    ...(firstDate ? {} : { firstDate: m.field_required() }),
    ...(startTime ? {} : { startTime: m.field_required() }),
    ...(minutes === null ? { durationMinutes: m.field_required() } : {}),
    ...(interval !== null && Number.isInteger(interval) && interval >= 1 ? {} : { interval: m.field_whole() }),
    ...(ends === 'until' && !until ? { until: m.field_required() } : {}),
    ...(ends === 'until' && firstDate && until && until < firstDate ? { until: m.series_until_before_first() } : {}),
    ...(ends === 'count' && !count ? { count: m.field_required() } : {}),
    ...(campaign && !places.some((p) => p.chosen) ? { places: m.series_no_village() } : {}),
  };
}

/** A draft without problems, as the server takes it. */
export function seriesInput(id: string, draft: SeriesDraft): ScheduleSessionsInput {
  return {
    id,
    campaignId: draft.campaign?.id ?? '',
    title: draft.title.trim() || null,
    firstDate: draft.firstDate ?? '',
    startTime: draft.startTime ?? '',
    durationMinutes: draft.minutes ?? 0,
    recurrence: recurrenceOf(draft),
    places: draft.places.filter((p) => p.chosen).map(({ areaId, venueId, teamIds }) => ({ areaId, venueId, teamIds })),
  };
}

function recurrenceOf(draft: SeriesDraft): RecurrenceInput {
  const days = ruleDays(draft);
  return {
    frequency: draft.frequency,
    interval: draft.interval,
    weekdays: draft.frequency === 'WEEKLY' ? draft.weekdays : null,
    until: draft.ends === 'until' ? draft.until : null,
    count: draft.ends === 'count' ? draft.count : null,
    excludedDates: draft.excluded.filter((day) => days.includes(day)),
  };
}
