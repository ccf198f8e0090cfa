import type { TypeListQuery } from '../../gql/type/graphql';
import type { Text } from './recipe';

export type TypeRow = {
  code: string;
  name: Text;
  description: Text;
  area: { name: string } | null;
  hasDraft: boolean;
  version: number | null;
  fields: number;
  indicators: number;
  saved: { at: string; by: string } | null;
};

/** The rows of one tab: types in use, drafts of new and known types, or retired types. */
export function typeRows(data: TypeListQuery, shown: 'published' | 'draft' | 'retired'): TypeRow[] {
  if (shown === 'draft') return data.campaignTypeDrafts.map(draftRow);
  const drafts = new Set(data.campaignTypeDrafts.map((d) => d.code));
  return data.campaignTypes
    .filter((type) => Boolean(type.retiredAt) === (shown === 'retired'))
    .map((type) => ({
      code: type.code,
      name: type.name,
      description: type.description,
      area: type.area ?? null,
      hasDraft: drafts.has(type.code),
      version: type.version,
      fields: type.campaignFields.length + type.sessionFields.length + type.outcomeFields.length,
      indicators: type.indicators.length,
      saved: null,
    }));
}

function draftRow(draft: TypeListQuery['campaignTypeDrafts'][number]): TypeRow {
  const { name, description } = draft.recipe;
  const counts = { hasDraft: true, version: null, fields: 0, indicators: 0 };
  return { ...counts, code: draft.code, name, description, area: draft.area ?? null, saved: { at: draft.savedAt, by: draft.savedBy } };
}
