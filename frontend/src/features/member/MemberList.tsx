import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { MemberFieldsDocument, MemberListDocument, type MemberListQuery } from '../../gql/graphql';
import { AreaFilter } from '../../lib/AreaFilter';
import { ExportLinks } from '../../lib/ExportLinks';
import { fieldColumns } from '../../lib/FieldColumns';
import { fieldOrder, turned, viewableFields } from '../../lib/fieldView';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { isPast, membershipRoleName, representingName } from '../../lib/membership';
import { placeAbove } from '../../lib/place';
import { FieldViewBar, SavedViews } from '../../lib/ViewTools';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { Empty, StateView } from '../../ui/StateView';
import classes from './MemberList.module.css';
import { type MemberSearch, memberFilter } from './memberSearch';

type MemberRow = MemberListQuery['members']['nodes'][number];
type MemberListProps = { search: MemberSearch; onSearch: (search: MemberSearch) => void };

/** Everybody in the teams, by name as Vietnamese order it: the server's order, never sorted here. */
export function MemberList({ search, onSearch }: MemberListProps) {
  const { today } = useViewer();
  const known = useLoad(MemberFieldsDocument, {});
  const fields = viewableFields(known.kind === 'ready' ? known.data.memberFields.fields : []);
  const filter = memberFilter(search, fields);
  const orderByField = fieldOrder(fields, search);
  const state = useLoad(
    MemberListDocument,
    { filter, orderByField, after: search.after ?? null },
    { pause: (search.where ?? search.sort) !== undefined && known.kind === 'loading' },
  );
  const narrow = (part: Partial<MemberSearch>) => onSearch({ ...search, ...part, after: undefined });
  const narrowed = search.q !== undefined || search.area !== undefined || search.where !== undefined;
  return (
    <Section title={m.member_list()} actions={<Filters search={search} narrow={narrow} onSearch={onSearch} />}>
      <FieldViewBar fields={fields} view={search} onView={narrow} />
      <StateView
        state={state}
        lines={8}
        isEmpty={(data) => data.members.nodes.length === 0}
        empty={
          narrowed ? (
            <Empty title={m.member_no_match()}>{m.member_no_match_text()}</Empty>
          ) : (
            <Empty title={m.member_none()}>{m.member_none_text()}</Empty>
          )
        }
      >
        {({ members }) => (
          <>
            <DataTable
              caption={m.member_list()}
              columns={[...columns(today), ...fieldColumns<MemberRow>(fields, search, (key) => narrow({ sort: turned(search.sort, key) }))]}
              rows={members.nodes}
              rowKey={(person) => person.id}
            />
            <Pager
              total={m.member_total({ count: formatNumber(members.totalCount) })}
              extra={<ExportLinks list="members" filter={{ ...filter, orderByField }} />}
              onFirst={search.after ? () => onSearch({ ...search, after: undefined }) : undefined}
              onNext={
                members.pageInfo.hasNextPage ? () => onSearch({ ...search, after: members.pageInfo.endCursor ?? undefined }) : undefined
              }
            />
          </>
        )}
      </StateView>
    </Section>
  );
}

function Filters({ search, narrow, onSearch }: MemberListProps & { narrow: (part: Partial<MemberSearch>) => void }) {
  const searchSoon = useDebouncedCallback((q: string) => narrow({ q: q || undefined }), 250);
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        size="xs"
        aria-label={m.member_search()}
        placeholder={m.member_search()}
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={(e) => searchSoon(e.currentTarget.value)}
      />
      <AreaFilter areaId={search.area} onArea={(area) => narrow({ area })} />
      <SavedViews list="members" search={{ ...search, after: undefined }} onSearch={onSearch} />
    </div>
  );
}

function columns(today: string): Column<MemberRow>[] {
  return [
    {
      key: 'name',
      header: m.member_name(),
      cell: (person) => (
        <>
          <Link to="/members/$id" params={{ id: person.id }}>
            {person.fullName}
          </Link>{' '}
          {person.sample && <Badge>{m.area_sample()}</Badge>}
        </>
      ),
    },
    {
      key: 'area',
      header: m.member_area(),
      cell: (person) => (
        <span>
          {person.area.name}
          <span className={classes.below}>{placeAbove(person.area.label)}</span>
        </span>
      ),
    },
    { key: 'teams', header: m.member_teams(), cell: (person) => <Teams memberships={person.memberships} today={today} /> },
  ];
}

function Teams({ memberships, today }: { memberships: MemberRow['memberships']; today: string }) {
  const current = memberships.filter((membership) => !isPast(membership, today));
  if (current.length === 0) return <span className={classes.none}>{m.member_no_team()}</span>;
  return (
    <ul className={classes.teams}>
      {current.map(({ id, team, role, representing }) => (
        <li key={id}>
          <Link to="/teams/$id" params={{ id: team.id }}>
            {team.name}
          </Link>
          <span className={classes.below}>
            {membershipRoleName[role]()} · {representingName[representing]()}
          </span>
        </li>
      ))}
    </ul>
  );
}
