import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { TeamShowDocument, type TeamShowQuery } from '../../gql/team/graphql';
import { formatDay } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Badge } from '../../ui/Badge';
import { Page } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';

const AmendTeamDialog = lazy(() => import('./AmendTeamDialog').then((module) => ({ default: module.AmendTeamDialog })));

export type ShownTeam = NonNullable<TeamShowQuery['team']>;

type TeamShowProps = { id: string; amending: boolean; onAmending: (open: boolean) => void; children: (team: ShownTeam) => ReactNode };

/** A team's own page: what it is and where; the rest is composed below. */
export function TeamShow({ id, amending, onAmending, children }: TeamShowProps) {
  const state = useLoad(TeamShowDocument, { id });
  const back = <Link to="/teams">{m.nav_teams()}</Link>;
  return (
    <StateView state={state} lines={8} isEmpty={(data) => data.team === null} empty={<Empty title={m.team_not_found()} action={back} />}>
      {({ team }) =>
        team && (
          <Page
            title={team.name}
            above={back}
            below={<Below team={team} />}
            actions={
              team.viewerCanManage ? (
                <Button variant="default" onClick={() => onAmending(true)}>
                  {m.team_amend()}
                </Button>
              ) : undefined
            }
          >
            {children(team)}
            {amending && team.viewerCanManage && (
              <Suspense>
                <AmendTeamDialog team={team} onClose={() => onAmending(false)} />
              </Suspense>
            )}
          </Page>
        )
      }
    </StateView>
  );
}

function Below({ team }: { team: ShownTeam }) {
  const sample = team.source?.sample ?? false;
  return (
    <>
      {team.disbandedOn && <Badge>{m.team_disbanded({ day: formatDay(team.disbandedOn) })}</Badge>}
      {sample && <Badge>{m.team_sample()}</Badge>}
      <span>{say(team.kind.name)}</span>
      <AreaLabel area={{ ...team.area, sample: team.area.sample && !sample }} full />
    </>
  );
}
