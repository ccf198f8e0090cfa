import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function TeamPage() {
  return <Page title={m.nav_teams()}>{null}</Page>;
}
