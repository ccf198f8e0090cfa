import { getRouteApi, Link } from '@tanstack/react-router';
import { SeriesForm } from '../../features/session/SeriesForm';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/calendar/series');

export function NewSeriesPage() {
  const { campaign } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={m.series_new()} above={<Link to="/calendar">{m.nav_calendar()}</Link>}>
      <SeriesForm
        campaignId={campaign}
        onScheduled={(campaignId, date) => void navigate({ to: '/calendar', search: { campaign: campaignId, date } })}
      />
    </Page>
  );
}
