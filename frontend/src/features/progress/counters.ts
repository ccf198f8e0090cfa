import type { IndicatorKind } from '../../gql/progress/graphql';

type Counted = { target?: number | null; value?: number | null; indicator: { kind: IndicatorKind } };

/** Counters that say something: a target, a count, or a level that was reported. Those with a target first. */
export function worthShowing<C extends Counted>(counters: C[]): C[] {
  const shown = counters.filter((c) => typeof c.target === 'number' || c.indicator.kind === 'COUNT' || typeof c.value === 'number');
  return shown.toSorted((a, b) => Number(typeof b.target === 'number') - Number(typeof a.target === 'number'));
}

/** Levels that reports state: GAUGEs with a value. */
export function reported<C extends Counted>(counters: C[]): C[] {
  return counters.filter((c) => c.indicator.kind === 'GAUGE' && typeof c.value === 'number');
}

type Read<S> = { source?: S | null };

/** The one report all figures were read in; null: several, or none. */
export function sharedSource<S extends { title: string }>(figures: Read<S>[]): S | null {
  const first = figures[0]?.source ?? null;
  return first && figures.every((f) => f.source?.title === first.title) ? first : null;
}
