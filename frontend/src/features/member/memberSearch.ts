import * as v from 'valibot';
import type { MemberFilter } from '../../gql/graphql';

/** What the list of members keeps in the URL. */
export const memberSearch = v.object({
  q: v.optional(v.string()),
  area: v.optional(v.string()),
  after: v.optional(v.string()),
});
export type MemberSearch = v.InferOutput<typeof memberSearch>;

export function memberFilter({ q, area }: MemberSearch): MemberFilter {
  return { search: q || null, areaId: area ?? null };
}
