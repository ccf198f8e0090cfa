import { SegmentedControl } from '@mantine/core';
import { type CounterFragment, DayChartDocument } from '../../gql/progress/graphql';
import { usePoll } from '../../lib/poll';
import { say } from '../../lib/text';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import type { Loadable } from '../../ui/loadable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import type { HeadCampaign } from './AreaProgress';
import { Columns } from './Columns';
import { chartPeriod } from './chartPeriod';
import type { ProgressSearch } from './progressSearch';

type TrendProps = {
  campaign: HeadCampaign;
  areaId: string;
  indicator: CounterFragment['indicator'];
  paused: boolean;
  search: ProgressSearch;
  onSearch: (change: ProgressSearch) => void;
};

/** What each day, week or month brought to the indicator; a level or a ratio has no such sums. */
export function Trend({ campaign, areaId, indicator, paused, search, onSearch }: TrendProps) {
  const { today } = useViewer();
  const period = search.period ?? 'DAY';
  const days = chartPeriod(campaign.startsOn, campaign.endsOn, today, period);
  const asked = { campaignId: campaign.id, indicator: indicator.code, areaId, period, ...days };
  const counted = indicator.kind === 'COUNT';
  const poll = usePoll(DayChartDocument, asked, { interval: 15_000, paused: paused || !counted });
  const points = poll.data?.campaign?.counterSeries;
  const state: Loadable<NonNullable<typeof points>> = points
    ? { kind: 'ready', data: points, refreshing: false }
    : poll.error
      ? { kind: 'failed', message: m.problem_unreachable(), retry: poll.askNow }
      : { kind: 'loading' };
  return (
    <Section
      title={m.progress_trend()}
      note={say(indicator.name)}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={m.progress_trend_by()}
          value={period}
          data={[
            { value: 'DAY', label: m.progress_by_days() },
            { value: 'WEEK', label: m.progress_by_weeks() },
            { value: 'MONTH', label: m.progress_by_months() },
          ]}
          onChange={(to) => onSearch({ period: to === 'DAY' ? undefined : to })}
        />
      }
    >
      {!counted && <Empty title={m.progress_trend_not_counted()} />}
      {counted && (
        <StateView
          state={state}
          lines={8}
          isEmpty={(found) => found.every((point) => point.value === 0)}
          empty={<Empty title={m.progress_by_day_none()} />}
        >
          {(found) => <Columns points={found} indicator={indicator} period={period} />}
        </StateView>
      )}
    </Section>
  );
}
