import { Checkbox } from '@mantine/core';
import { type ChosenTeamFragment, TeamChoiceDocument } from '../../gql/session/graphql';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { Empty, StateView } from '../../ui/StateView';
import classes from './TeamChoice.module.css';

type TeamChoiceProps = {
  campaignId: string;
  areaId: string;
  /** Teams that stand there already, wherever they are from. */
  present?: ChosenTeamFragment[];
  chosen: string[];
  onChange: (teamIds: string[]) => void;
  error?: string | undefined;
};

/** Which teams run a session: those of the place first, then the campaign's others. */
export function TeamChoice({ campaignId, areaId, present = [], chosen, onChange, error }: TeamChoiceProps) {
  const state = useLoad(TeamChoiceDocument, { campaignId, areaId });
  return (
    <fieldset className={classes.teams}>
      <legend>{m.session_teams()}</legend>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <div className={classes.list}>
        <StateView
          state={state}
          lines={2}
          isEmpty={(data) => data.teams.nodes.length + (data.campaign?.teams.length ?? 0) + present.length === 0}
          empty={<Empty title={m.session_teams_none()} />}
        >
          {({ teams, campaign }) =>
            once([...present, ...teams.nodes, ...(campaign?.teams ?? [])]).map((team) => (
              <Checkbox
                key={team.id}
                className={classes.team ?? ''}
                checked={chosen.includes(team.id)}
                label={team.name}
                description={team.area.id === areaId ? undefined : team.area.name}
                onChange={() => onChange(chosen.includes(team.id) ? chosen.filter((id) => id !== team.id) : [...chosen, team.id])}
              />
            ))
          }
        </StateView>
      </div>
    </fieldset>
  );
}

function once(teams: ChosenTeamFragment[]): ChosenTeamFragment[] {
  return [...new Map(teams.map((team) => [team.id, team])).values()];
}
