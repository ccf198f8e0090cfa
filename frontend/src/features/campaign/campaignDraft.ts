import type { CampaignFormQuery, CreateCampaignInput } from '../../gql/campaign/graphql';
import { type FieldEntries, fieldProblems, fieldValues } from '../../lib/fields';
import { addDays } from '../../lib/format';
import { m } from '../../paraglide/messages';

export type CampaignType = CampaignFormQuery['campaignTypes'][number];
export type Place = { id: string; name: string; label: string };

/** A campaign being planned, as the form holds it. */
export type CampaignDraft = {
  type: CampaignType;
  area: Place | null;
  name: string;
  /** The name still follows type and area: nobody has typed another. */
  nameFollows: boolean;
  startsOn: string | null;
  endsOn: string | null;
  description: string;
  entries: FieldEntries;
  indicator: string;
  target: number | null;
};

export function draftOf(type: CampaignType, area: Place, today: string, say: (text: CampaignType['name']) => string): CampaignDraft {
  return {
    type,
    area,
    name: nameOf(type, area, say),
    nameFollows: true,
    startsOn: today,
    endsOn: addDays(today, (type.rhythm?.days ?? 14) - 1),
    description: '',
    entries: {},
    indicator: type.indicators[0]?.code ?? '',
    target: null,
  };
}

export function nameOf(type: CampaignType, area: Place | null, say: (text: CampaignType['name']) => string): string {
  // "Xã Đại Thạnh" begins with its kind, which is small inside a name
  return area ? `${say(type.name)}, ${area.name.charAt(0).toLowerCase()}${area.name.slice(1)}` : say(type.name);
}

/** What is missing or wrong, by field. */
export function draftProblems(draft: CampaignDraft): Record<string, string> {
  const { area, name, startsOn, endsOn } = draft;
  return {
    ...(area ? {} : { areaId: m.field_required() }),
    ...(name.trim() ? {} : { name: m.field_required() }),
    ...(startsOn ? {} : { startsOn: m.field_required() }),
    ...(endsOn ? {} : { endsOn: m.field_required() }),
    ...(startsOn && endsOn && endsOn < startsOn ? { endsOn: m.campaign_ends_before_start() } : {}),
    ...fieldProblems(draft.type.campaignFields, draft.entries),
  };
}

/** A draft without problems, as the server takes it. */
export function campaignInput(id: string, draft: CampaignDraft, activate: boolean): CreateCampaignInput {
  return {
    id,
    type: draft.type.code,
    name: draft.name.trim(),
    areaId: draft.area?.id ?? '',
    startsOn: draft.startsOn ?? '',
    endsOn: draft.endsOn ?? '',
    description: draft.description.trim() || null,
    values: fieldValues(draft.type.campaignFields, draft.entries),
    activate,
  };
}
