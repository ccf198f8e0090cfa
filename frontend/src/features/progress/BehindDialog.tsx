import {
  type ContributionFragment,
  CounterBehindDocument,
  type CounterBehindQuery,
  type CounterFragment,
} from '../../gql/progress/graphql';
import { formatDay, formatInstant, formatNumber } from '../../lib/format';
import { useMore } from '../../lib/more';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { qualifierWord, SourceName } from '../../ui/Figure';
import { MoreRows } from '../../ui/MoreRows';
import { Empty, StateView } from '../../ui/StateView';
import classes from './BehindDialog.module.css';
import { partsOf } from './behind';

type BehindDialogProps = {
  campaignId: string;
  areaId: string;
  indicator: CounterFragment['indicator'];
  /** All counters of the area: a ratio says what it is computed from. */
  whole: CounterFragment[];
  onClose: () => void;
};
type Shown = NonNullable<CounterBehindQuery['campaignCounters'][number]>['counters'][number];
type Said = Pick<Shown, 'value' | 'qualifier'> & { indicator: Pick<Shown['indicator'], 'code' | 'name' | 'unit' | 'decimals'> };

/** The outcomes behind a number, newest first: when, where, how much, and who says so. */
export function BehindDialog({ campaignId, areaId, indicator, whole, onClose }: BehindDialogProps) {
  const list = useMore(CounterBehindDocument, { campaignId, areaId, indicator: indicator.code }, (data) => {
    const found = data.campaignCounters[0]?.counters[0]?.contributions;
    return found && { rows: found.nodes, pageInfo: found.pageInfo };
  });
  return (
    <Dialog title={m.behind_title({ indicator: say(indicator.name) })} wide onClose={onClose}>
      <StateView
        state={list.state}
        lines={10}
        isEmpty={() => list.rows.length === 0}
        empty={<Empty title={m.behind_none()}>{m.behind_none_text()}</Empty>}
      >
        {({ campaignCounters: [shown] }) => {
          const counter = shown?.counters[0];
          if (!shown || !counter) return null;
          return (
            <>
              <p className={classes.sum}>
                <strong>{sayFigure(counter)}</strong> {m.behind_where({ area: shown.area.name, when: formatInstant(shown.asOf) })}
              </p>
              <Reading counter={counter} whole={whole} />
              <div className={classes.rows}>
                <DataTable
                  caption={m.behind_title({ indicator: say(indicator.name) })}
                  columns={columns(counter.indicator)}
                  rows={list.rows}
                  rowKey={(o) => o.id}
                />
              </div>
              <MoreRows
                {...list}
                shown={m.behind_shown({
                  shown: formatNumber(list.rows.length),
                  count: formatNumber(counter.contributions.totalCount),
                })}
              />
            </>
          );
        }}
      </StateView>
    </Dialog>
  );
}

/** How the rows make the number, where they are not simply added up. */
function Reading({ counter: { indicator }, whole }: { counter: Shown; whole: CounterFragment[] }) {
  if (indicator.kind === 'GAUGE') return <p className={classes.reading}>{m.behind_gauge()}</p>;
  if (indicator.kind !== 'RATIO') return null;
  const parts = partsOf(indicator, whole).filter((part) => part.indicator.code !== indicator.code);
  return (
    <p className={classes.reading}>
      {m.behind_ratio()} {parts.map((part) => `${say(part.indicator.name)}: ${sayFigure(part)}`).join(' · ')}
    </p>
  );
}

function columns(indicator: Shown['indicator']): Column<ContributionFragment>[] {
  return [
    { key: 'day', header: m.outcome_day(), cell: (o) => <span className={classes.when}>{formatDay(o.day)}</span> },
    {
      key: 'value',
      header: m.outcome_figures(),
      cell: (o) => (
        <span className={classes.figures}>
          {partsOf(indicator, o.figures).map((figure) => (
            <span key={figure.indicator.code} title={figure.asOf ? m.figure_as_of({ when: formatDay(figure.asOf) }) : undefined}>
              {figure.indicator.code !== indicator.code && `${say(figure.indicator.name)}: `}
              <span className={classes.figure}>{sayFigure(figure)}</span>
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'where',
      header: m.outcome_where(),
      cell: (o) => (
        <span className={classes.where}>
          <AreaLabel area={o.area} />
          {o.team && <span className={classes.soft}>{o.team.name}</span>}
        </span>
      ),
    },
    {
      key: 'by',
      header: m.outcome_recorded(),
      cell: (o) => (
        <span className={classes.where}>
          <span>
            {formatInstant(o.recordedAt)} {o.status === 'AMENDED' && <Badge>{m.outcome_amended()}</Badge>}
          </span>
          <span className={classes.soft}>{o.recordedBy}</span>
          {o.source && (
            <span className={classes.soft}>
              <SourceName source={o.source} />
            </span>
          )}
        </span>
      ),
    },
  ];
}

function sayFigure({ value, qualifier, indicator }: Said): string {
  if (typeof value !== 'number') return m.figure_missing();
  return [qualifierWord(qualifier), formatNumber(value, indicator.decimals), say(indicator.unit)].filter(Boolean).join(' ');
}
