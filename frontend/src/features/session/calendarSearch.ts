import * as v from 'valibot';
import type { SessionFilter } from '../../gql/session/graphql';
import type { FieldDefinition } from '../../lib/fields';
import { fieldFilter, fieldViewSearch } from '../../lib/fieldView';
import { parseTime } from '../../lib/format';

const statuses = ['PLANNED', 'HELD', 'CANCELLED'] as const;
const day = v.pipe(v.string(), v.isoDate());

/** What the calendar keeps in the URL: the view, what is looked for, and the open dialog. */
export const calendarSearch = v.object({
  view: v.fallback(v.optional(v.picklist(['week', 'month', 'list'])), undefined),
  date: v.fallback(v.optional(day), undefined),
  area: v.optional(v.string()),
  campaign: v.optional(v.string()),
  status: v.fallback(v.optional(v.picklist(statuses)), undefined),
  /** On the session fields of the campaign's type: nothing without `campaign`. */
  where: fieldViewSearch.where,
  any: fieldViewSearch.any,
  cols: fieldViewSearch.cols,
  hours: v.fallback(v.optional(v.picklist(['all'])), undefined),
  session: v.optional(v.string()),
  /** A session being added: see slotOf. */
  add: v.optional(v.string()),
});
export type CalendarSearch = v.InferOutput<typeof calendarSearch>;
export type CalendarView = NonNullable<CalendarSearch['view']>;

/** What is asked of no campaign, or of one whose fields are others. */
export const noConditions = { where: undefined, any: undefined, cols: undefined } satisfies Partial<CalendarSearch>;

export function sessionFilter({ area, campaign, status, where, any }: CalendarSearch, fields: FieldDefinition[]): SessionFilter {
  return {
    areaId: area ?? null,
    campaignId: campaign ?? null,
    status: status ? [status] : null,
    fields: campaign ? fieldFilter(fields, { where, any }) : null,
  };
}

/** Where a new session shall stand; what is null is still open. */
export type Slot = { date: string; startTime: string | null; minutes: number | null };

/** A slot as the URL holds it: 2026-11-23, 2026-11-23T19:30 or 2026-11-23T19:30+90. */
export function writeSlot({ date, startTime, minutes }: Slot): string {
  return `${date}${startTime ? `T${startTime}` : ''}${startTime && minutes ? `+${minutes}` : ''}`;
}

export function readSlot(text: string): Slot | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?:\+(\d{1,3}))?)?$/.exec(text);
  if (!parts?.[1] || !v.is(day, parts[1])) return null;
  return { date: parts[1], startTime: parts[2] ? parseTime(parts[2]) : null, minutes: parts[3] ? Number(parts[3]) : null };
}
