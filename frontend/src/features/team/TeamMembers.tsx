import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { TeamMembersDocument, type TeamMembershipFragment, TeamPhonesDocument } from '../../gql/team/graphql';
import { useLoad } from '../../lib/load';
import { formatStay, isPast, membershipRoleName, representingName } from '../../lib/membership';
import { formatPhone } from '../../lib/phone';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { ChangeLeaderDialog } from './ChangeLeaderDialog';
import { EndMembershipDialog } from './EndMembershipDialog';
import classes from './TeamMembers.module.css';
import type { ShownTeam } from './TeamShow';

const AddPersonDialog = lazy(() => import('./AddPersonDialog').then((module) => ({ default: module.AddPersonDialog })));

type TeamMembersDialog = 'add' | 'leader';
type TeamMembersProps = {
  team: ShownTeam;
  past: boolean;
  onPast: (shown: boolean) => void;
  dialog: TeamMembersDialog | undefined;
  onDialog: (open: TeamMembersDialog | undefined) => void;
};

/** Who is in the team and who was; those who run it let people join, leave and lead. */
export function TeamMembers({ team, past, onPast, dialog, onDialog }: TeamMembersProps) {
  const { today } = useViewer();
  const state = useLoad(TeamMembersDocument, { id: team.id });
  const all = state.kind === 'ready' ? (state.data.team?.memberships ?? []) : [];
  const current = all.filter((membership) => !isPast(membership, today));
  const shown = past ? all : current;
  const phones = usePhones(shown);
  const [leaving, setLeaving] = useState<TeamMembershipFragment | null>(null);
  // a team's leader lets people join without running the team as a whole; the server has the last word
  const mayAdd = team.viewerCanManage || current.some(({ member }) => member.viewerCanManage);
  return (
    <Section
      title={m.team_members()}
      actions={
        <>
          {team.viewerCanManage && current.length > 0 && (
            <Button size="xs" variant="default" onClick={() => onDialog('leader')}>
              {m.team_change_leader()}
            </Button>
          )}
          {mayAdd && (
            <Button size="xs" onClick={() => onDialog('add')}>
              {m.team_add_person()}
            </Button>
          )}
        </>
      }
    >
      {all.length > current.length && (
        <Checkbox
          size="xs"
          className={classes.past ?? ''}
          label={m.team_show_past()}
          checked={past}
          onChange={(e) => onPast(e.currentTarget.checked)}
        />
      )}
      <StateView
        state={state}
        lines={6}
        isEmpty={() => shown.length === 0}
        empty={<Empty title={m.team_members_none()}>{mayAdd && m.team_members_none_text()}</Empty>}
      >
        {() => (
          <DataTable
            caption={m.team_members()}
            columns={columns({ today, phones, sampleTeam: team.source?.sample ?? false, onLeave: setLeaving })}
            rows={shown}
            rowKey={(membership) => membership.id}
          />
        )}
      </StateView>
      {dialog === 'add' && mayAdd && (
        <Suspense>
          <AddPersonDialog team={team} onClose={() => onDialog(undefined)} />
        </Suspense>
      )}
      {dialog === 'leader' && team.viewerCanManage && state.kind === 'ready' && (
        <ChangeLeaderDialog team={team} memberships={current} onClose={() => onDialog(undefined)} />
      )}
      {leaving && <EndMembershipDialog membership={leaving} teamName={team.name} onClose={() => setLeaving(null)} />}
    </Section>
  );
}

const nodesAtOnce = 100;

/** Numbers by member, of those the viewer may call; no question is sent when there is nobody. */
function usePhones(shown: TeamMembershipFragment[]): Map<string, string> | null {
  const open = shown.filter(({ member }) => member.viewerCanSeeContact).map(({ member }) => member.id);
  const ids = [...new Set(open)].slice(0, nodesAtOnce);
  const state = useLoad(TeamPhonesDocument, { ids }, { pause: ids.length === 0 });
  if (ids.length === 0) return null;
  const people = state.kind === 'ready' ? state.data.nodes.filter((node) => node?.__typename === 'Member') : [];
  return new Map(people.flatMap((person) => (person.contact?.phone ? [[person.id, person.contact.phone]] : [])));
}

type ColumnsOf = {
  today: string;
  phones: Map<string, string> | null;
  sampleTeam: boolean;
  onLeave: (membership: TeamMembershipFragment) => void;
};

function columns({ today, phones, sampleTeam, onLeave }: ColumnsOf): Column<TeamMembershipFragment>[] {
  return [
    {
      key: 'name',
      header: m.member_name(),
      cell: ({ member, ...membership }) => (
        <>
          <Link to="/members/$id" params={{ id: member.id }}>
            {member.fullName}
          </Link>{' '}
          {isPast(membership, today) && <Badge>{m.membership_past()}</Badge>}
          {member.sample && !sampleTeam && <Badge>{m.area_sample()}</Badge>}
        </>
      ),
    },
    {
      key: 'role',
      header: m.membership_role(),
      cell: ({ role }) =>
        role === 'LEADER' ? <strong className={classes.stay}>{membershipRoleName[role]()}</strong> : membershipRoleName[role](),
    },
    { key: 'representing', header: m.membership_representing(), cell: ({ representing }) => representingName[representing]() },
    ...(phones ? [phoneColumn(phones)] : []),
    { key: 'stay', header: m.membership_period(), cell: (membership) => <span className={classes.stay}>{formatStay(membership)}</span> },
    {
      key: 'act',
      header: m.team_act(),
      hideHeader: true,
      align: 'end',
      cell: (membership) =>
        membership.member.viewerCanManage &&
        !membership.to && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.act ?? ''}
            aria-label={m.team_end_of({ name: membership.member.fullName })}
            onClick={() => onLeave(membership)}
          >
            {m.team_end()}
          </Button>
        ),
    },
  ];
}

function phoneColumn(phones: Map<string, string>): Column<TeamMembershipFragment> {
  return {
    key: 'phone',
    header: m.member_phone(),
    cell: ({ member }) => {
      const phone = phones.get(member.id);
      return phone ? (
        <a className={classes.stay} href={`tel:${phone}`}>
          {formatPhone(phone)}
        </a>
      ) : (
        <span className={classes.missing}>{m.member_no_phone()}</span>
      );
    },
  };
}
