import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function OverviewPage() {
  return <Page title={m.nav_overview()}>{null}</Page>;
}
