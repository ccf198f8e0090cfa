import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddMemberDocument, JoinTeamDocument, type MembershipRole, type Representing } from '../../gql/team/graphql';
import { AreaPicker, type PickedArea } from '../../lib/AreaPicker';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { newId } from '../../lib/ids';
import { membershipRoleName, membershipRoles, representingName } from '../../lib/membership';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields';
import { toast } from '../../ui/toast';
import { PersonPicker, type PickedPerson } from './PersonPicker';
import classes from './TeamFields.module.css';
import type { ShownTeam } from './TeamShow';

const formFields = ['fullName', 'areaId', 'phone', 'memberId', 'membership.role', 'membership.representing', 'membership.from'];

/** Adds a person to the team: one not known yet, or one who is in the lists already. */
export function AddPersonDialog({ team, onClose }: { team: ShownTeam; onClose: () => void }) {
  const { today } = useViewer();
  const [ids] = useState(() => ({ member: newId('mem'), membership: newId('mbs') }));
  const [known, setKnown] = useState(false);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [fullName, setFullName] = useState('');
  const [phone, setPhone] = useState('');
  const [area, setArea] = useState<PickedArea | null>(team.area);
  const [role, setRole] = useState<MembershipRole>('MEMBER');
  const [representing, setRepresenting] = useState<Representing | ''>('');
  const [from, setFrom] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const add = useAct(AddMemberDocument);
  const join = useAct(JoinTeamDocument);

  const send = async () => {
    setTried(true);
    if (representing === '') return;
    const membership = { teamId: team.id, role, representing, from };
    if (known) {
      if (!person) return;
      const { payload, problems } = await join.act({ input: { id: ids.membership, memberId: person.id, membership } });
      return payload ? done(person.fullName) : setRefused(problems);
    }
    if (fullName.trim() === '' || !area) return;
    const { payload, problems } = await add.act({
      input: { id: ids.member, fullName: fullName.trim(), areaId: area.id, phone: phone.trim() || null, membership },
    });
    return payload ? done(fullName.trim()) : setRefused(problems);
  };
  const done = (name: string) => {
    toast(m.team_person_added({ name }));
    onClose();
  };
  const missing = (empty: boolean) => (tried && empty ? m.field_required() : undefined);

  return (
    <Dialog
      title={m.team_add_person()}
      action={m.team_add_person()}
      busy={add.acting || join.acting}
      problem={problemsElsewhere(refused, ...formFields)}
      onClose={onClose}
      onAction={send}
    >
      <SegmentedControl
        fullWidth
        aria-label={m.team_person()}
        value={known ? 'known' : 'new'}
        data={[
          { value: 'new', label: m.team_person_new() },
          { value: 'known', label: m.team_person_known() },
        ]}
        onChange={(which) => {
          setKnown(which === 'known');
          setRefused([]);
          setTried(false);
        }}
      />
      {known ? (
        <PersonPicker value={person} onChange={setPerson} error={missing(!person) ?? problemAt(refused, 'memberId')} />
      ) : (
        <>
          <TextInput
            label={m.member_name()}
            withAsterisk
            data-autofocus
            autoComplete="off"
            value={fullName}
            onChange={(e) => setFullName(e.currentTarget.value)}
            error={missing(fullName.trim() === '') ?? problemAt(refused, 'fullName')}
          />
          <TextInput
            label={m.member_phone()}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            placeholder="0912 345 678"
            value={phone}
            onChange={(e) => setPhone(e.currentTarget.value)}
            error={problemAt(refused, 'phone')}
          />
          <AreaPicker
            label={m.member_area()}
            required
            value={area}
            onChange={setArea}
            error={missing(!area) ?? problemAt(refused, 'areaId')}
          />
        </>
      )}
      <div className={classes.pair}>
        <NativeSelect
          label={m.membership_role()}
          value={role}
          data={membershipRoles.map((one) => ({ value: one, label: membershipRoleName[one]() }))}
          onChange={(e) => setRole(e.currentTarget.value as MembershipRole)}
          error={problemAt(refused, 'membership', 'role')}
        />
        <NativeSelect
          label={m.membership_representing()}
          withAsterisk
          value={representing}
          data={[
            { value: '', label: m.field_choose() },
            ...Object.entries(representingName).map(([value, name]) => ({ value, label: name() })),
          ]}
          onChange={(e) => setRepresenting(e.currentTarget.value as Representing | '')}
          error={missing(representing === '') ?? problemAt(refused, 'membership', 'representing')}
        />
      </div>
      <DateField label={m.team_from_day()} value={from} onChange={setFrom} error={problemAt(refused, 'membership', 'from')} />
    </Dialog>
  );
}
