import { Link } from '@tanstack/react-router';
import type { ShownSessionFragment } from '../../gql/session/graphql';
import { FieldValues } from '../../lib/FieldValues';
import { formatLongDay, formatNumber } from '../../lib/format';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { sayHours } from './calendarDays';
import classes from './SessionFacts.module.css';
import { SessionStatusMark } from './SessionStatusMark';

/** When, where, by whom, of what, and how it went. */
export function SessionFacts({ session }: { session: ShownSessionFragment }) {
  const { today } = useViewer();
  const { venue, teams, series } = session;
  return (
    <dl className={classes.facts}>
      <dt>{m.calendar_status()}</dt>
      <dd>
        <SessionStatusMark session={session} today={today} />
        {session.cancelReason && <p className={classes.more}>{session.cancelReason}</p>}
      </dd>
      <dt>{m.session_when()}</dt>
      <dd>
        <strong>{sayHours(session.startTime, session.durationMinutes)}</strong>, {formatLongDay(session.date)}
        {session.movedFrom && <p className={classes.more}>{m.session_moved_from({ day: formatLongDay(session.movedFrom) })}</p>}
      </dd>
      <dt>{m.session_place()}</dt>
      <dd>
        {venue?.name ?? m.session_venue_none()}
        {venue?.address && <p className={classes.more}>{venue.address}</p>}
        <p className={classes.more}>{session.area.label}</p>
      </dd>
      <dt>{m.session_teams()}</dt>
      <dd>{teams.length === 0 ? m.session_teams_unassigned() : teams.map((team) => <p key={team.id}>{team.name}</p>)}</dd>
      <dt>{m.calendar_campaign()}</dt>
      <dd>
        <Link to="/campaigns/$id" params={{ id: session.campaign.id }}>
          {session.campaign.name}
        </Link>
        {session.title !== session.campaign.name && <p className={classes.more}>{session.title}</p>}
        {series && <p className={classes.more}>{m.session_of_series({ count: formatNumber(series.sessionCount) })}</p>}
      </dd>
      <FieldValues values={session.values} className={classes.pair} />
    </dl>
  );
}
