import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CampaignTeamsDocument } from '../../gql/campaign/graphql';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { Section } from '../../ui/Page';
import { StateView } from '../../ui/StateView';
import classes from './CampaignTeams.module.css';

const AssignTeamsDialog = lazy(() => import('./AssignTeamsDialog').then((module) => ({ default: module.AssignTeamsDialog })));

type CampaignTeamsProps = { campaignId: string; assigning: boolean; onAssigning: (open: boolean) => void };

/** Who takes part: the type's forces, and the assigned teams of each. A force without a team needs someone. */
export function CampaignTeams({ campaignId, assigning, onAssigning }: CampaignTeamsProps) {
  const state = useLoad(CampaignTeamsDocument, { campaignId });
  const campaign = state.kind === 'ready' ? state.data.campaign : null;
  return (
    <Section
      title={m.campaign_teams()}
      actions={
        campaign?.viewerCanManage && (
          <Button size="xs" variant="default" onClick={() => onAssigning(true)}>
            {m.campaign_assign_teams()}
          </Button>
        )
      }
    >
      <StateView state={state} lines={4}>
        {({ campaign: shown }) => (
          <ul className={classes.forces}>
            {shown?.forces.map(({ force, teams }) => (
              <li key={force.teamKind}>
                <h3 className={classes.force}>
                  {say(force.name)}
                  {teams.length === 0 ? (
                    <Badge tone="warm">{m.campaign_force_missing()}</Badge>
                  ) : (
                    <span className={classes.count}>{m.campaign_force_teams({ count: formatNumber(teams.length) })}</span>
                  )}
                </h3>
                {teams.length > 0 && (
                  <details open={teams.length <= 4}>
                    <summary>{m.campaign_force_show()}</summary>
                    <ul className={classes.teams}>
                      {teams.map((team) => (
                        <li key={team.id}>
                          <Link to="/teams/$id" params={{ id: team.id }}>
                            {team.name}
                          </Link>
                          <span className={classes.leader}>
                            {team.leader ? m.campaign_team_leader({ name: team.leader.fullName }) : m.campaign_team_no_leader()} ·{' '}
                            {m.campaign_team_members({ count: formatNumber(team.memberCount) })}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        )}
      </StateView>
      {assigning && campaign && (
        <Suspense>
          <AssignTeamsDialog
            campaignId={campaignId}
            areaId={campaign.area.id}
            expectedVersion={campaign.version}
            assigned={campaign.teams.map((team) => team.id)}
            onClose={() => onAssigning(false)}
          />
        </Suspense>
      )}
    </Section>
  );
}
