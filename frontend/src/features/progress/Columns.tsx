import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { SeriesPeriod } from '../../gql/progress/graphql';
import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import type { TargetIndicator } from './AssignTargetDialog';
import classes from './Columns.module.css';
import { sayPeriod, sayPeriodShort } from './chartPeriod';

const width = 720;
const height = 220;
const top = 8;
const bottom = 28;
/** Of a figure of the axis at its largest, on narrow screens. */
const digit = 13;

type ColumnsProps = {
  points: { from: string; value: number }[];
  indicator: TargetIndicator;
  period: SeriesPeriod;
};

/** One column for each period of a series, below the line where corrections took more than was added. */
export function Columns({ points, indicator, period }: ColumnsProps) {
  const most = Math.max(1, ...points.map((p) => p.value));
  const least = Math.min(0, ...points.map((p) => p.value));
  const y = scaleLinear({ domain: [least, most], range: [height - top - bottom, 0], nice: true });
  const longest = Math.max(...y.ticks(4).map((tick) => formatNumber(tick).length));
  const margin = { left: 14 + digit * longest, right: 4, top, bottom };
  const x = scaleBand({ domain: points.map((p) => p.from), range: [0, width - margin.left - margin.right], padding: 0.2 });
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
              <title>{`${sayPeriod(period, point.from)}: ${formatNumber(point.value)} ${unit}`}</title>
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
            tickFormat={(day) => sayPeriodShort(period, String(day))}
            tickLabelProps={{ className: classes.tick, textAnchor: 'middle', dy: 4 }}
          />
        </Group>
      </svg>
      <figcaption>{m.progress_by_day_total({ count: formatNumber(total), unit })}</figcaption>
    </figure>
  );
}
