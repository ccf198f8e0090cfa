import type { CampaignStatus } from '../../gql/campaign/graphql';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';

export const statusName: Record<CampaignStatus, () => string> = {
  DRAFT: m.campaign_draft,
  ACTIVE: m.campaign_active,
  CLOSED: m.campaign_closed,
};

export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  return <Badge tone={status === 'ACTIVE' ? 'accent' : status === 'DRAFT' ? 'warm' : 'quiet'}>{statusName[status]()}</Badge>;
}
