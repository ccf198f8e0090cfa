import type { ListName } from './recipe';

/** What the panel shows. `turn` grows with every choice, so that the panel starts anew even when the key changes while one types. */
export type Selection =
  | { kind: 'about'; turn: number }
  | { kind: 'field'; list: ListName; key: string; fresh: boolean; turn: number }
  | { kind: 'indicator'; code: string; fresh: boolean; turn: number }
  | { kind: 'forces'; turn: number };

export type Published = { fields: Record<ListName, Map<string, string[]>>; indicators: Set<string> };

/** What records may have been made with: keys, option codes and indicators of the newest version. They stay as they are. */
export function publishedParts(type: PublishedLists | null | undefined): Published {
  const list = (name: ListName) => new Map((type?.[name] ?? []).map((f) => [f.key, f.options.map((o) => o.code)]));
  return {
    fields: { campaignFields: list('campaignFields'), sessionFields: list('sessionFields'), outcomeFields: list('outcomeFields') },
    indicators: new Set((type?.indicators ?? []).map((i) => i.code)),
  };
}

type PublishedLists = Record<ListName, { key: string; options: { code: string }[] }[]> & { indicators: { code: string }[] };
