import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import {
  AssignTargetsDocument,
  type Distribution,
  ProposeTargetsDocument,
  type ProposeTargetsQuery,
  TargetListDocument,
  type TargetRowFragment,
} from '../../gql/progress/graphql';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { sayProblem } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { type Column, DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { DateField, NumberField } from '../../ui/fields';
import { StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import classes from './HandDownDialog.module.css';
import { refusedElse, refusedRows, type Share, saySum } from './handDown';

type HandDownDialogProps = { campaignId: string; target: TargetRowFragment; targets: TargetRowFragment[]; onClose: () => void };
type Row = ProposeTargetsQuery['proposeTargets'][number] & { share: Share; version: number };

/** Shares a target out over the areas directly below: a proposal, what a person makes of it, and one document for all. */
export function HandDownDialog({ campaignId, target, targets, onClose }: HandDownDialogProps) {
  const [by, setBy] = useState<Distribution>('EQUAL');
  const [told, setTold] = useState<Record<string, number | null>>({});
  const [documentNumber, setDocumentNumber] = useState('');
  const [documentDate, setDocumentDate] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ rows: Record<string, string>; rest: Problem[] }>({ rows: {}, rest: [] });
  const { act, acting } = useAct(AssignTargetsDocument);
  const client = useClient();

  const { area, indicator, value } = target;
  const [proposal] = useQuery({
    query: ProposeTargetsDocument,
    variables: { input: { campaignId, indicator: indicator.code, areaId: area.id, value, by } },
  });
  const rows = rowsOf(proposal.error || proposal.fetching ? [] : (proposal.data?.proposeTargets ?? []), told, target, targets);
  const unit = say(indicator.unit);

  const choose = (next: Distribution) => {
    setBy(next);
    setTold({});
    setRefused({ rows: {}, rest: [] });
  };
  const assign = async () => {
    const filled = rows.flatMap(({ share: { areaId, value }, version }) =>
      value === null ? [] : [{ areaId, value, expectedVersion: version }],
    );
    const { payload, problems } = await act({
      input: { campaignId, indicator: indicator.code, documentNumber: documentNumber.trim() || null, documentDate, rows: filled },
    });
    if (payload) {
      toast(m.target_share_done({ count: formatNumber(filled.length) }));
      return onClose();
    }
    const areaIds = filled.map((row) => row.areaId);
    setRefused({ rows: refusedRows(problems, areaIds), rest: refusedElse(problems) });
    if (problems.some((problem) => problem.code === 'VERSION_CONFLICT'))
      void client.query(TargetListDocument, { campaignId }, { requestPolicy: 'network-only' }).toPromise();
  };

  return (
    <Dialog
      title={m.target_share_title({ area: area.name, value: formatNumber(value, indicator.decimals), unit })}
      {...(rows.length > 0 && { action: m.target_share() })}
      wide
      busy={acting}
      problem={problemsElsewhere(refused.rest, 'documentNumber', 'documentDate')}
      onClose={onClose}
      onAction={assign}
    >
      <p>{say(indicator.name)}</p>
      <SegmentedControl
        fullWidth
        aria-label={m.target_share_by()}
        value={by}
        data={[
          { value: 'EQUAL', label: m.target_share_equal() },
          { value: 'POPULATION', label: m.target_share_people() },
          { value: 'HOUSEHOLDS', label: m.target_share_households() },
        ]}
        onChange={(next) => choose(next as Distribution)}
      />
      {proposal.error && !proposal.fetching ? (
        <div className={classes.refused} role="alert">
          <p>{sayProblem(proposal.error)}</p>
          {by !== 'EQUAL' && (
            <Button variant="default" onClick={() => choose('EQUAL')}>
              {m.target_share_equal()}
            </Button>
          )}
        </div>
      ) : (
        <StateView state={proposal.fetching ? { kind: 'loading' } : { kind: 'ready', data: rows, refreshing: false }} lines={6}>
          {() => (
            <div className={classes.form}>
              <div className={classes.document}>
                <TextInput
                  label={m.target_document_number()}
                  placeholder="1440/UBND-VH"
                  value={documentNumber}
                  onChange={(e) => setDocumentNumber(e.currentTarget.value)}
                  error={problemAt(refused.rest, 'documentNumber')}
                />
                <DateField
                  label={m.target_document_date()}
                  value={documentDate}
                  onChange={setDocumentDate}
                  error={problemAt(refused.rest, 'documentDate')}
                />
              </div>
              <div>
                <DataTable
                  caption={m.target_share()}
                  columns={columns(by, rows, refused.rows, (areaId, next) => setTold((now) => ({ ...now, [areaId]: next })))}
                  rows={rows}
                  rowKey={(row) => row.area.id}
                />
                <p className={classes.hint}>{m.target_share_hint()}</p>
              </div>
              <p className={classes.sum} role="status">
                {saySum(
                  value,
                  rows.map((row) => row.share),
                  unit,
                )}
              </p>
            </div>
          )}
        </StateView>
      )}
    </Dialog>
  );
}

function rowsOf(
  proposed: ProposeTargetsQuery['proposeTargets'],
  told: Record<string, number | null>,
  { indicator }: TargetRowFragment,
  targets: TargetRowFragment[],
): Row[] {
  const standing = new Map(targets.filter((t) => t.indicator.code === indicator.code).map((t) => [t.area.id, t]));
  return proposed.map((one) => {
    const now = standing.get(one.area.id);
    const value = one.area.id in told ? (told[one.area.id] ?? null) : one.value;
    return { ...one, share: { areaId: one.area.id, value, standing: now?.value ?? null }, version: now?.version ?? 0 };
  });
}

function columns(
  by: Distribution,
  rows: Row[],
  refused: Record<string, string>,
  onValue: (areaId: string, value: number | null) => void,
): Column<Row>[] {
  const weight: Column<Row> = {
    key: 'weight',
    header: by === 'POPULATION' ? m.target_share_of_people() : m.target_share_of_households(),
    align: 'end',
    cell: (row) => formatNumber(row.weight),
  };
  const standing: Column<Row> = {
    key: 'standing',
    header: m.target_share_standing(),
    align: 'end',
    cell: ({ share }) => share.standing !== null && formatNumber(share.standing),
  };
  return [
    { key: 'area', header: m.campaign_area(), cell: (row) => <AreaLabel area={row.area} /> },
    ...(by === 'EQUAL' ? [] : [weight]),
    ...(rows.some((row) => row.share.standing !== null) ? [standing] : []),
    {
      key: 'value',
      header: m.target_value(),
      align: 'end',
      cell: ({ area, share }) => (
        <NumberField
          className={classes.value ?? ''}
          aria-label={m.target_share_to({ area: area.name })}
          value={share.value}
          onChange={(next) => onValue(area.id, next)}
          error={refused[area.id]}
        />
      ),
    },
  ];
}
