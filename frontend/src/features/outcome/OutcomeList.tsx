import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { OutcomeListDocument, OutcomeListFieldsDocument, type OutcomeRowFragment } from '../../gql/outcome/graphql';
import { ExportLinks } from '../../lib/ExportLinks';
import { fieldColumns } from '../../lib/FieldColumns';
import { type FieldView, fieldFilter, fieldOrder, noFieldView, turned, viewableFields } from '../../lib/fieldView';
import { formatDay, formatInstant, formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { FieldViewBar, SavedViews } from '../../lib/ViewTools';
import { sayValue } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { Empty, StateView } from '../../ui/StateView';
import { sayFigures } from './figures';
import classes from './OutcomeList.module.css';

// the forms of corrections come when one is opened
const AmendOutcomeDialog = lazy(() => import('./AmendOutcomeDialog').then((module) => ({ default: module.AmendOutcomeDialog })));
const VoidOutcomeDialog = lazy(() => import('./VoidOutcomeDialog').then((module) => ({ default: module.VoidOutcomeDialog })));

type OutcomeListProps = {
  campaignId: string;
  after: string | undefined;
  onAfter: (after: string | undefined) => void;
  view: FieldView;
  /** From the first page on. */
  onView: (view: FieldView) => void;
};
type Doing = { what: 'amend' | 'void'; outcome: OutcomeRowFragment };

/** What was recorded, newest first; corrections keep what stood before. */
export function OutcomeList({ campaignId, after, onAfter, view, onView }: OutcomeListProps) {
  const known = useLoad(OutcomeListFieldsDocument, { campaignId });
  const type = known.kind === 'ready' ? known.data.campaign?.type : undefined;
  const fields = type?.outcomeFields ?? [];
  const viewable = viewableFields(fields);
  const filter = { campaignId, fields: fieldFilter(viewable, view), orderByField: fieldOrder(viewable, view) };
  const state = useLoad(OutcomeListDocument, { ...filter, after: after ?? null }, { pause: known.kind === 'loading' });
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <Section
      title={m.outcome_title()}
      actions={
        type &&
        viewable.length > 0 && (
          <SavedViews
            list="outcomes"
            // another campaign of the type has the same fields
            search={{ type: type.code, ...view }}
            fits={(kept) => kept.type === type.code}
            onSearch={({ type: _, ...kept }) => onView({ ...noFieldView, ...kept })}
          />
        )
      }
    >
      <FieldViewBar fields={viewable} view={view} onView={onView} />
      <StateView
        state={state}
        lines={6}
        isEmpty={(data) => data.outcomes.nodes.length === 0}
        empty={
          view.where ? (
            <Empty title={m.outcome_no_match()}>{m.outcome_no_match_text()}</Empty>
          ) : (
            <Empty title={m.outcome_none()}>{m.outcome_none_text()}</Empty>
          )
        }
      >
        {({ outcomes }) => (
          <>
            <DataTable
              caption={m.outcome_title()}
              columns={columns(
                setDoing,
                fieldColumns(viewable, view, (key) => onView({ ...view, sort: turned(view.sort, key) })),
              )}
              rows={outcomes.nodes}
              rowKey={(o) => o.id}
            />
            <Pager
              total={m.outcome_total({ count: formatNumber(outcomes.totalCount) })}
              extra={<ExportLinks list="outcomes" filter={filter} />}
              onFirst={after ? () => onAfter(undefined) : undefined}
              onNext={outcomes.pageInfo.hasNextPage ? () => onAfter(outcomes.pageInfo.endCursor ?? undefined) : undefined}
            />
          </>
        )}
      </StateView>
      <Suspense>
        {doing?.what === 'amend' && <AmendOutcomeDialog outcome={doing.outcome} fields={fields} onClose={() => setDoing(null)} />}
        {doing?.what === 'void' && <VoidOutcomeDialog outcome={doing.outcome} onClose={() => setDoing(null)} />}
      </Suspense>
    </Section>
  );
}

function columns(act: (doing: Doing) => void, more: Column<OutcomeRowFragment>[]): Column<OutcomeRowFragment>[] {
  return [
    { key: 'day', header: m.outcome_day(), cell: (o) => <span className={classes.when}>{formatDay(o.day)}</span> },
    {
      key: 'figures',
      header: m.outcome_figures(),
      cell: (o) => (
        <span className={o.status === 'VOIDED' ? classes.voided : undefined} title={o.source?.quote ?? undefined}>
          {sayFigures(o.figures)}
          {o.values.length > 0 && (
            <span className={classes.values}>{o.values.map((v) => `${say(v.label)}: ${sayValue(v)}`).join(' · ')}</span>
          )}
        </span>
      ),
    },
    { key: 'where', header: m.outcome_where(), cell: (o) => <span title={o.area.label}>{o.team?.name ?? o.area.name}</span> },
    ...more,
    { key: 'status', header: m.outcome_status(), cell: (o) => <Status outcome={o} /> },
    { key: 'by', header: m.outcome_recorded(), cell: (o) => <Recorded outcome={o} /> },
    {
      key: 'act',
      header: m.outcome_act(),
      hideHeader: true,
      align: 'end',
      cell: (o) => o.viewerCanAmend && o.status !== 'VOIDED' && <Acts outcome={o} act={act} />,
    },
  ];
}

function Acts({ outcome, act }: { outcome: OutcomeRowFragment; act: (doing: Doing) => void }) {
  const of = { day: formatDay(outcome.day), figures: sayFigures(outcome.figures) };
  return (
    <span className={classes.acts}>
      <Button size="compact-xs" variant="subtle" aria-label={m.outcome_amend_of(of)} onClick={() => act({ what: 'amend', outcome })}>
        {m.outcome_amend()}
      </Button>
      <Button size="compact-xs" variant="subtle" aria-label={m.outcome_void_of(of)} onClick={() => act({ what: 'void', outcome })}>
        {m.outcome_void()}
      </Button>
    </span>
  );
}

function Recorded({ outcome }: { outcome: OutcomeRowFragment }) {
  return (
    <span>
      <span className={classes.when}>{formatInstant(outcome.recordedAt)}</span>
      <span className={classes.by}>{outcome.recordedBy}</span>
    </span>
  );
}

function Status({ outcome }: { outcome: OutcomeRowFragment }) {
  if (outcome.status === 'RECORDED') return outcome.source?.sample ? m.figure_sample() : null;
  return (
    <details className={classes.history}>
      <summary>
        <Badge tone={outcome.status === 'VOIDED' ? 'bad' : 'quiet'}>
          {outcome.status === 'VOIDED' ? m.outcome_voided() : m.outcome_amended()}
        </Badge>
      </summary>
      <ol>
        {outcome.history.map((version) => (
          <li key={version.version}>
            {sayFigures(version.figures)} · {formatInstant(version.recordedAt)} · {version.recordedBy}
            {version.reason && <> · {version.reason}</>}
          </li>
        ))}
      </ol>
    </details>
  );
}
