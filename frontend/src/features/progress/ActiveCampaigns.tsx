import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActiveCampaignsDocument, type ActiveCampaignsQuery } from '../../gql/progress/graphql';
import { formatDay } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { LiveMark } from '../../ui/LiveMark';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './ActiveCampaigns.module.css';
import { CampaignCounters, type Freshness } from './CampaignCounters';

type ActiveCampaign = ActiveCampaignsQuery['campaigns']['nodes'][number];

/** The campaigns that run today, each with its live totals in the viewer's own area. */
export function ActiveCampaigns() {
  const { today, homeArea } = useViewer();
  const state = useLoad(ActiveCampaignsDocument, { on: today });
  const [paused, setPaused] = useState(false);
  const [freshness, setFreshness] = useState<Freshness>({ asOf: undefined, stale: false });
  const inside = (campaign: ActiveCampaign) => homeArea.ancestors.some((a) => a.id === campaign.area.id);
  return (
    <Section title={m.progress_active()} note={<LiveMark {...freshness} paused={paused} onPause={setPaused} />}>
      <StateView
        state={state}
        lines={6}
        isEmpty={(data) => data.campaigns.nodes.length === 0}
        empty={<Empty title={m.progress_active_none()}>{m.progress_active_none_text()}</Empty>}
      >
        {({ campaigns }) => (
          <div className={classes.campaigns}>
            {campaigns.nodes.map((campaign, index) => (
              <article key={campaign.id} className={classes.campaign}>
                <h3>
                  <Link to="/campaigns/$id" params={{ id: campaign.id }}>
                    {campaign.name}
                  </Link>
                </h3>
                <p className={classes.where}>
                  {inside(campaign) ? homeArea.name : <AreaLabel area={campaign.area} />}
                  {campaign.endsOn && <> · {m.progress_until({ day: formatDay(campaign.endsOn) })}</>}
                </p>
                <CampaignCounters
                  campaignId={campaign.id}
                  areaId={inside(campaign) ? homeArea.id : null}
                  interval={campaigns.nodes.length > 4 ? 3_000 : 1_000}
                  paused={paused}
                  atMost={4}
                  {...(index === 0 ? { onFreshness: setFreshness } : {})}
                />
              </article>
            ))}
          </div>
        )}
      </StateView>
    </Section>
  );
}
