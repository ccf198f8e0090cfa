import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import {
  AssignTargetDocument,
  type AssignTargetInput,
  type CampaignStatus,
  TargetListDocument,
  type TargetRowFragment,
  WithdrawTargetDocument,
} from '../../gql/progress/graphql';
import { problemsElsewhere, useAct } from '../../lib/act';
import { formatDay, formatInstant, formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import type { TargetIndicator } from './AssignTargetDialog';
import classes from './TargetList.module.css';

const HandDownDialog = lazy(() => import('./HandDownDialog').then((module) => ({ default: module.HandDownDialog })));
const AssignTargetDialog = lazy(() => import('./AssignTargetDialog').then((module) => ({ default: module.AssignTargetDialog })));

const shownAtFirst = 12;

type TargetListProps = {
  campaign: {
    id: string;
    viewerCanManage: boolean;
    status: CampaignStatus;
    area: { id: string; name: string; label: string };
    type: { indicators: TargetIndicator[] };
  };
  assigning: boolean;
  onAssigning: (open: boolean) => void;
  /** The target that is being handed down. */
  handing: string | undefined;
  onHanding: (targetId: string | undefined) => void;
};

/** What was assigned to whom, by which document, and how much of it was passed on below. */
export function TargetList({ campaign, assigning, onAssigning, handing, onHanding }: TargetListProps) {
  const state = useLoad(TargetListDocument, { campaignId: campaign.id });
  const withdraw = useWithdraw(campaign.id);
  const [all, setAll] = useState(false);
  const targets = state.kind === 'ready' ? (state.data.campaign?.targets ?? []) : [];
  const may = campaign.viewerCanManage && campaign.status !== 'CLOSED';
  const handed = targets.find((target) => may && target.id === handing && target.cascade);
  return (
    <Section
      title={m.target_title()}
      actions={
        may && (
          <Button size="xs" variant="default" onClick={() => onAssigning(true)}>
            {m.target_assign()}
          </Button>
        )
      }
    >
      <StateView
        state={state}
        lines={4}
        isEmpty={(data) => (data.campaign?.targets.length ?? 0) === 0}
        empty={<Empty title={m.target_none()}>{m.target_none_text()}</Empty>}
      >
        {() => (
          <>
            <DataTable
              caption={m.target_title()}
              columns={columns(may ? { withdraw, handDown: (target) => onHanding(target.id) } : undefined)}
              rows={all ? targets : targets.slice(0, shownAtFirst)}
              rowKey={(target) => target.id}
            />
            {!all && targets.length > shownAtFirst && (
              <Button size="xs" variant="default" className={classes.all ?? ''} onClick={() => setAll(true)}>
                {m.target_all({ count: formatNumber(targets.length) })}
              </Button>
            )}
          </>
        )}
      </StateView>
      {assigning && may && (
        <Suspense>
          <AssignTargetDialog campaign={campaign} targets={targets} onClose={() => onAssigning(false)} />
        </Suspense>
      )}
      {handed && (
        <Suspense>
          <HandDownDialog campaignId={campaign.id} target={handed} targets={targets} onClose={() => onHanding(undefined)} />
        </Suspense>
      )}
    </Section>
  );
}

function useWithdraw(campaignId: string) {
  const { act } = useAct(WithdrawTargetDocument);
  const { act: assign } = useAct(AssignTargetDocument);
  return async (target: TargetRowFragment) => {
    const { payload, problems } = await act({ input: { targetId: target.id, expectedVersion: target.version } });
    if (payload) toast(m.target_withdrawn(), { undo: () => void assign({ input: assignment(campaignId, target) }) });
    else toast(problemsElsewhere(problems) ?? '', { tone: 'problem' });
  };
}

function assignment(campaignId: string, { area, indicator, value, documentNumber, documentDate }: TargetRowFragment): AssignTargetInput {
  return { campaignId, areaId: area.id, indicator: indicator.code, value, documentNumber, documentDate };
}

type Acts = { withdraw: (target: TargetRowFragment) => Promise<void>; handDown: (target: TargetRowFragment) => void };

function columns(acts: Acts | undefined): Column<TargetRowFragment>[] {
  const all: Column<TargetRowFragment>[] = [
    {
      key: 'area',
      header: m.campaign_area(),
      cell: (t) => (
        <>
          <AreaLabel area={t.area} />
          <span className={classes.indicator}>{say(t.indicator.name)}</span>
        </>
      ),
    },
    {
      key: 'value',
      header: m.target_value(),
      align: 'end',
      cell: (t) => (
        <span className={classes.value} title={earlier(t)}>
          {formatNumber(t.value, t.indicator.decimals)} {say(t.indicator.unit)}
        </span>
      ),
    },
    {
      key: 'below',
      header: m.target_below(),
      cell: (t) => t.cascade?.text,
    },
    { key: 'document', header: m.target_document(), cell: (t) => documentOf(t) },
  ];
  if (!acts) return all;
  return [
    ...all,
    {
      key: 'act',
      header: m.target_act(),
      hideHeader: true,
      align: 'end',
      cell: (t) => (
        <span className={classes.acts}>
          {t.cascade && (
            <Button
              size="compact-xs"
              variant="subtle"
              className={classes.act ?? ''}
              aria-label={m.target_share_of({ area: t.area.name, indicator: say(t.indicator.name) })}
              onClick={() => acts.handDown(t)}
            >
              {m.target_share()}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.act ?? ''}
            aria-label={m.target_withdraw_of({ area: t.area.name, indicator: say(t.indicator.name) })}
            onClick={() => void acts.withdraw(t)}
          >
            {m.target_withdraw()}
          </Button>
        </span>
      ),
    },
  ];
}

function documentOf(target: TargetRowFragment): string {
  const { documentNumber, documentDate, assignedAt } = target;
  if (!documentNumber) return m.target_assigned_at({ when: formatInstant(assignedAt) });
  return documentDate ? m.target_document_of({ number: documentNumber, day: formatDay(documentDate) }) : documentNumber;
}

function earlier(target: TargetRowFragment): string | undefined {
  const [last] = target.revisions;
  return last
    ? m.target_earlier({ value: formatNumber(last.value, target.indicator.decimals), when: formatInstant(last.assignedAt) })
    : undefined;
}
