import type { ImportKind } from '../../gql/exchange/graphql';

/** By what a row can be known as one that is there already. */
export const keysOf: Record<ImportKind, readonly (readonly string[])[]> = {
  MEMBERS: [['phone'], ['fullName', 'area']],
  TEAMS: [['kind', 'name', 'area']],
};

/** Each column's property by its place; one that is chosen anew leaves the column that had it. */
export function chooseProperty(chosen: readonly (string | null)[], column: number, property: string | null): (string | null)[] {
  return chosen.map((before, at) => (at === column ? property : before === property ? null : before));
}
