import { getRouteApi } from '@tanstack/react-router';
import { MemberList } from '../../features/member/MemberList';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/members');

export function MembersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { canManageTeams } = useViewer();
  return (
    <Page
      title={m.nav_members()}
      actions={
        canManageTeams ? (
          <ButtonLink to="/members/import" variant="default">
            {m.import_open()}
          </ButtonLink>
        ) : undefined
      }
    >
      <MemberList search={search} onSearch={(next) => void navigate({ search: next, replace: next.after === search.after })} />
    </Page>
  );
}
