import { getRouteApi } from '@tanstack/react-router';
import { MemberList } from '../../features/member/MemberList';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/members');

export function MembersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={m.nav_members()}>
      <MemberList search={search} onSearch={(next) => void navigate({ search: next, replace: next.after === search.after })} />
    </Page>
  );
}
