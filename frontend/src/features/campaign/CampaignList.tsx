import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CampaignListDocument, type CampaignListQuery } from '../../gql/graphql';
import { formatNumber, formatPeriod } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
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
  const state = useLoad(CampaignListDocument, { filter: campaignFilter(search), after: search.after ?? null });
  const searchSoon = useDebouncedCallback((q: string) => onSearch({ ...search, q: q || undefined, after: undefined }), 250);
  const narrowed = search.q !== undefined || search.status !== undefined;
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
            onChange={(status) => onSearch({ ...search, status: (status || undefined) as CampaignSearch['status'], after: undefined })}
          />
        </div>
      }
    >
      <StateView
        state={state}
        lines={8}
        isEmpty={(data) => data.campaigns.nodes.length === 0}
        empty={narrowed ? <Empty title={m.campaign_no_match()} /> : <Empty title={m.campaign_none()}>{m.campaign_none_text()}</Empty>}
      >
        {({ campaigns }) => (
          <>
            <DataTable caption={m.campaign_list()} columns={columns()} rows={campaigns.nodes} rowKey={(c) => c.id} />
            <Pager
              total={m.campaign_total({ count: formatNumber(campaigns.totalCount) })}
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
