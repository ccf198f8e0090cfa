import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FoundTeamDialog } from '../../features/team/FoundTeamDialog';
import { TeamList } from '../../features/team/TeamList';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/teams');

export function TeamsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { canManageTeams } = useViewer();
  const founding = (open: boolean) => void navigate({ search: { ...search, dialog: open ? 'found' : undefined }, replace: !open });
  return (
    <Page title={m.nav_teams()} actions={canManageTeams ? <Button onClick={() => founding(true)}>{m.team_found()}</Button> : undefined}>
      <TeamList search={search} onSearch={(next) => void navigate({ search: next, replace: next.after === search.after })} />
      {search.dialog === 'found' && canManageTeams && (
        <FoundTeamDialog onClose={() => founding(false)} onFounded={(id) => void navigate({ to: '/teams/$id', params: { id } })} />
      )}
    </Page>
  );
}
