import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function CampaignPage() {
  return <Page title={m.nav_campaigns()}>{null}</Page>;
}
