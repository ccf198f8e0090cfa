import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { CampaignCountersDocument, type CounterFragment } from '../../gql/progress/graphql';
import { usePoll } from '../../lib/poll';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import type { Loadable } from '../../ui/loadable';
import { Empty, StateView } from '../../ui/StateView';
import classes from './CampaignCounters.module.css';
import { CounterRow } from './CounterRow';
import { worthShowing } from './counters';

export type Freshness = { asOf: Date | undefined; stale: boolean };

type CampaignCountersProps = {
  campaignId: string;
  /** Default: the campaign's own area. */
  areaId?: string | null;
  interval?: number;
  paused: boolean;
  onFreshness?: (freshness: Freshness) => void;
  /** Each number leads to what stands behind it. */
  opens?: boolean;
  /** Only the first so many that say something. */
  atMost?: number;
};

/** A campaign's running totals, asked again each second while they are looked at; numbers change in place. */
export function CampaignCounters({
  campaignId,
  areaId = null,
  interval = 1_000,
  paused,
  onFreshness,
  opens,
  atMost,
}: CampaignCountersProps) {
  const poll = usePoll(CampaignCountersDocument, { campaignId, areaId }, { interval, paused });
  const shown = poll.data?.campaignCounters[0];
  const { asOf } = poll;
  const stale = poll.stale || (shown?.stale ?? false);
  useEffect(() => onFreshness?.({ asOf, stale }), [asOf, stale, onFreshness]);

  const state: Loadable<NonNullable<typeof poll.data>> = poll.data
    ? { kind: 'ready', data: poll.data, refreshing: false }
    : stale
      ? { kind: 'failed', message: m.problem_unreachable(), retry: poll.askNow }
      : { kind: 'loading' };
  return (
    <StateView
      state={state}
      lines={4}
      isEmpty={() => worthShowing(shown?.counters ?? []).length === 0}
      empty={<Empty title={m.progress_none()}>{m.progress_none_text()}</Empty>}
    >
      {() => (
        <ul className={classes.counters}>
          {worthShowing(shown?.counters ?? [])
            .slice(0, atMost)
            .map((counter) => (
              <li key={counter.indicator.code}>
                <CounterRow
                  counter={counter}
                  stale={stale}
                  behind={opens && <BehindLink campaignId={campaignId} areaId={areaId} indicator={counter.indicator} />}
                />
              </li>
            ))}
        </ul>
      )}
    </StateView>
  );
}

type BehindLinkProps = { campaignId: string; areaId: string | null; indicator: CounterFragment['indicator'] };

function BehindLink({ campaignId, areaId, indicator }: BehindLinkProps) {
  return (
    <Link
      to="/campaigns/$id/progress"
      params={{ id: campaignId }}
      search={{ area: areaId ?? undefined, behind: indicator.code }}
      aria-label={m.behind_open_of({ indicator: say(indicator.name) })}
    >
      {m.behind_open()}
    </Link>
  );
}
