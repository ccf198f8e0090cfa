import type { CounterFragment } from '../../gql/progress/graphql';

/** Whether outcomes stand behind a counter; a count of 0 and an unknown level have none to show. */
export function hasBehind({ indicator, value }: Pick<CounterFragment, 'value'> & { indicator: { kind: string } }): boolean {
  return typeof value === 'number' && (value !== 0 || indicator.kind !== 'COUNT');
}

/** What a ratio is computed from, of those known; of anything else itself. */
export function partsOf<Known extends { indicator: { code: string } }>(
  { code, source }: { code: string; source: { formula?: string | null } },
  known: Known[],
): Known[] {
  const named = new Set(source.formula?.match(/[A-Za-z]\w*/g) ?? [code]);
  const parts = known.filter(({ indicator }) => named.has(indicator.code));
  return parts.length > 0 ? parts : known;
}
