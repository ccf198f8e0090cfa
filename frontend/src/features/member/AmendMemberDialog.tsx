import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AmendMemberDocument, MemberContactDocument, MemberFieldsDocument, type MemberShowQuery } from '../../gql/graphql';
import { type Problem, problemAt, problemsElsewhere, refusedValues, useAct } from '../../lib/act';
import { FieldInputs } from '../../lib/FieldInputs';
import { type FieldDefinition, type FieldEntries, fieldProblems } from '../../lib/fields';
import { useLoad } from '../../lib/load';
import { formatPhone } from '../../lib/phone';
import { amendedValues, entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';

type AmendedMember = NonNullable<MemberShowQuery['member']>;
type AmendMemberDialogProps = { member: AmendedMember; onClose: () => void };

/** Corrects a person's name, and phone and note for those who may see them. */
export function AmendMemberDialog({ member, onClose }: AmendMemberDialogProps) {
  const open = member.viewerCanSeeContact;
  const state = useLoad(MemberContactDocument, { id: member.id }, { pause: !open });
  const known = useLoad(MemberFieldsDocument, {});
  const contact = state.kind === 'ready' ? (state.data.member?.contact ?? { phone: null, note: null }) : null;
  if (known.kind === 'ready' && (contact || !open))
    return <Amending member={member} contact={contact} fields={known.data.memberFields.fields} onClose={onClose} />;
  return (
    <Dialog title={m.member_amend()} onClose={onClose}>
      <StateView state={open && state.kind !== 'ready' ? state : known}>{() => null}</StateView>
    </Dialog>
  );
}

type AmendingProps = AmendMemberDialogProps & {
  contact: { phone?: string | null; note?: string | null } | null;
  fields: FieldDefinition[];
};

function Amending({ member, contact, fields, onClose }: AmendingProps) {
  const [fullName, setFullName] = useState(member.fullName);
  const [phone, setPhone] = useState(contact?.phone ? formatPhone(contact.phone) : '');
  const [note, setNote] = useState(contact?.note ?? '');
  const [entries, setEntries] = useState<FieldEntries>(() => entriesOf(member.values));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(AmendMemberDocument);
  const amend = async () => {
    setTried(true);
    if (fullName.trim() === '' || Object.keys(fieldProblems(fields, entries)).length > 0) return;
    const { payload, problems } = await act({
      input: {
        memberId: member.id,
        expectedVersion: member.version,
        fullName: fullName.trim(),
        // an empty text removes what stood there; null would leave it
        ...(contact ? { phone: phone.trim(), note: note.trim() } : {}),
        values: amendedValues(fields, member.values, entries),
      },
    });
    if (!payload) return setRefused(problems);
    toast(m.member_amended({ name: fullName.trim() }));
    onClose();
  };
  return (
    <Dialog
      title={m.member_amend()}
      action={m.member_save()}
      busy={acting}
      problem={problemsElsewhere(refused, 'fullName', 'phone', 'note', ...fields.map(({ key }) => `values.${key}`))}
      onClose={onClose}
      onAction={amend}
    >
      <TextInput
        label={m.member_name()}
        withAsterisk
        data-autofocus
        value={fullName}
        onChange={(e) => setFullName(e.currentTarget.value)}
        error={tried && fullName.trim() === '' ? m.field_required() : problemAt(refused, 'fullName')}
      />
      {contact && (
        <>
          <TextInput
            label={m.member_phone()}
            type="tel"
            inputMode="tel"
            placeholder="0912 345 678"
            value={phone}
            onChange={(e) => setPhone(e.currentTarget.value)}
            error={problemAt(refused, 'phone')}
          />
          <Textarea
            label={m.member_note()}
            autosize
            minRows={2}
            value={note}
            onChange={(e) => setNote(e.currentTarget.value)}
            error={problemAt(refused, 'note')}
          />
        </>
      )}
      <FieldInputs
        fields={fields}
        entries={entries}
        problems={{ ...(tried ? fieldProblems(fields, entries) : {}), ...refusedValues(refused, fields) }}
        onChange={setEntries}
      />
    </Dialog>
  );
}
