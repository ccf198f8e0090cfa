import * as v from 'valibot';
import type { CampaignFilter, CampaignStatus } from '../../gql/graphql';

const statuses = ['DRAFT', 'ACTIVE', 'CLOSED'] as const;

/** What the list of campaigns keeps in the URL. */
export const campaignSearch = v.object({
  q: v.optional(v.string()),
  status: v.optional(v.picklist(statuses)),
  after: v.optional(v.string()),
});
export type CampaignSearch = v.InferOutput<typeof campaignSearch>;

export function campaignFilter({ q, status }: CampaignSearch): CampaignFilter {
  return { search: q || null, status: status ? [status satisfies CampaignStatus] : null };
}
