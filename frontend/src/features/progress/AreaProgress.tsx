import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { AreaProgressDocument, type CounterFragment, type ProgressHeadQuery } from '../../gql/progress/graphql';
import { formatInstant } from '../../lib/format';
import { usePoll } from '../../lib/poll';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { LiveMark } from '../../ui/LiveMark';
import type { Loadable } from '../../ui/loadable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { AreaCrumbs } from './AreaCrumbs';
import classes from './AreaProgress.module.css';
import { BelowSection } from './BelowSection';
import { CounterRow } from './CounterRow';
import { worthShowing } from './counters';
import { LostNotice } from './LostNotice';
import type { ProgressSearch } from './progressSearch';
import { Trend } from './Trend';

const BehindDialog = lazy(() => import('./BehindDialog').then((module) => ({ default: module.BehindDialog })));
const TeamCredits = lazy(() => import('./TeamCredits').then((module) => ({ default: module.TeamCredits })));

export type HeadCampaign = NonNullable<ProgressHeadQuery['campaign']>;
type AreaProgressProps = { campaign: HeadCampaign; search: ProgressSearch; onSearch: (change: ProgressSearch) => void };

/** How far one area is: every total against its target, one indicator over time, and the areas directly below side by side. */
export function AreaProgress({ campaign, search, onSearch }: AreaProgressProps) {
  const [paused, setPaused] = useState(false);
  const areaId = search.area ?? campaign.area.id;
  const poll = usePoll(AreaProgressDocument, { campaignId: campaign.id, areaId }, { interval: 2_000, paused });
  const shown = poll.data?.campaignCounters[0];
  const stale = poll.stale || (shown?.stale ?? false);
  const state: Loadable<NonNullable<typeof poll.data>> = poll.data
    ? { kind: 'ready', data: poll.data, refreshing: false }
    : poll.error
      ? { kind: 'failed', message: m.problem_unreachable(), retry: poll.askNow }
      : { kind: 'loading' };
  const counters = worthShowing(shown?.counters ?? []);
  const indicator = (counters.find((c) => c.indicator.code === search.indicator) ?? counters[0])?.indicator;
  const opened = shown?.counters.find((c) => c.indicator.code === search.behind);
  return (
    <StateView state={state} lines={12} isEmpty={() => !shown} empty={<Empty title={m.progress_area_not_found()} />}>
      {() =>
        shown && (
          <div className={classes.parts}>
            <AreaCrumbs campaign={campaign} area={shown.area} />
            {stale && !paused && <LostNotice asOf={poll.asOf} />}
            <Section
              title={m.progress_targets_of({ area: shown.area.name })}
              note={<LiveMark asOf={poll.asOf} stale={stale} paused={paused} onPause={setPaused} />}
            >
              {counters.length === 0 && <Empty title={m.progress_none()}>{m.progress_none_text()}</Empty>}
              <ul className={classes.counters}>
                {counters.map((counter) => (
                  <li key={counter.indicator.code}>
                    <CounterRow
                      counter={counter}
                      stale={stale}
                      behind={<BehindLink campaignId={campaign.id} indicator={counter.indicator} />}
                    />
                  </li>
                ))}
              </ul>
            </Section>
            {indicator && (
              <div className={classes.pair}>
                <BelowSection
                  campaignId={campaign.id}
                  whole={shown.counters}
                  below={shown.children}
                  indicators={counters.map((c) => c.indicator)}
                  indicator={indicator}
                  stale={stale}
                  search={search}
                  onSearch={onSearch}
                />
                <Trend campaign={campaign} areaId={areaId} indicator={indicator} paused={paused} search={search} onSearch={onSearch} />
              </div>
            )}
            {counters.some((c) => c.indicator.kind === 'COUNT') && (
              <Suspense fallback={<div className={classes.credits} />}>
                <TeamCredits campaignId={campaign.id} areaId={areaId} />
              </Suspense>
            )}
            <p className={classes.origin}>
              {m.progress_origin({ when: formatInstant(poll.asOf ?? shown.asOf, new Date(0)), area: shown.area.label })}
            </p>
            {opened && (
              <Suspense>
                <BehindDialog
                  campaignId={campaign.id}
                  areaId={areaId}
                  indicator={opened.indicator}
                  whole={shown.counters}
                  onClose={() => onSearch({ behind: undefined })}
                />
              </Suspense>
            )}
          </div>
        )
      }
    </StateView>
  );
}

/** Opens the outcomes behind a number, over the same page. */
function BehindLink({ campaignId, indicator }: { campaignId: string; indicator: CounterFragment['indicator'] }) {
  return (
    <Link
      from="/campaigns/$id/progress"
      to="/campaigns/$id/progress"
      params={{ id: campaignId }}
      search={(now) => ({ ...now, behind: indicator.code })}
      resetScroll={false}
      className="no-print"
      aria-label={m.behind_open_of({ indicator: say(indicator.name) })}
    >
      {m.behind_open()}
    </Link>
  );
}
