import type { BelowCountersFragment, Direction } from '../../gql/progress/graphql';

type BelowCounter = BelowCountersFragment['counters'][number];
export type Ranked = { area: BelowCountersFragment['area']; counter: BelowCounter; place: number | null };
type RankedIndicator = { code: string; direction: Direction };
export type RankOrder = 'place' | 'name' | 'value' | 'share';

/**
 * The areas below by what they reached of one indicator: by share where any has a target, else by value (the least first where less is
 * better). Equals share a place; who has nothing yet has none and stands last.
 */
export function ranked(below: BelowCountersFragment[], indicator: RankedIndicator): Ranked[] {
  const told = below.flatMap(({ area, counters }) => {
    const counter = counters.find((c) => c.indicator.code === indicator.code);
    return counter ? [{ area, counter }] : [];
  });
  const byShare = told.some(({ counter }) => typeof counter.target === 'number');
  const sign = indicator.direction === 'DOWN' && !byShare ? -1 : 1;
  const measure = ({ counter }: { counter: BelowCounter }) => sign * ((byShare ? counter.share : counter.value) || Number.NaN);
  const measures = told.map(measure);
  return told
    .map((row) => ({ ...row, place: placeOf(measure(row), measures) }))
    .toSorted((a, b) => (a.place ?? told.length + 1) - (b.place ?? told.length + 1));
}

/** Another order of the same rows; what has no number stays last either way. */
export function ordered(rows: Ranked[], order: RankOrder, descending: boolean): Ranked[] {
  const turn = descending ? -1 : 1;
  if (order === 'name') return rows.toSorted((a, b) => turn * a.area.name.localeCompare(b.area.name, 'vi', { numeric: true }));
  const number = (row: Ranked) => (order === 'place' ? row.place : row.counter[order]) ?? null;
  return rows.toSorted((a, b) => {
    const [one, other] = [number(a), number(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turn * (one - other);
  });
}

function placeOf(measure: number, all: number[]): number | null {
  return Number.isNaN(measure) ? null : 1 + all.filter((other) => other > measure).length;
}
