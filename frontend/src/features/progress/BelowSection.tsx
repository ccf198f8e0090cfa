import { NativeSelect, SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { BelowCountersFragment, CounterFragment } from '../../gql/progress/graphql';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty } from '../../ui/StateView';
import { BelowTable } from './BelowTable';
import type { ProgressSearch } from './progressSearch';
import { ordered, ranked } from './ranking';

const BelowMap = lazy(() => import('./BelowMap').then((module) => ({ default: module.BelowMap })));

type BelowSectionProps = {
  campaignId: string;
  below: BelowCountersFragment[];
  indicators: CounterFragment['indicator'][];
  indicator: CounterFragment['indicator'];
  stale: boolean;
  search: ProgressSearch;
  onSearch: (change: ProgressSearch) => void;
};

/** The areas directly below, ranked by one indicator: as a table, or as points on a map where their places are known. */
export function BelowSection({ campaignId, below, indicators, indicator, stale, search, onSearch }: BelowSectionProps) {
  const { order = 'place', desc = false } = search;
  const rows = ranked(below, indicator);
  const mapped = rows.some(({ area }) => typeof area.latitude === 'number');
  return (
    <Section
      title={m.progress_below()}
      note={say(indicator.name)}
      actions={
        <>
          {indicators.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={m.campaign_indicator()}
              value={indicator.code}
              data={indicators.map((i) => ({ value: i.code, label: say(i.name) }))}
              onChange={(e) => onSearch({ indicator: e.currentTarget.value })}
            />
          )}
          {mapped && (
            <SegmentedControl
              size="xs"
              aria-label={m.progress_view()}
              value={search.view ?? 'table'}
              data={[
                { value: 'table', label: m.progress_view_table() },
                { value: 'map', label: m.progress_view_map() },
              ]}
              onChange={(view) => onSearch({ view: view === 'map' ? 'map' : undefined })}
            />
          )}
        </>
      }
    >
      {rows.length === 0 && <Empty title={m.progress_below_none()}>{m.progress_below_none_text()}</Empty>}
      {rows.length > 0 && mapped && search.view === 'map' && (
        <Suspense>
          <BelowMap campaignId={campaignId} rows={rows} indicator={indicator} />
        </Suspense>
      )}
      {rows.length > 0 && !(mapped && search.view === 'map') && (
        <BelowTable
          campaignId={campaignId}
          rows={ordered(rows, order, desc)}
          indicator={indicator}
          stale={stale}
          order={order}
          desc={desc}
          onOrder={(by) => onSearch({ order: by, desc: by === order ? !desc : by === 'value' || by === 'share' })}
        />
      )}
    </Section>
  );
}
