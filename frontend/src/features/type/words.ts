import type { FieldKind, IndicatorKind, IndicatorSourceKind, VenueKind } from '../../gql/type/graphql';
import { m } from '../../paraglide/messages';
import type { ListName, Text } from './recipe';

/** The kinds in the order they are offered: the frequent ones first. */
export const kindName: Record<FieldKind, () => string> = {
  CHOICE: m.type_kind_choice,
  MULTI_CHOICE: m.type_kind_multi_choice,
  INTEGER: m.type_kind_integer,
  DECIMAL: m.type_kind_decimal,
  BOOLEAN: m.type_kind_boolean,
  TEXT: m.type_kind_text,
  LONG_TEXT: m.type_kind_long_text,
  DATE: m.type_kind_date,
  DATE_TIME: m.type_kind_date_time,
  PHONE: m.type_kind_phone,
  URL: m.type_kind_url,
  LOCATION: m.type_kind_location,
  AREA: m.type_kind_area,
  TEAM: m.type_kind_team,
  MEMBER: m.type_kind_member,
};
export const kinds = Object.keys(kindName) as FieldKind[];

export const listName: Record<ListName, () => string> = {
  campaignFields: m.type_list_campaign,
  sessionFields: m.type_list_session,
  outcomeFields: m.type_list_outcome,
};

export const indicatorKindName: Record<IndicatorKind, () => string> = {
  COUNT: m.type_indicator_count,
  GAUGE: m.type_indicator_gauge,
  RATIO: m.type_indicator_ratio,
};

export const sourceName: Record<IndicatorSourceKind, () => string> = {
  ENTERED: m.type_source_entered,
  FIELD_SUM: m.type_source_field_sum,
  CHOICE_COUNT: m.type_source_choice_count,
  RECORDS: m.type_source_records,
  FORMULA: m.type_source_formula,
};

export const venueName: Record<VenueKind, () => string> = {
  CULTURE_HOUSE: m.type_venue_culture_house,
  MARKET: m.type_venue_market,
  ONE_STOP: m.type_venue_one_stop,
  SCHOOL: m.type_venue_school,
  STREET: m.type_venue_street,
  HOUSEHOLD: m.type_venue_household,
  OTHER: m.type_venue_other,
};

/** A text of a draft in one of the languages: English that is not written yet reads as the Vietnamese. */
export function sayIn(text: Text, language: 'vi' | 'en'): string {
  return language === 'en' ? text.en || text.vi : text.vi;
}
