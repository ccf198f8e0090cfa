import { Link } from '@tanstack/react-router';
import { FieldSetListDocument, type FieldSetListQuery } from '../../gql/type/graphql';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { StateView } from '../../ui/StateView';
import { membersSubject } from './fieldSet';

type Row = { subject: string; name: string; fields: number; version: number };

/** Whose own fields can be defined: each kind of team, and members. */
export function FieldSetList() {
  const state = useLoad(FieldSetListDocument, {});
  return (
    <Section title={m.fieldset_list()} note={m.fieldset_list_note()}>
      <StateView state={state} lines={6}>
        {(data) => <DataTable caption={m.fieldset_list()} columns={columns()} rows={rows(data)} rowKey={(row) => row.subject} />}
      </StateView>
    </Section>
  );
}

function columns(): Column<Row>[] {
  return [
    {
      key: 'name',
      header: m.fieldset_of(),
      cell: (row) => (
        <Link to="/types/fields/$subject" params={{ subject: row.subject }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'fields', header: m.fieldset_fields(), align: 'end', cell: (row) => formatNumber(row.fields) },
    { key: 'version', header: m.type_version(), align: 'end', cell: (row) => (row.version > 0 ? formatNumber(row.version) : '–') },
  ];
}

function rows({ memberFields, teamKinds }: FieldSetListQuery): Row[] {
  const used = (fields: { retired: boolean }[]) => fields.filter((field) => !field.retired).length;
  return [
    { subject: membersSubject, name: m.fieldset_members(), fields: used(memberFields.fields), version: memberFields.version },
    ...teamKinds.map((kind) => ({ subject: kind.code, name: say(kind.name), fields: used(kind.fields), version: kind.version })),
  ];
}
