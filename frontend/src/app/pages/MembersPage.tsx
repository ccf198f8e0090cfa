import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function MembersPage() {
  return <Page title={m.nav_members()}>{null}</Page>;
}
