import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TypeListDocument } from '../../gql/type/graphql';
import { formatInstant, formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './TypeList.module.css';
import { type TypeRow, typeRows } from './typeRows';
import type { TypeSearch } from './typeSearch';

/** The types in use, in the making and retired. */
export function TypeList({ search, onSearch }: { search: TypeSearch; onSearch: (search: TypeSearch) => void }) {
  const state = useLoad(TypeListDocument, {});
  const shown = search.show ?? 'published';
  return (
    <Section
      title={m.type_list()}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={m.type_show()}
          value={shown}
          data={[
            { value: 'published', label: m.type_show_published() },
            { value: 'draft', label: m.type_show_drafts() },
            { value: 'retired', label: m.type_show_retired() },
          ]}
          onChange={(show) => onSearch({ show: show === 'published' ? undefined : (show as TypeSearch['show']) })}
        />
      }
    >
      <StateView
        state={state}
        lines={9}
        isEmpty={(data) => typeRows(data, shown).length === 0}
        empty={<Empty title={none[shown]()}>{shown === 'draft' ? m.type_none_drafts_text() : undefined}</Empty>}
      >
        {(data) => <DataTable caption={m.type_list()} columns={columns(shown)} rows={typeRows(data, shown)} rowKey={(row) => row.code} />}
      </StateView>
    </Section>
  );
}

const none = { published: m.type_none_published, draft: m.type_none_drafts, retired: m.type_none_retired };

function columns(shown: keyof typeof none): Column<TypeRow>[] {
  const first: Column<TypeRow>[] = [
    {
      key: 'name',
      header: m.type_name(),
      cell: (row) => (
        <>
          <Link to="/types/$code" params={{ code: row.code }}>
            {say(row.name) || m.type_unnamed()}
          </Link>
          {row.hasDraft && shown !== 'draft' && (
            <>
              {' '}
              <Badge tone="warm">{m.type_has_draft()}</Badge>
            </>
          )}
          <span className={classes.about}>{say(row.description)}</span>
        </>
      ),
    },
    { key: 'owner', header: m.type_owner_short(), cell: (row) => row.area?.name ?? m.type_owner_product() },
  ];
  if (shown === 'draft')
    return [
      ...first,
      {
        key: 'saved',
        header: m.type_saved_last(),
        cell: (row) => (row.saved ? m.type_saved_by({ when: formatInstant(row.saved.at), who: row.saved.by }) : null),
      },
    ];
  return [
    ...first,
    {
      key: 'asked',
      header: m.type_asked(),
      align: 'end',
      cell: (row) => (
        <span className={classes.counts}>
          {m.type_asked_count({ fields: formatNumber(row.fields), indicators: formatNumber(row.indicators) })}
        </span>
      ),
    },
    { key: 'version', header: m.type_version(), align: 'end', cell: (row) => formatNumber(row.version ?? 0) },
  ];
}
