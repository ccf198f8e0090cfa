import { Button, Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type PickedCampaignFragment, SeriesVillagesDocument, type SeriesVillagesQuery } from '../../gql/session/graphql';
import { AreaPicker } from '../../lib/AreaPicker';
import type { Problem } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './SeriesPlaces.module.css';
import { problemsUnder } from './scheduling';
import { placesOf, type SeriesPlace } from './seriesDraft';

/** As many as one reading brings; a wider area is scheduled commune by commune. */
const villagesAtMost = 100;

type SeriesPlacesProps = {
  campaign: PickedCampaignFragment;
  places: SeriesPlace[];
  missing: string | undefined;
  problems: Problem[];
  onChange: (places: SeriesPlace[]) => void;
};
type Area = { id: string; name: string; label: string };

/** The villages of the campaign's area, all of them to begin with; beside each its guidance point and its teams. */
export function SeriesPlaces({ campaign, places, missing, problems, onChange }: SeriesPlacesProps) {
  const { today } = useViewer();
  const [within, setWithin] = useState<Area>(campaign.area);
  const state = useLoad(SeriesVillagesDocument, { areaId: within.id, asOf: today });
  const read = state.kind === 'ready' && !state.refreshing ? state.data : null;
  const tooMany = (read?.areas.totalCount ?? 0) > villagesAtMost;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the villages of an area are put on the form once, when they arrive
  useEffect(() => {
    if (read && !tooMany && !isListed(read, places)) onChange(placesOf(read, campaign));
  }, [read, within.id]);
  const chosen = places.filter((place) => place.chosen);
  const set = (index: number, part: Partial<SeriesPlace>) => onChange(places.map((p, i) => (i === index ? { ...p, ...part } : p)));
  const setAll = (to: boolean) => onChange(places.map((place) => ({ ...place, chosen: to })));
  const wide = campaign.area.level !== 'COMMUNE' && campaign.area.level !== 'VILLAGE' && campaign.area.level !== 'GROUP';

  return (
    <Section
      title={m.series_where()}
      note={places.length > 0 ? m.series_chosen({ chosen: formatNumber(chosen.length), all: formatNumber(places.length) }) : undefined}
      actions={
        places.length > 1 && (
          <Button size="xs" variant="default" onClick={() => setAll(chosen.length < places.length)}>
            {chosen.length < places.length ? m.series_all() : m.series_none()}
          </Button>
        )
      }
    >
      {wide && (
        <div className={classes.within}>
          <AreaPicker
            label={m.series_within()}
            under={campaign.area.id}
            value={within}
            onChange={(to) => {
              setWithin(to ?? campaign.area);
              onChange([]);
            }}
          />
        </div>
      )}
      {missing && (
        <p className={classes.problem} role="alert" tabIndex={-1}>
          {missing}
        </p>
      )}
      <StateView
        state={state}
        lines={6}
        isEmpty={() => read !== null && places.length === 0}
        empty={
          tooMany ? (
            <Empty title={m.series_too_many({ count: formatNumber(read?.areas.totalCount ?? 0) })}>{m.series_too_many_text()}</Empty>
          ) : (
            <Empty title={m.series_villages_none()} />
          )
        }
      >
        {(data) => (
          <ul>
            {places.map((place, index) => (
              <PlaceLine
                key={place.areaId}
                place={place}
                data={data}
                problem={place.chosen ? problemsUnder(problems, 'places', String(chosen.indexOf(place))) : undefined}
                onChange={(part) => set(index, part)}
              />
            ))}
          </ul>
        )}
      </StateView>
    </Section>
  );
}

type PlaceLineProps = {
  place: SeriesPlace;
  data: SeriesVillagesQuery;
  problem: string | undefined;
  onChange: (part: Partial<SeriesPlace>) => void;
};

function PlaceLine({ place, data, problem, onChange }: PlaceLineProps) {
  const venues = data.venues.nodes.filter((v) => v.area.id === place.areaId);
  const teams = [...data.teams.nodes].sort((a, b) => Number(b.area.id === place.areaId) - Number(a.area.id === place.areaId));
  return (
    <li className={classes.place} data-chosen={place.chosen}>
      <Checkbox
        className={classes.name ?? ''}
        checked={place.chosen}
        label={place.name}
        onChange={(e) => onChange({ chosen: e.currentTarget.checked })}
      />
      {place.chosen && (
        <>
          <NativeSelect
            size="xs"
            aria-label={m.series_venue_of({ place: place.name })}
            value={place.venueId ?? ''}
            data={[{ value: '', label: m.session_venue_none() }, ...venues.map((v) => ({ value: v.id, label: v.name }))]}
            onChange={(e) => onChange({ venueId: e.currentTarget.value || null })}
          />
          <MultiSelect
            size="xs"
            aria-label={m.series_teams_of({ place: place.name })}
            placeholder={place.teamIds.length === 0 ? m.session_teams_unassigned() : ''}
            searchable
            hidePickedOptions
            value={place.teamIds}
            data={teams.map((t) => ({ value: t.id, label: t.name }))}
            nothingFoundMessage={m.session_teams_none()}
            onChange={(teamIds) => onChange({ teamIds })}
          />
        </>
      )}
      {problem && (
        <p className={classes.problem} role="alert" tabIndex={-1}>
          {problem}
        </p>
      )}
    </li>
  );
}

function isListed(read: SeriesVillagesQuery, places: SeriesPlace[]): boolean {
  return places.length > 0 && (places.length === 1 || read.areas.nodes.every((area) => places.some((p) => p.areaId === area.id)));
}
