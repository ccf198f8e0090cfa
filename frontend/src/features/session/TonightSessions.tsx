import { Link } from '@tanstack/react-router';
import { TonightSessionsDocument, type TonightSessionsQuery } from '../../gql/session/graphql';
import { addDays, formatLongDay, formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './TonightSessions.module.css';

type TonightSession = TonightSessionsQuery['sessions'][number];
const shownAtMost = 10;

/** Where guidance is given today, in order of time; the rest is in the calendar. */
export function TonightSessions() {
  const { today } = useViewer();
  const state = useLoad(TonightSessionsDocument, { from: today, to: addDays(today, 1) });
  return (
    <Section title={m.session_tonight()} note={formatLongDay(today)}>
      <StateView
        state={state}
        lines={5}
        isEmpty={(data) => data.sessions.length === 0}
        empty={
          <Empty title={m.session_tonight_none()} action={<Link to="/calendar">{m.session_open_calendar()}</Link>}>
            {m.session_tonight_none_text()}
          </Empty>
        }
      >
        {({ sessions }) => (
          <>
            <ul className={classes.sessions}>
              {sessions.slice(0, shownAtMost).map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
            </ul>
            {sessions.length > shownAtMost && (
              <p className={classes.rest}>
                <Link to="/calendar">{m.session_all_tonight({ count: formatNumber(sessions.length) })}</Link>
              </p>
            )}
          </>
        )}
      </StateView>
    </Section>
  );
}

function SessionLine({ session }: { session: TonightSession }) {
  const teams = session.teams.map((team) => team.name).join(', ');
  return (
    <li className={classes.session} data-status={session.status}>
      <span className={classes.time}>{session.startTime}</span>
      <div className={classes.what}>
        <p className={classes.place} title={session.area.label}>
          {session.area.name}
          {session.venue && <span className={classes.venue}> · {session.venue.name}</span>}
        </p>
        <p className={classes.more}>{teams || session.campaign.name}</p>
        {session.status === 'HELD' && <Badge tone="good">{m.session_held({ count: formatNumber(session.headCount ?? 0) })}</Badge>}
        {session.status === 'CANCELLED' && <Badge tone="warm">{m.session_cancelled({ reason: session.cancelReason ?? '' })}</Badge>}
      </div>
    </li>
  );
}
