import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ChangeLeaderDocument, type TeamMembershipFragment } from '../../gql/team/graphql';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { representingName } from '../../lib/membership';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields';
import { toast } from '../../ui/toast';
import type { ShownTeam } from './TeamShow';

type ChangeLeaderDialogProps = { team: ShownTeam; memberships: TeamMembershipFragment[]; onClose: () => void };

/** From a day on another of the team leads; who led until then goes on as a member. */
export function ChangeLeaderDialog({ team, memberships, onClose }: ChangeLeaderDialogProps) {
  const { today } = useViewer();
  const candidates = memberships.filter(({ member }) => member.id !== team.leader?.id);
  const [memberId, setMemberId] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(ChangeLeaderDocument);
  const change = async () => {
    setTried(true);
    if (memberId === '' || on === null) return;
    const { payload, problems } = await act({ input: { teamId: team.id, memberId, on } });
    if (!payload) return setRefused(problems);
    toast(m.team_leader_changed({ name: candidates.find(({ member }) => member.id === memberId)?.member.fullName ?? '' }));
    onClose();
  };
  return (
    <Dialog
      title={m.team_change_leader()}
      action={m.team_change_leader_do()}
      busy={acting}
      problem={problemsElsewhere(refused, 'memberId', 'on')}
      onClose={onClose}
      onAction={change}
    >
      <p>{team.leader ? m.team_leader_now({ name: team.leader.fullName }) : m.team_leader_none()}</p>
      <NativeSelect
        label={m.team_leader_next()}
        withAsterisk
        data-autofocus
        value={memberId}
        data={[
          { value: '', label: m.field_choose() },
          ...candidates.map(({ member, representing }) => ({
            value: member.id,
            label: `${member.fullName} · ${representingName[representing]()}`,
          })),
        ]}
        onChange={(e) => setMemberId(e.currentTarget.value)}
        error={tried && memberId === '' ? m.field_required() : problemAt(refused, 'memberId')}
      />
      <DateField
        label={m.team_from_day()}
        withAsterisk
        value={on}
        onChange={setOn}
        error={tried && on === null ? m.field_required() : problemAt(refused, 'on')}
      />
    </Dialog>
  );
}
