import { useState } from 'react';
import { EndMembershipDocument, type TeamMembershipFragment } from '../../gql/team/graphql';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { addDays } from '../../lib/format';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields';
import { toast } from '../../ui/toast';

type EndMembershipDialogProps = { membership: TeamMembershipFragment; teamName: string; onClose: () => void };

/** A person leaves the team on a day; what they did in it stays. */
export function EndMembershipDialog({ membership, teamName, onClose }: EndMembershipDialogProps) {
  const { today } = useViewer();
  // who joined today was in the team for a day at least
  const [on, setOn] = useState<string | null>(membership.from && membership.from >= today ? addDays(membership.from, 1) : today);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(EndMembershipDocument);
  const name = membership.member.fullName;
  const end = async () => {
    if (on === null) return;
    const { payload, problems } = await act({ input: { membershipId: membership.id, expectedVersion: membership.version, on } });
    if (!payload) return setRefused(problems);
    toast(m.team_ended({ name }));
    onClose();
  };
  return (
    <Dialog
      title={m.team_end_title({ name })}
      action={m.team_end()}
      danger
      busy={acting}
      problem={problemsElsewhere(refused, 'on')}
      onClose={onClose}
      onAction={end}
    >
      <p>{m.team_end_text({ team: teamName })}</p>
      <DateField
        label={m.team_end_on()}
        withAsterisk
        data-autofocus
        value={on}
        onChange={setOn}
        error={on === null ? m.field_required() : problemAt(refused, 'on')}
      />
    </Dialog>
  );
}
