import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { TeamKindsDocument, type TeamKindsQuery, TeamListDocument, type TeamListQuery } from '../../gql/team/graphql';
import { AreaFilter } from '../../lib/AreaFilter';
import { ExportLinks } from '../../lib/ExportLinks';
import { fieldColumns } from '../../lib/FieldColumns';
import { fieldOrder, noFieldView, turned, viewableFields } from '../../lib/fieldView';
import { formatDay, formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { placeAbove } from '../../lib/place';
import { say } from '../../lib/text';
import { FieldViewBar, SavedViews } from '../../lib/ViewTools';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { Empty, StateView } from '../../ui/StateView';
import classes from './TeamList.module.css';
import { type TeamSearch, teamFilter } from './teamSearch';

type TeamRow = TeamListQuery['teams']['nodes'][number];
type TeamListProps = { search: TeamSearch; onSearch: (search: TeamSearch) => void };

export function TeamList({ search, onSearch }: TeamListProps) {
  const known = useLoad(TeamKindsDocument, {});
  const kinds = known.kind === 'ready' ? known.data.teamKinds : [];
  const fields = viewableFields(kinds.find((kind) => kind.code === search.kind)?.fields ?? []);
  const filter = teamFilter(search, fields);
  const orderByField = fieldOrder(fields, search);
  const state = useLoad(
    TeamListDocument,
    { filter, orderByField, after: search.after ?? null },
    // the conditions of a kind are read with its fields
    { pause: search.kind !== undefined && known.kind === 'loading' },
  );
  const narrow = (part: Partial<TeamSearch>) => onSearch({ ...search, ...part, after: undefined });
  const narrowed = search.q !== undefined || search.kind !== undefined || search.area !== undefined;
  return (
    <Section title={m.team_list()} actions={<Filters search={search} kinds={kinds} narrow={narrow} onSearch={onSearch} />}>
      <FieldViewBar fields={fields} view={search} onView={narrow} />
      <StateView
        state={state}
        lines={8}
        isEmpty={(data) => data.teams.nodes.length === 0}
        empty={
          narrowed ? (
            <Empty title={m.team_no_match()}>{m.team_no_match_text()}</Empty>
          ) : (
            <Empty title={m.team_none()}>{m.team_none_text()}</Empty>
          )
        }
      >
        {({ teams }) => (
          <>
            <DataTable
              caption={m.team_list()}
              columns={[...columns(), ...fieldColumns<TeamRow>(fields, search, (key) => narrow({ sort: turned(search.sort, key) }))]}
              rows={teams.nodes}
              rowKey={(t) => t.id}
            />
            <Pager
              total={m.team_total({ count: formatNumber(teams.totalCount) })}
              extra={<ExportLinks list="teams" filter={{ ...filter, orderByField }} />}
              onFirst={search.after ? () => onSearch({ ...search, after: undefined }) : undefined}
              onNext={teams.pageInfo.hasNextPage ? () => onSearch({ ...search, after: teams.pageInfo.endCursor ?? undefined }) : undefined}
            />
          </>
        )}
      </StateView>
    </Section>
  );
}

type FiltersProps = TeamListProps & { kinds: TeamKindsQuery['teamKinds']; narrow: (part: Partial<TeamSearch>) => void };

function Filters({ search, kinds, narrow, onSearch }: FiltersProps) {
  const searchSoon = useDebouncedCallback((q: string) => narrow({ q: q || undefined }), 250);
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        size="xs"
        aria-label={m.team_search()}
        placeholder={m.team_search()}
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={search.q ?? ''}
        onChange={(e) => searchSoon(e.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label={m.team_kind()}
        value={search.kind ?? ''}
        data={[{ value: '', label: m.team_kind_all() }, ...kinds.map((kind) => ({ value: kind.code, label: say(kind.name) }))]}
        onChange={(e) => narrow({ kind: e.currentTarget.value || undefined, ...noFieldView })}
      />
      <AreaFilter areaId={search.area} onArea={(area) => narrow({ area })} />
      <SavedViews list="teams" search={{ ...search, after: undefined, dialog: undefined }} onSearch={onSearch} />
    </div>
  );
}

function columns(): Column<TeamRow>[] {
  return [
    {
      key: 'name',
      header: m.team_name(),
      cell: (t) => (
        <>
          <Link to="/teams/$id" params={{ id: t.id }}>
            {t.name}
          </Link>
          <span className={classes.below}>
            {say(t.kind.name)} {t.source?.sample && <Badge>{m.area_sample()}</Badge>}
          </span>
          <Warned warnings={t.warnings} />
        </>
      ),
    },
    {
      key: 'area',
      header: m.team_area(),
      cell: (t) => (
        <span>
          {t.source?.sample ? t.area.name : <AreaLabel area={t.area} />}
          <span className={classes.below}>{placeAbove(t.area.label)}</span>
        </span>
      ),
    },
    {
      key: 'leader',
      header: m.membership_leader(),
      cell: (t) => t.leader?.fullName ?? <span className={classes.missing}>{m.team_no_leader()}</span>,
    },
    { key: 'count', header: m.team_people(), align: 'end', cell: (t) => formatNumber(t.memberCount) },
    {
      key: 'last',
      header: m.team_last_outcome(),
      align: 'end',
      cell: (t) => (t.lastOutcome ? formatDay(t.lastOutcome.day) : <span className={classes.missing}>{m.team_no_outcome()}</span>),
    },
  ];
}

function Warned({ warnings }: { warnings: TeamRow['warnings'] }) {
  const [first, ...more] = warnings;
  if (!first) return null;
  return (
    <span className={classes.warned} title={more.map((w) => w.message).join('. ') || undefined}>
      <Badge tone="warm">{m.team_to_check()}</Badge> {first.message}
      {more.length > 0 && ` ${m.team_more_warnings({ count: formatNumber(more.length) })}`}
    </span>
  );
}
