import { NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { DayChartDocument, type IndicatorKind } from '../../gql/progress/graphql';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import type { TargetIndicator } from './AssignTargetDialog';
import { chartPeriod } from './chartPeriod';
import classes from './DayChart.module.css';

const Columns = lazy(() => import('./Columns').then((module) => ({ default: module.Columns })));

type DayChartProps = {
  campaign: {
    id: string;
    startsOn?: string | null;
    endsOn?: string | null;
    type: { indicators: (TargetIndicator & { kind: IndicatorKind })[] };
  };
};

/** What was achieved each day. Days are Vietnam's; a correction counts on the day of what it corrects. */
export function DayChart({ campaign }: DayChartProps) {
  const counts = campaign.type.indicators.filter((i) => i.kind === 'COUNT');
  const [code, setCode] = useState(counts[0]?.code ?? '');
  const indicator = counts.find((i) => i.code === code);
  if (!indicator) return null;
  return (
    <Section
      title={m.progress_by_day()}
      actions={
        counts.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={m.campaign_indicator()}
            value={code}
            data={counts.map((i) => ({ value: i.code, label: say(i.name) }))}
            onChange={(e) => setCode(e.currentTarget.value)}
          />
        )
      }
    >
      <Chart campaign={campaign} indicator={indicator} />
    </Section>
  );
}

function Chart({ campaign, indicator }: DayChartProps & { indicator: TargetIndicator }) {
  const { today } = useViewer();
  const period = chartPeriod(campaign.startsOn, campaign.endsOn, today);
  const state = useLoad(DayChartDocument, { campaignId: campaign.id, indicator: indicator.code, ...period });
  return (
    <StateView
      state={state}
      lines={5}
      isEmpty={(data) => (data.campaign?.counterSeries ?? []).every((point) => point.value === 0)}
      empty={<Empty title={m.progress_by_day_none()} />}
    >
      {(data) => (
        <Suspense fallback={<div className={classes.room} />}>
          <Columns points={data.campaign?.counterSeries ?? []} indicator={indicator} period="DAY" />
        </Suspense>
      )}
    </StateView>
  );
}
