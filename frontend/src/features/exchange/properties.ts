import type { ImportKind } from '../../gql/exchange/graphql';
import { m } from '../../paraglide/messages';

/** What a column can bring, as the server names it. */
export const propertiesOf: Record<ImportKind, readonly string[]> = {
  MEMBERS: ['fullName', 'phone', 'note', 'area', 'team', 'role', 'representing', 'from'],
  TEAMS: ['kind', 'name', 'area', 'decisionNumber', 'decisionDate', 'decisionIssuer'],
};

/** By what a row can be known as one that is there already. */
export const keysOf: Record<ImportKind, readonly (readonly string[])[]> = {
  MEMBERS: [['phone'], ['fullName', 'area']],
  TEAMS: [['kind', 'name', 'area']],
};

const names: Record<string, () => string> = {
  fullName: m.import_full_name,
  phone: m.import_phone,
  note: m.import_note,
  area: m.import_area,
  team: m.import_team,
  role: m.import_role,
  representing: m.import_representing,
  from: m.import_from,
  kind: m.import_kind,
  name: m.import_name,
  decisionNumber: m.import_decision_number,
  decisionDate: m.import_decision_date,
  decisionIssuer: m.import_decision_issuer,
};

export function propertyName(property: string): string {
  return names[property]?.() ?? property;
}

/** Each column's property by its place; one that is chosen anew leaves the column that had it. */
export function chooseProperty(chosen: readonly (string | null)[], column: number, property: string | null): (string | null)[] {
  return chosen.map((before, at) => (at === column ? property : before === property ? null : before));
}
