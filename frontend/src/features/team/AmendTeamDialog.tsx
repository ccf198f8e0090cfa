import { useState } from 'react';
import { AmendTeamDocument } from '../../gql/team/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { fieldProblems } from '../../lib/fields';
import { amendedValues, entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { TeamFields } from './TeamFields';
import type { ShownTeam } from './TeamShow';
import { channelInputs, decisionInput, type TeamDraft, teamFields } from './teamDraft';

/** Corrects a team's name, founding decision and channels; all three as they stand on the form. */
export function AmendTeamDialog({ team, onClose }: { team: ShownTeam; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(team));
  const { fields } = team.kind;
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(AmendTeamDocument);
  const nameless = draft.name.trim() === '';
  const amend = async () => {
    setTried(true);
    if (nameless || Object.keys(fieldProblems(fields, draft.entries)).length > 0) return;
    const { payload, problems } = await act({
      input: {
        teamId: team.id,
        expectedVersion: team.version,
        name: draft.name.trim(),
        // a decision that was there and was emptied is replaced by an empty one; null would leave it
        decision: decisionInput(draft) ?? (team.decision ? { number: null, date: null, issuer: null } : null),
        channels: channelInputs(draft),
        values: amendedValues(fields, team.values, draft.entries),
      },
    });
    if (!payload) return setRefused(problems);
    toast(m.team_amended({ name: draft.name.trim() }));
    onClose();
  };
  return (
    <Dialog
      title={m.team_amend()}
      action={m.team_save()}
      wide
      busy={acting}
      problem={problemsElsewhere(refused, ...teamFields(draft, fields))}
      onClose={onClose}
      onAction={amend}
    >
      <TeamFields
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        refused={refused}
        fields={fields}
        tried={tried}
        nameError={tried && nameless ? m.field_required() : undefined}
      />
    </Dialog>
  );
}

function draftOf({ name, decision, channels, values }: ShownTeam): TeamDraft {
  return {
    name,
    number: decision?.number ?? '',
    date: decision?.date ?? null,
    issuer: decision?.issuer ?? '',
    channels: channels.map((channel, key) => ({ key, kind: channel.kind, name: channel.name, url: channel.url ?? '' })),
    entries: entriesOf(values),
  };
}
