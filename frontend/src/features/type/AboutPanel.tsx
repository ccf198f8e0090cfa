import { NativeSelect } from '@mantine/core';
import type { Frequency, VenueKind } from '../../gql/type/graphql';
import type { Problem } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { NumberField, TimeField } from '../../ui/fields';
import type { Edit } from './FieldPanel';
import { problemHere, problemsBelow } from './problems';
import type { Recipe } from './recipe';
import { TextPair } from './TextPair';
import classes from './TypeDesigner.module.css';
import { venueName } from './words';

const usual = { frequency: 'DAILY', startTime: '19:30', durationMinutes: 60, days: 30, venueKind: 'CULTURE_HOUSE' } as const;

/** Name, what it is about, and how its sessions usually run. */
export function AboutPanel({ recipe, problems, edit }: { recipe: Recipe; problems: Problem[]; edit: Edit }) {
  const { rhythm } = recipe;
  const change = (part: Partial<Recipe>, tag: string | null = null) => edit((now) => ({ ...now, ...part }), tag);
  const turn = (part: Partial<NonNullable<Recipe['rhythm']>>, tag: string | null = null) =>
    rhythm && change({ rhythm: { ...rhythm, ...part } }, tag);
  return (
    <div className={classes.panelBody}>
      <TextPair
        label={m.type_name()}
        required
        value={recipe.name}
        error={problemHere(problems, 'name')}
        onChange={(name, part) => change({ name }, `name ${part}`)}
      />
      <TextPair
        label={m.type_description()}
        required
        long
        value={recipe.description}
        error={problemHere(problems, 'description')}
        onChange={(description, part) => change({ description }, `description ${part}`)}
      />
      <NativeSelect
        label={m.type_rhythm()}
        value={rhythm?.frequency ?? ''}
        error={problemsBelow(problems, 'rhythm')[0]?.message}
        data={[
          { value: '', label: m.type_rhythm_none() },
          { value: 'DAILY', label: m.series_daily() },
          { value: 'WEEKLY', label: m.series_weekly() },
          { value: 'ONCE', label: m.type_rhythm_once() },
        ]}
        onChange={(e) => {
          const frequency = e.currentTarget.value as Frequency | '';
          change({ rhythm: frequency === '' ? null : { ...usual, ...rhythm, frequency } });
        }}
      />
      {rhythm && (
        <>
          <div className={classes.pair}>
            <TimeField
              label={m.session_start()}
              value={rhythm.startTime}
              onChange={(to) => to && turn({ startTime: to }, 'rhythm start')}
            />
            <NumberField
              label={m.session_minutes()}
              inputMode="numeric"
              value={rhythm.durationMinutes}
              onChange={(to) => to && turn({ durationMinutes: Math.round(to) }, 'rhythm minutes')}
            />
          </div>
          <div className={classes.pair}>
            <NumberField
              label={m.type_rhythm_days()}
              inputMode="numeric"
              value={rhythm.days}
              onChange={(to) => to && turn({ days: Math.round(to) }, 'rhythm days')}
            />
            <NativeSelect
              label={m.session_venue()}
              value={rhythm.venueKind}
              data={(Object.keys(venueName) as VenueKind[]).map((kind) => ({ value: kind, label: venueName[kind]() }))}
              onChange={(e) => turn({ venueKind: e.currentTarget.value as VenueKind })}
            />
          </div>
        </>
      )}
      <p className={classes.code}>{m.type_field_key({ key: recipe.code })}</p>
    </div>
  );
}
