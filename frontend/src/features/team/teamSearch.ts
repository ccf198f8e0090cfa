import * as v from 'valibot';
import type { TeamFilter } from '../../gql/team/graphql';
import type { FieldDefinition } from '../../lib/fields';
import { fieldFilter, fieldViewSearch } from '../../lib/fieldView';

/** What the list of teams keeps in the URL. */
export const teamSearch = v.object({
  q: v.optional(v.string()),
  /** The code of a kind: its custom fields can be asked for then. */
  kind: v.optional(v.string()),
  ...fieldViewSearch,
  area: v.optional(v.string()),
  after: v.optional(v.string()),
  dialog: v.optional(v.picklist(['found'])),
});
export type TeamSearch = v.InferOutput<typeof teamSearch>;

export function teamFilter({ q, kind, area, ...view }: TeamSearch, fields: FieldDefinition[]): TeamFilter {
  return { search: q || null, kind: kind ?? null, areaId: area ?? null, fields: kind ? fieldFilter(fields, view) : null };
}
