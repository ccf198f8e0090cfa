import type { MyOutcomeFragment, RecordSessionsQuery } from '../../gql/record/graphql';

export type RecordSession = RecordSessionsQuery['sessions'][number];

/** What the phone last heard, so that the page opens without a network: sessions and figures, no personal data but one's own name. */
export type Kept = { login: string; fullName: string; sessions: RecordSession[]; mine: MyOutcomeFragment[] };

/** `kept-`: forgotten at sign-out (lib/session.ts). */
const key = 'kept-record-3';

export function readKept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export function keep(kept: Kept) {
  localStorage.setItem(key, JSON.stringify(kept));
}
