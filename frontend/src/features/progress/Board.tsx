import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AreaProgressDocument, type CounterFragment, ProgressHeadDocument } from '../../gql/progress/graphql';
import { dayOf, formatInstant, formatLongDay, formatTime } from '../../lib/format';
import { usePoll } from '../../lib/poll';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Empty } from '../../ui/StateView';
import classes from './Board.module.css';
import { BoardFigure } from './BoardFigure';
import { BoardRanking } from './BoardRanking';
import { worthShowing } from './counters';
import { LostNotice } from './LostNotice';
import { ranked } from './ranking';

type BoardProps = { campaignId: string; areaId: string | null; indicator: string | undefined; partnerKey: string | undefined };

/** At most so many figures stay readable from across a room. */
const figures = 4;

/**
 * One campaign on a wall: large figures, the areas below ranked, and the time. It only asks by GET, keeps nothing but the last answer
 * and one clock, and goes on showing that answer, and saying so, when the network is gone.
 */
export function Board({ campaignId, areaId, indicator, partnerKey: key }: BoardProps) {
  const head = usePoll(ProgressHeadDocument, { id: campaignId }, { interval: 60_000, key });
  const poll = usePoll(AreaProgressDocument, { campaignId, areaId }, { interval: 2_000, key });
  const name = head.data?.campaign?.name;
  useEffect(() => {
    if (name) document.title = `${name} · Từng Nhà`;
  }, [name]);

  const shown = poll.data?.campaignCounters[0];
  const stale = poll.stale || (shown?.stale ?? false);
  const refused = key !== undefined && poll.error === '401';
  const counters = worthShowing(shown?.counters ?? []);
  const chosen = (counters.find((c) => c.indicator.code === indicator) ?? counters[0])?.indicator;
  return (
    <main className={classes.board}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1>{name ?? '\u00a0'}</h1>
          <p>{shown?.area.label ?? '\u00a0'}</p>
        </div>
        <Clock />
      </header>
      {!poll.data && (
        <p className={classes.wait}>{refused ? m.board_key_refused() : poll.error ? m.live_unreached() : m.state_loading()}</p>
      )}
      {poll.data && !shown && <Empty title={m.campaign_not_found()} />}
      {shown && counters.length === 0 && (
        <div>
          <Empty title={m.progress_none()}>{m.progress_none_text()}</Empty>
        </div>
      )}
      {shown && counters.length > 0 && (
        <div className={classes.body}>
          <ul className={classes.figures}>
            {telling(counters)
              .slice(0, figures)
              .map((counter) => (
                <li key={counter.indicator.code}>
                  <BoardFigure counter={counter} />
                </li>
              ))}
          </ul>
          {chosen && shown.children.length > 0 && (
            <BoardRanking title={say(chosen.name)} rows={ranked(shown.children, chosen)} decimals={chosen.decimals} />
          )}
        </div>
      )}
      <footer className={classes.foot} data-stale={stale}>
        {refused && poll.data && <span>{m.board_key_refused()}</span>}
        {stale && !refused && <LostNotice asOf={poll.asOf} />}
        {!stale && <span>{poll.asOf && m.board_origin({ when: formatInstant(poll.asOf, new Date(0)) })}</span>}
        <Controls campaignId={campaignId} leaves={!key} />
      </footer>
    </main>
  );
}

/** A 0 without a target says nothing from across a room, unless there is nothing else. */
function telling(counters: CounterFragment[]): CounterFragment[] {
  const said = counters.filter((c) => typeof c.target === 'number' || c.value);
  return said.length > 0 ? said : counters;
}

function Controls({ campaignId, leaves }: { campaignId: string; leaves: boolean }) {
  return (
    <span className={classes.controls}>
      <Button size="xs" variant="default" onClick={() => void document.documentElement.requestFullscreen()}>
        {m.board_fullscreen()}
      </Button>
      {leaves && (
        <Link to="/campaigns/$id/progress" params={{ id: campaignId }}>
          {m.board_leave()}
        </Link>
      )}
    </span>
  );
}

/** The board's only clock, apart from the board: each second nothing else is drawn, and the ranking not measured, anew. */
function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={classes.clock}>
      <time className={classes.time}>{formatTime(now)}</time>
      <span>{formatLongDay(dayOf(now))}</span>
    </div>
  );
}
