import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ImportWizard } from '../../features/exchange/ImportWizard';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function ImportTeamsPage() {
  const { id, match } = useSearch({ from: '/shell/teams/import' });
  const navigate = useNavigate();
  return (
    <Page title={m.import_teams()} above={<Link to="/teams">{m.nav_teams()}</Link>}>
      <ImportWizard
        kind="TEAMS"
        id={id}
        matching={match ?? false}
        onImport={(next, again) => void navigate({ to: '/teams/import', search: { id: next, match: again || undefined } })}
      />
    </Page>
  );
}

export function ImportMembersPage() {
  const { id, match } = useSearch({ from: '/shell/members/import' });
  const navigate = useNavigate();
  return (
    <Page title={m.import_members()} above={<Link to="/members">{m.nav_members()}</Link>}>
      <ImportWizard
        kind="MEMBERS"
        id={id}
        matching={match ?? false}
        onImport={(next, again) => void navigate({ to: '/members/import', search: { id: next, match: again || undefined } })}
      />
    </Page>
  );
}
