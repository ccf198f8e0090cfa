import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { TeamList } from '../../features/team/TeamList';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { Page } from '../../ui/Page';

const FoundTeamDialog = lazy(() => import('../../features/team/FoundTeamDialog').then((module) => ({ default: module.FoundTeamDialog })));

const route = getRouteApi('/shell/teams');

export function TeamsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { canManageTeams } = useViewer();
  const founding = (open: boolean) => void navigate({ search: { ...search, dialog: open ? 'found' : undefined }, replace: !open });
  return (
    <Page
      title={m.nav_teams()}
      actions={
        canManageTeams ? (
          <>
            <ButtonLink to="/teams/import" variant="default">
              {m.import_open()}
            </ButtonLink>
            <Button onClick={() => founding(true)}>{m.team_found()}</Button>
          </>
        ) : undefined
      }
    >
      <TeamList search={search} onSearch={(next) => void navigate({ search: next, replace: next.after === search.after })} />
      {search.dialog === 'found' && canManageTeams && (
        <Suspense>
          <FoundTeamDialog onClose={() => founding(false)} onFounded={(id) => void navigate({ to: '/teams/$id', params: { id } })} />
        </Suspense>
      )}
    </Page>
  );
}
