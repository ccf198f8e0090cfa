import type { CounterFragment } from '../../gql/progress/graphql';
import { formatNumber, formatShare } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLink } from './AreaLink';
import classes from './BelowMap.module.css';
import { mapHeight, mapWidth, placed } from './map';
import type { Ranked } from './ranking';

type BelowMapProps = { campaignId: string; rows: Ranked[]; indicator: CounterFragment['indicator'] };

/** The areas below as points where they lie: the size says how much, the fill how far; each opens its area. */
export function BelowMap({ campaignId, rows, indicator }: BelowMapProps) {
  const points = placed(rows);
  const unplaced = rows.length - points.length;
  const words = ({ area, counter }: Ranked) =>
    [
      `${area.name}: ${typeof counter.value === 'number' ? `${formatNumber(counter.value, indicator.decimals)} ${say(indicator.unit)}` : m.figure_missing()}`,
      typeof counter.share === 'number' && formatShare(counter.share),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <figure>
      <svg className={classes.map} viewBox={`0 0 ${mapWidth} ${mapHeight}`}>
        <title>{m.progress_map()}</title>
        {points.map(({ row, x, y, radius, fill, labelled }) => (
          <AreaLink key={row.area.id} className={classes.point ?? ''} campaignId={campaignId} areaId={row.area.id} aria-label={words(row)}>
            <title>{words(row)}</title>
            <circle className={classes.ground} cx={x} cy={y} r={radius} />
            <circle className={classes.fill} cx={x} cy={y} r={radius} fillOpacity={fill} />
            {labelled && (
              <text className={classes.name} x={x + radius + 5} y={y + 4}>
                {row.area.name}
              </text>
            )}
          </AreaLink>
        ))}
      </svg>
      <figcaption className={classes.legend}>
        {m.progress_map_legend({ unit: say(indicator.unit) })}
        {unplaced > 0 && ` ${m.progress_map_unplaced({ count: unplaced })}`}
      </figcaption>
    </figure>
  );
}
