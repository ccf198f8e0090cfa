import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FoundTeamDocument, TeamKindsDocument, type TeamKindsQuery } from '../../gql/team/graphql';
import { AreaPicker, type PickedArea } from '../../lib/AreaPicker';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { fieldProblems, fieldValues } from '../../lib/fields';
import { newId } from '../../lib/ids';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import { TeamFields } from './TeamFields';
import { channelInputs, decisionInput, emptyTeamDraft, teamFields } from './teamDraft';

type FoundTeamDialogProps = { onClose: () => void; onFounded: (id: string) => void };

/** Sets up a team: of which kind, where, by which decision, and where it can be reached. */
export function FoundTeamDialog({ onClose, onFounded }: FoundTeamDialogProps) {
  const kinds = useLoad(TeamKindsDocument, {});
  if (kinds.kind === 'ready' && kinds.data.teamKinds.length > 0)
    return <Founding kinds={kinds.data.teamKinds} onClose={onClose} onFounded={onFounded} />;
  return (
    <Dialog title={m.team_found()} onClose={onClose}>
      <StateView state={kinds}>{() => <p>{m.team_no_kinds()}</p>}</StateView>
    </Dialog>
  );
}

function Founding({ kinds, onClose, onFounded }: FoundTeamDialogProps & { kinds: TeamKindsQuery['teamKinds'] }) {
  const [id] = useState(() => newId('tea'));
  const [code, setCode] = useState(() => (kinds.find((k) => k.level === 'VILLAGE') ?? kinds[0])?.code ?? '');
  const [area, setArea] = useState<PickedArea | null>(null);
  const [draft, setDraft] = useState(emptyTeamDraft);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(FoundTeamDocument);
  const kind = kinds.find((k) => k.code === code);
  const fields = kind?.fields ?? [];

  const chooseKind = (next: string) => {
    if (kinds.find((k) => k.code === next)?.level !== kind?.level) setArea(null);
    setCode(next);
  };
  const found = async () => {
    setTried(true);
    if (!area || Object.keys(fieldProblems(fields, draft.entries)).length > 0) return;
    const { payload, problems } = await act({
      input: {
        id,
        kind: code,
        areaId: area.id,
        name: draft.name.trim() || null,
        decision: decisionInput(draft),
        channels: channelInputs(draft),
        values: fieldValues(fields, draft.entries),
      },
    });
    if (!payload) return setRefused(problems);
    toast(m.team_founded({ name: payload.team?.name ?? '' }));
    onFounded(id);
  };
  return (
    <Dialog
      title={m.team_found()}
      action={m.team_found()}
      wide
      busy={acting}
      problem={problemsElsewhere(refused, 'kind', 'areaId', ...teamFields(draft, fields))}
      onClose={onClose}
      onAction={found}
    >
      <NativeSelect
        label={m.team_kind()}
        data-autofocus
        value={code}
        data={kinds.map((k) => ({ value: k.code, label: say(k.name) }))}
        onChange={(e) => chooseKind(e.currentTarget.value)}
        error={problemAt(refused, 'kind')}
      />
      <AreaPicker
        key={kind?.level}
        label={m.team_area()}
        required
        {...(kind ? { level: kind.level } : {})}
        value={area}
        onChange={setArea}
        error={tried && !area ? m.field_required() : problemAt(refused, 'areaId')}
      />
      <TeamFields
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        refused={refused}
        fields={fields}
        tried={tried}
        nameHint={m.team_name_hint()}
      />
    </Dialog>
  );
}
