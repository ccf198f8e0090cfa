import type { MyOutcomeFragment } from '../../gql/record/graphql';
import { type FieldEntries, fieldValues } from '../../lib/fields';
import { formatNumber } from '../../lib/format';
import { newId } from '../../lib/ids';
import { entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import type { RecordSession } from './kept';
import { sayOutcome, sayValue } from './said';
import type { Act } from './send';

/** What was typed for a session: head count, a value for each indicator (null: nothing), and the custom fields of outcome and session. */
export type Entry = {
  headCount: number | null;
  values: Record<string, number | null>;
  note: string;
  fields: FieldEntries;
  held: FieldEntries;
};

/** The acts in what was typed: the session held, and what was achieved. Ids are made here, once. */
export function actsOf(session: RecordSession, entry: Entry): Act[] {
  const place = session.area.name;
  const acts: Act[] = [];
  const { indicators, outcomeFields, sessionFields } = session.campaign.type;
  const held = fieldValues(sessionFields, entry.held);
  const known = JSON.stringify(held) === JSON.stringify(fieldValues(sessionFields, entriesOf(session.values)));
  const unchanged = session.status === 'HELD' && session.headCount === entry.headCount && known;
  if (session.viewerCanMarkHeld && entry.headCount !== null && !unchanged)
    acts.push({
      kind: 'held',
      input: { sessionId: session.id, expectedVersion: session.version, headCount: entry.headCount, values: held },
      label: m.record_label_held({ place, count: formatNumber(entry.headCount) }),
    });
  const figures = entered(indicators).flatMap((i) => {
    const value = entry.values[i.code];
    return typeof value === 'number' ? [{ indicator: i.code, value }] : [];
  });
  const values = fieldValues(outcomeFields, entry.fields);
  // what the fields say is counted by the server, so an outcome may have no figure of its own
  const counted = indicators.some((i) => i.source.kind !== 'ENTERED' && i.source.kind !== 'FORMULA');
  if (figures.length > 0 || (counted && values.length > 0))
    acts.push({
      kind: 'outcome',
      input: {
        id: newId('out'),
        campaignId: session.campaign.id,
        sessionId: session.id,
        figures,
        values,
        note: entry.note.trim() || null,
      },
      label: `${place}: ${sayFigures(figures, indicators) || m.outcome_figures()}`,
    });
  return acts;
}

export function amendAct(outcome: MyOutcomeFragment, values: Record<string, number | null>, fields: FieldEntries, reason: string): Act {
  const own = outcome.figures.filter((f) => f.indicator.source.kind === 'ENTERED');
  const figures = own.map((f) => ({
    indicator: f.indicator.code,
    value: values[f.indicator.code] ?? f.value,
    qualifier: f.qualifier,
    asOf: f.asOf ?? null,
  }));
  const said = own.map((f, i) => sayValue(figures[i]?.value ?? f.value, f.indicator)).join(', ') || m.outcome_figures();
  return {
    kind: 'amend',
    input: {
      outcomeId: outcome.id,
      expectedVersion: outcome.version,
      figures,
      values: fieldValues(outcome.campaign.type.outcomeFields, fields),
      note: outcome.note ?? null,
      reason,
    },
    label: m.record_label_amend({ place: outcome.area.name, figures: said }),
  };
}

export function voidAct(outcome: MyOutcomeFragment, reason: string): Act {
  return {
    kind: 'void',
    input: { outcomeId: outcome.id, expectedVersion: outcome.version, reason },
    label: m.record_label_void({ place: outcome.area.name, figures: sayOutcome(outcome) }),
  };
}

/** Those somebody types: the others are counted from the fields, or computed. */
export function entered<I extends { source: { kind: string } }>(indicators: I[]): I[] {
  return indicators.filter((i) => i.source.kind === 'ENTERED');
}

function sayFigures(figures: { indicator: string; value: number }[], indicators: RecordSession['campaign']['type']['indicators']): string {
  return figures
    .map((f) =>
      sayValue(
        f.value,
        indicators.find((i) => i.code === f.indicator),
      ),
    )
    .join(', ');
}
