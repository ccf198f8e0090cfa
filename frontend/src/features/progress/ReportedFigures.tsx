import { ReportedFiguresDocument, type ReportedFiguresQuery } from '../../gql/graphql';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { CounterRow } from './CounterRow';
import { reported } from './counters';
import classes from './ReportedFigures.module.css';

type Place = { area: { id: string; name: string; label: string }; figures: ReturnType<typeof figuresOf> };

/** What reports say of the viewer's places: each figure with its qualifier, its day and where it was read. */
export function ReportedFigures() {
  const state = useLoad(ReportedFiguresDocument, {});
  return (
    <Section title={m.progress_reported()} note={m.progress_reported_note()}>
      <StateView
        state={state}
        isEmpty={(data) => places(data).length === 0}
        empty={<Empty title={m.progress_reported_none()}>{m.progress_reported_none_text()}</Empty>}
      >
        {(data) => (
          <div className={classes.places}>
            {places(data).map((place) => (
              <div key={place.area.id}>
                <h3 className={classes.place} title={place.area.label}>
                  {place.area.name}
                </h3>
                <ul className={classes.figures}>
                  {place.figures.map(({ key, counter }) => (
                    <li key={key}>
                      <CounterRow counter={counter} stale={false} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        )}
      </StateView>
    </Section>
  );
}

type ReportingCampaign = ReportedFiguresQuery['campaigns']['nodes'][number];

function places({ campaigns }: ReportedFiguresQuery): Place[] {
  const byArea = new Map<string, Place>();
  for (const campaign of campaigns.nodes) {
    const figures = figuresOf(campaign);
    if (figures.length === 0) continue;
    const place = byArea.get(campaign.area.id) ?? { area: campaign.area, figures: [] };
    byArea.set(campaign.area.id, { ...place, figures: [...place.figures, ...figures] });
  }
  return [...byArea.values()];
}

function figuresOf(campaign: ReportingCampaign) {
  return reported(campaign.counters.counters).map((counter) => ({ key: `${campaign.id} ${counter.indicator.code}`, counter }));
}
