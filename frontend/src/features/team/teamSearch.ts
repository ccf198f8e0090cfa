import * as v from 'valibot';
import type { TeamFilter } from '../../gql/team/graphql';

/** What the list of teams keeps in the URL. */
export const teamSearch = v.object({
  q: v.optional(v.string()),
  kind: v.optional(v.string()),
  area: v.optional(v.string()),
  after: v.optional(v.string()),
  dialog: v.optional(v.picklist(['found'])),
});
export type TeamSearch = v.InferOutput<typeof teamSearch>;

export function teamFilter({ q, kind, area }: TeamSearch): TeamFilter {
  return { search: q || null, kind: kind ?? null, areaId: area ?? null };
}
