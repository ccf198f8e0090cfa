import type { CounterFragment } from '../../gql/progress/graphql';
import { formatDay, formatNumber, formatShare } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Bar } from '../../ui/Bar';
import { type Column, DataTable } from '../../ui/DataTable';
import { qualifierWord } from '../../ui/Figure';
import { AreaLink } from './AreaLink';
import classes from './BelowTable.module.css';
import type { Ranked, RankOrder } from './ranking';

type BelowTableProps = {
  campaignId: string;
  rows: Ranked[];
  indicator: CounterFragment['indicator'];
  stale: boolean;
  order: RankOrder;
  desc: boolean;
  onOrder: (by: RankOrder) => void;
};

/** The areas below, one a row: place, figure, target and how far. A row opens its area. */
export function BelowTable({ campaignId, rows, indicator, stale, order, desc, onOrder }: BelowTableProps) {
  const sort = (by: RankOrder) => ({ now: by === order ? (desc ? ('desc' as const) : ('asc' as const)) : null, onSort: () => onOrder(by) });
  const aimed = rows.some(({ counter }) => typeof counter.target === 'number');
  const most = Math.max(...rows.map(({ counter }) => counter.value ?? 0));
  const columns: Column<Ranked>[] = [
    {
      key: 'name',
      header: m.progress_area_name(),
      sort: sort('name'),
      cell: ({ area }) => (
        <AreaLink className={classes.open ?? ''} campaignId={campaignId} areaId={area.id}>
          <AreaLabel area={area} />
        </AreaLink>
      ),
    },
    { key: 'place', header: m.progress_place(), align: 'end', sort: sort('place'), cell: ({ place }) => place ?? '–' },
    {
      key: 'value',
      header: `${m.progress_value()} (${say(indicator.unit)})`,
      align: 'end',
      sort: sort('value'),
      cell: ({ counter }) => <Value counter={counter} decimals={indicator.decimals} />,
    },
    ...(aimed
      ? [
          {
            key: 'target',
            header: m.progress_target(),
            align: 'end' as const,
            cell: ({ counter }: Ranked) => (typeof counter.target === 'number' ? formatNumber(counter.target, indicator.decimals) : '–'),
          },
        ]
      : []),
    {
      key: 'share',
      header: aimed ? m.progress_share() : m.progress_beside(),
      ...(aimed ? { sort: sort('share') } : {}),
      cell: ({ counter }) => <Share share={aimed ? counter.share : (counter.value ?? 0) / Math.max(1, most)} said={aimed} />,
    },
  ];
  return (
    <div className={classes.table} data-stale={stale}>
      <DataTable caption={m.progress_below()} columns={columns} rows={rows} rowKey={({ area }) => area.id} />
    </div>
  );
}

function Value({ counter, decimals }: { counter: Ranked['counter']; decimals: number }) {
  if (typeof counter.value !== 'number') return m.figure_missing();
  return (
    <span title={counter.asOf ? m.figure_as_of({ when: formatDay(counter.asOf) }) : undefined}>
      {qualifierWord(counter.qualifier)} <span className={classes.number}>{formatNumber(counter.value, decimals)}</span>
    </span>
  );
}

function Share({ share, said }: { share: number | null | undefined; said: boolean }) {
  return (
    <span className={classes.share}>
      <span className={classes.bar}>
        <Bar share={share} />
      </span>
      {said && <span className={classes.percent}>{typeof share === 'number' ? formatShare(share) : '–'}</span>}
    </span>
  );
}
