import { Link } from '@tanstack/react-router';
import { CampaignSessionsDocument } from '../../gql/campaign/graphql';
import { formatDay, formatNumber, weekday } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './CampaignSessions.module.css';

/** How many sessions were held and are to come, and the next of them. */
export function CampaignSessions({ campaignId }: { campaignId: string }) {
  const { today } = useViewer();
  const state = useLoad(CampaignSessionsDocument, { campaignId, from: today });
  return (
    <Section title={m.campaign_sessions()} actions={<Link to="/calendar">{m.campaign_sessions_calendar()}</Link>}>
      <StateView
        state={state}
        lines={4}
        isEmpty={(data) => (data.campaign?.sessionCount.total ?? 0) + (data.campaign?.sessionCount.cancelled ?? 0) === 0}
        empty={<Empty title={m.campaign_sessions_none()}>{m.campaign_sessions_none_text()}</Empty>}
      >
        {({ campaign }) =>
          campaign && (
            <>
              <p className={classes.count}>
                {m.campaign_sessions_count({
                  held: formatNumber(campaign.sessionCount.held),
                  planned: formatNumber(campaign.sessionCount.planned),
                })}
                {campaign.sessionCount.cancelled > 0 &&
                  `, ${m.campaign_sessions_cancelled({ count: formatNumber(campaign.sessionCount.cancelled) })}`}
              </p>
              <ul>
                {campaign.upcomingSessions.map((session) => (
                  <li key={session.id} className={classes.session}>
                    <span className={classes.when}>
                      {session.startTime}
                      <span className={classes.day}>
                        {session.date === today ? m.campaign_tonight() : `${weekday(session.date, 'short')} ${formatDay(session.date)}`}
                      </span>
                    </span>
                    <span title={session.area.label}>
                      {session.area.name}
                      {session.venue && <span className={classes.venue}>{session.venue.name}</span>}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </StateView>
    </Section>
  );
}
