import * as v from 'valibot';
import type { CampaignFilter, CampaignStatus } from '../../gql/campaign/graphql';
import type { FieldDefinition } from '../../lib/fields';
import { fieldFilter, fieldViewSearch } from '../../lib/fieldView';

const statuses = ['DRAFT', 'ACTIVE', 'CLOSED'] as const;

/** What the list of campaigns keeps in the URL. */
export const campaignSearch = v.object({
  q: v.optional(v.string()),
  status: v.optional(v.picklist(statuses)),
  /** The code of a type: its custom fields can be asked for then. */
  type: v.optional(v.string()),
  ...fieldViewSearch,
  after: v.optional(v.string()),
});
export type CampaignSearch = v.InferOutput<typeof campaignSearch>;

export function campaignFilter({ q, status, type, ...view }: CampaignSearch, fields: FieldDefinition[]): CampaignFilter {
  return {
    search: q || null,
    status: status ? [status satisfies CampaignStatus] : null,
    type: type ?? null,
    fields: type ? fieldFilter(fields, view) : null,
  };
}
