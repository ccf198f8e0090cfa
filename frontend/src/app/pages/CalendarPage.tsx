import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Calendar } from '../../features/session/Calendar';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/calendar');

export function CalendarPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { canScheduleSessions, today } = useViewer();
  return (
    <Page
      title={m.nav_calendar()}
      actions={
        canScheduleSessions && (
          <>
            <Button variant="default" onClick={() => void navigate({ search: { ...search, add: today }, resetScroll: false })}>
              {m.session_add()}
            </Button>
            <ButtonLink to="/calendar/series" search={{ campaign: search.campaign }}>
              {m.series_new()}
            </ButtonLink>
          </>
        )
      }
    >
      <Calendar search={search} onSearch={(next, replace = false) => void navigate({ search: next, replace, resetScroll: false })} />
    </Page>
  );
}
