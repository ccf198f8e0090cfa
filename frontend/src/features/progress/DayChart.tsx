import { NativeSelect } from '@mantine/core';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useState } from 'react';
import { DayChartDocument, type IndicatorKind } from '../../gql/progress/graphql';
import { formatLongDay, formatNumber, shortDay } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import type { TargetIndicator } from './AssignTargetDialog';
import { chartPeriod } from './chartPeriod';
import classes from './DayChart.module.css';

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
      {(data) => <Columns points={data.campaign?.counterSeries ?? []} indicator={indicator} />}
    </StateView>
  );
}

const width = 720;
const height = 220;
const margin = { left: 48, right: 4, top: 8, bottom: 28 };

function Columns({ points, indicator }: { points: { from: string; value: number }[]; indicator: TargetIndicator }) {
  const most = Math.max(1, ...points.map((p) => p.value));
  const least = Math.min(0, ...points.map((p) => p.value));
  const x = scaleBand({ domain: points.map((p) => p.from), range: [0, width - margin.left - margin.right], padding: 0.2 });
  const y = scaleLinear({ domain: [least, most], range: [height - margin.top - margin.bottom, 0], nice: true });
  const every = Math.max(1, Math.ceil(points.length / 8));
  const total = points.reduce((sum, p) => sum + p.value, 0);
  const unit = say(indicator.unit);
  return (
    <figure className={classes.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={m.progress_by_day_total({ count: formatNumber(total), unit })}>
        <Group left={margin.left} top={margin.top}>
          {y.ticks(4).map((tick) => (
            <line key={tick} x1={0} x2={width - margin.left - margin.right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
          ))}
          {points.map((point) => (
            <Bar
              key={point.from}
              className={classes.bar}
              x={x(point.from) ?? 0}
              width={x.bandwidth()}
              y={Math.min(y(0), y(point.value))}
              height={Math.abs(y(0) - y(point.value))}
              rx={2}
            >
              <title>{`${formatLongDay(point.from)}: ${formatNumber(point.value)} ${unit}`}</title>
            </Bar>
          ))}
          <AxisLeft
            scale={y}
            numTicks={4}
            hideAxisLine
            hideTicks
            tickFormat={(value) => formatNumber(Number(value))}
            tickLabelProps={{ className: classes.tick, textAnchor: 'end', dx: -4, dy: 4 }}
          />
          <AxisBottom
            scale={x}
            top={height - margin.top - margin.bottom}
            hideTicks
            axisLineClassName={classes.axis ?? ''}
            tickValues={points.filter((_, i) => i % every === 0).map((p) => p.from)}
            tickFormat={(day) => shortDay(String(day)).slice(0, 5)}
            tickLabelProps={{ className: classes.tick, textAnchor: 'middle', dy: 4 }}
          />
        </Group>
      </svg>
      <figcaption>{m.progress_by_day_total({ count: formatNumber(total), unit })}</figcaption>
    </figure>
  );
}
