import * as v from 'valibot';
import type { MemberFilter } from '../../gql/graphql';
import type { FieldDefinition } from '../../lib/fields';
import { fieldFilter, fieldViewSearch } from '../../lib/fieldView';

/** What the list of members keeps in the URL. */
export const memberSearch = v.object({
  q: v.optional(v.string()),
  area: v.optional(v.string()),
  ...fieldViewSearch,
  after: v.optional(v.string()),
});
export type MemberSearch = v.InferOutput<typeof memberSearch>;

export function memberFilter({ q, area, ...view }: MemberSearch, fields: FieldDefinition[]): MemberFilter {
  return { search: q || null, areaId: area ?? null, fields: fieldFilter(fields, view) };
}
