import { useState } from 'react';
import { AssignSessionTeamsDocument } from '../../gql/session/graphql';
import { type Problem, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import type { SessionActProps } from './MoveSessionDialog';
import { problemsOutside, problemsUnder } from './scheduling';
import { isConflict, sayConflict } from './sessionActs';
import { TeamChoice } from './TeamChoice';

/** Who runs the session, instead of those the series named. */
export function AssignSessionTeamsDialog({ session, onChanged, onClose }: SessionActProps) {
  const [teamIds, setTeamIds] = useState(() => session.teams.map((team) => team.id));
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(AssignSessionTeamsDocument);
  const save = async () => {
    const { payload, problems } = await act({ input: { sessionId: session.id, expectedVersion: session.version, teamIds } });
    setRefused(problems);
    if (isConflict(problems)) onChanged(null);
    if (!payload?.session) return;
    onChanged(payload.session);
    toast(m.session_teams_done({ count: formatNumber(teamIds.length), place: session.area.name }));
    onClose();
  };
  return (
    <Dialog
      title={m.session_teams_title({ place: session.area.name })}
      action={m.session_teams_save()}
      busy={acting}
      problem={isConflict(refused) ? sayConflict(session) : problemsOutside(refused, ['teamIds'])}
      onClose={onClose}
      onAction={save}
    >
      <TeamChoice
        campaignId={session.campaign.id}
        areaId={session.area.id}
        present={session.teams}
        chosen={teamIds}
        error={problemsUnder(refused, 'teamIds')}
        onChange={setTeamIds}
      />
    </Dialog>
  );
}
