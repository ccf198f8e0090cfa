import type { ChannelInput, ChannelKind, DecisionInput } from '../../gql/team/graphql';
import type { FieldDefinition, FieldEntries } from '../../lib/fields';
import { m } from '../../paraglide/messages';

export const channelKinds = ['ZALO', 'MOCHA', 'FACEBOOK', 'OTHER'] as const satisfies ChannelKind[];

export const channelKindName: Record<ChannelKind, () => string> = {
  ZALO: () => 'Zalo',
  MOCHA: () => 'Mocha',
  FACEBOOK: () => 'Facebook',
  OTHER: m.team_channel_other,
};

export type ChannelDraft = { key: number; kind: ChannelKind; name: string; url: string };

/** What the forms that found and amend a team have in common. */
export type TeamDraft = {
  name: string;
  number: string;
  date: string | null;
  issuer: string;
  channels: ChannelDraft[];
  /** Of the kind's custom fields. */
  entries: FieldEntries;
};

export const emptyTeamDraft: TeamDraft = { name: '', number: '', date: null, issuer: '', channels: [], entries: {} };

/** The fields the form shows a refusal at. */
export function teamFields({ channels }: TeamDraft, fields: FieldDefinition[]): string[] {
  const ofChannels = channels.flatMap((_, i) => [`channels.${i}.name`, `channels.${i}.url`]);
  return ['name', 'decision.number', 'decision.date', 'decision.issuer', ...ofChannels, ...fields.map(({ key }) => `values.${key}`)];
}

/** null: none of it is known. */
export function decisionInput({ number, date, issuer }: TeamDraft): DecisionInput | null {
  if (!number.trim() && date === null && !issuer.trim()) return null;
  return { number: number.trim() || null, date, issuer: issuer.trim() || null };
}

export function channelInputs({ channels }: TeamDraft): ChannelInput[] {
  return channels.map(({ kind, name, url }) => ({ kind, name: name.trim() || channelKindName[kind](), url: withScheme(url) }));
}

/** People leave https:// out. */
function withScheme(url: string): string | null {
  const typed = url.trim();
  if (typed === '') return null;
  return /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
}
