import { Button } from '@mantine/core';
import { useState } from 'react';
import { type CounterFragment, ReportedFiguresDocument } from '../../gql/progress/graphql';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { SourceName } from '../../ui/Figure';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { CounterRow } from './CounterRow';
import { reported, sharedSource } from './counters';
import classes from './ReportedFigures.module.css';

const shownAtFirst = 8;

/** What reports say of the viewer's places: each figure with its qualifier, its day and where it was read. */
export function ReportedFigures() {
  const state = useLoad(ReportedFiguresDocument, {});
  return (
    <Section title={m.progress_reported()} note={m.progress_reported_note()}>
      <StateView
        state={state}
        isEmpty={(data) => data.campaigns.nodes.every((c) => reported(c.counters.counters).length === 0)}
        empty={<Empty title={m.progress_reported_none()}>{m.progress_reported_none_text()}</Empty>}
      >
        {({ campaigns }) => (
          <div className={classes.places}>
            {campaigns.nodes.map((campaign) => (
              <Place key={campaign.id} area={campaign.area} figures={reported(campaign.counters.counters)} />
            ))}
          </div>
        )}
      </StateView>
    </Section>
  );
}

function Place({ area, figures }: { area: { name: string; label: string }; figures: CounterFragment[] }) {
  const [all, setAll] = useState(false);
  const source = sharedSource(figures);
  if (figures.length === 0) return null;
  return (
    <div>
      <h3 title={area.label}>{area.name}</h3>
      {source && (
        <p className={classes.source}>
          <SourceName source={source} />
        </p>
      )}
      <ul className={classes.figures}>
        {(all ? figures : figures.slice(0, shownAtFirst)).map((counter) => (
          <li key={counter.indicator.code}>
            <CounterRow counter={counter} stale={false} sourceAbove={source !== null} />
          </li>
        ))}
      </ul>
      {!all && figures.length > shownAtFirst && (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {m.progress_reported_all({ count: formatNumber(figures.length) })}
        </Button>
      )}
    </div>
  );
}
