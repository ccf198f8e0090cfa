import { NativeSelect, SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { BelowCountersFragment, CounterFragment } from '../../gql/progress/graphql';
import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty } from '../../ui/StateView';
import classes from './BelowSection.module.css';
import { BelowTable } from './BelowTable';
import type { ProgressSearch } from './progressSearch';
import { ordered, type Ranked, ranked } from './ranking';

const BelowMap = lazy(() => import('./BelowMap').then((module) => ({ default: module.BelowMap })));

type BelowSectionProps = {
  campaignId: string;
  /** What the area itself has. */
  whole: CounterFragment[];
  below: BelowCountersFragment[];
  indicators: CounterFragment['indicator'][];
  indicator: CounterFragment['indicator'];
  stale: boolean;
  search: ProgressSearch;
  onSearch: (change: ProgressSearch) => void;
};

/** The areas directly below, ranked by one indicator: as a table, or as points on a map where their places are known. */
export function BelowSection({ campaignId, whole, below, indicators, indicator, stale, search, onSearch }: BelowSectionProps) {
  const { order = 'place', desc = false } = search;
  const rows = ranked(below, indicator);
  const here = heldHere(whole, rows, indicator);
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
      {rows.length > 0 && here > 0 && (
        <p className={classes.here}>{m.progress_here({ count: formatNumber(here, indicator.decimals), unit: say(indicator.unit) })}</p>
      )}
    </Section>
  );
}

/** What a count has that none of the areas below has: recorded in the area itself. */
function heldHere(whole: CounterFragment[], rows: Ranked[], { code, kind }: CounterFragment['indicator']): number {
  if (kind !== 'COUNT') return 0;
  const all = whole.find((c) => c.indicator.code === code)?.value ?? 0;
  return all - rows.reduce((sum, { counter }) => sum + (counter.value ?? 0), 0);
}
