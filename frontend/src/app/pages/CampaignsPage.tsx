import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function CampaignsPage() {
  return <Page title={m.nav_campaigns()}>{null}</Page>;
}
