import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CampaignListDocument, type CampaignListQuery, CampaignListTypesDocument } from '../../gql/campaign/graphql';
import { ExportLinks } from '../../lib/ExportLinks';
import { fieldColumns } from '../../lib/FieldColumns';
import { fieldOrder, noFieldView, turned, viewableFields } from '../../lib/fieldView';
import { formatNumber, formatPeriod } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { FieldViewBar, SavedViews } from '../../lib/ViewTools';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { Empty, StateView } from '../../ui/StateView';
import classes from './CampaignList.module.css';
import { CampaignStatusBadge, statusName } from './CampaignStatusBadge';
import { type CampaignSearch, campaignFilter } from './campaignSearch';

type CampaignRow = CampaignListQuery['campaigns']['nodes'][number];
type CampaignListProps = { search: CampaignSearch; onSearch: (search: CampaignSearch) => void };

export function CampaignList({ search, onSearch }: CampaignListProps) {
  const known = useLoad(CampaignListTypesDocument, {});
  const types = known.kind === 'ready' ? known.data.campaignTypes : [];
  const fields = viewableFields(types.find((type) => type.code === search.type)?.campaignFields ?? []);
  const filter = campaignFilter(search, fields);
  const orderByField = fieldOrder(fields, search);
  const state = useLoad(
    CampaignListDocument,
    { filter, orderByField, after: search.after ?? null },
    // the conditions of a type are read with its fields
    { pause: search.type !== undefined && known.kind === 'loading' },
  );
  const narrow = (part: Partial<CampaignSearch>) => onSearch({ ...search, ...part, after: undefined });
  const searchSoon = useDebouncedCallback((q: string) => narrow({ q: q || undefined }), 250);
  const narrowed = search.q !== undefined || search.status !== undefined || search.type !== undefined;
  return (
    <Section
      title={m.campaign_list()}
      actions={
        <div className={classes.filters}>
          <TextInput
            type="search"
            size="xs"
            aria-label={m.campaign_search()}
            placeholder={m.campaign_search()}
            leftSection={<IconSearch size={16} aria-hidden />}
            defaultValue={search.q ?? ''}
            onChange={(e) => searchSoon(e.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={m.campaign_status()}
            value={search.status ?? ''}
            data={[
              { value: '', label: m.campaign_all() },
              ...(['ACTIVE', 'DRAFT', 'CLOSED'] as const).map((status) => ({ value: status, label: statusName[status]() })),
            ]}
            onChange={(status) => narrow({ status: (status || undefined) as CampaignSearch['status'] })}
          />
          <NativeSelect
            size="xs"
            aria-label={m.campaign_type()}
            value={search.type ?? ''}
            data={[{ value: '', label: m.campaign_type_all() }, ...types.map((type) => ({ value: type.code, label: say(type.name) }))]}
            onChange={(e) => narrow({ type: e.currentTarget.value || undefined, ...noFieldView })}
          />
          <SavedViews list="campaigns" search={{ ...search, after: undefined }} onSearch={onSearch} />
        </div>
      }
    >
      <FieldViewBar fields={fields} view={search} onView={narrow} />
      <StateView
        state={state}
        lines={8}
        isEmpty={(data) => data.campaigns.nodes.length === 0}
        empty={narrowed ? <Empty title={m.campaign_no_match()} /> : <Empty title={m.campaign_none()}>{m.campaign_none_text()}</Empty>}
      >
        {({ campaigns }) => (
          <>
            <DataTable
              caption={m.campaign_list()}
              columns={[...columns(), ...fieldColumns<CampaignRow>(fields, search, (key) => narrow({ sort: turned(search.sort, key) }))]}
              rows={campaigns.nodes}
              rowKey={(c) => c.id}
            />
            <Pager
              total={m.campaign_total({ count: formatNumber(campaigns.totalCount) })}
              extra={<ExportLinks list="campaigns" filter={{ ...filter, orderByField }} />}
              onFirst={search.after ? () => onSearch({ ...search, after: undefined }) : undefined}
              onNext={
                campaigns.pageInfo.hasNextPage ? () => onSearch({ ...search, after: campaigns.pageInfo.endCursor ?? undefined }) : undefined
              }
            />
          </>
        )}
      </StateView>
    </Section>
  );
}

function columns(): Column<CampaignRow>[] {
  return [
    {
      key: 'name',
      header: m.campaign_name(),
      cell: (c) => (
        <>
          <Link to="/campaigns/$id" params={{ id: c.id }}>
            {c.name}
          </Link>
          <span className={classes.type}>{say(c.type.name)}</span>
        </>
      ),
    },
    { key: 'area', header: m.campaign_area(), cell: (c) => <AreaLabel area={c.area} /> },
    {
      key: 'period',
      header: m.campaign_period(),
      cell: (c) => <span className={classes.period}>{formatPeriod(c.startsOn, c.endsOn) || m.campaign_period_unknown()}</span>,
    },
    { key: 'status', header: m.campaign_status(), cell: (c) => <CampaignStatusBadge status={c.status} /> },
  ];
}
