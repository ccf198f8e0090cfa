import type { FieldSetDesignerQuery } from '../../gql/type/graphql';
import { m } from '../../paraglide/messages';
import { fieldsOf, type RecipeField, type Text } from './recipe';

/** The fields of one kind of team, or of members, as the designer holds them. */
export type FieldSet = {
  /** The team kind's code; null: members. */
  kind: string | null;
  name: Text;
  version: number;
  viewerCanEdit: boolean;
  fields: RecipeField[];
};

/** How members are named in the address, among the team kinds' codes. */
export const membersSubject = 'members';

/** The one the address names; null: there is none. */
export function fieldSetOf(data: FieldSetDesignerQuery, subject: string): FieldSet | null {
  if (subject === membersSubject) {
    const { version, viewerCanEdit, fields } = data.memberFields;
    const name = { vi: m.fieldset_members({}, { locale: 'vi' }), en: m.fieldset_members({}, { locale: 'en' }) };
    return { kind: null, name, version, viewerCanEdit, fields: fieldsOf(fields) };
  }
  const kind = data.teamKinds.find((one) => one.code === subject);
  if (!kind) return null;
  const { code, name, version, viewerCanEdit, fields } = kind;
  return { kind: code, name: { vi: name.vi, en: name.en }, version, viewerCanEdit, fields: fieldsOf(fields) };
}
