import { ActiveCampaigns } from '../../features/progress/ActiveCampaigns';
import { ReportedFigures } from '../../features/progress/ReportedFigures';
import { ReportNotes } from '../../features/report/ReportNotes';
import { TonightSessions } from '../../features/session/TonightSessions';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';
import classes from './OverviewPage.module.css';

/** What is on tonight and how far we are, in the viewer's area. */
export function OverviewPage() {
  const { homeArea } = useViewer();
  return (
    <Page title={homeArea.name} above={m.nav_overview()} below={placeOf(homeArea)}>
      <div className={classes.columns}>
        <ActiveCampaigns />
        <div className={classes.tonight}>
          <TonightSessions />
        </div>
      </div>
      <ReportedFigures />
      <ReportNotes areaId={homeArea.id} />
    </Page>
  );
}

/** Where the area lies, without its own name again. */
function placeOf({ name, label }: { name: string; label: string }): string | undefined {
  const around = label.toLowerCase().startsWith(name.toLowerCase()) ? label.slice(name.length).replace(/^[,\s]+/, '') : label;
  return around || undefined;
}
