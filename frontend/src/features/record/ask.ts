import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { callServer } from '../../lib/http';
import { persistedQuery } from '../../lib/trusted';

/** Nobody is signed in on this phone (any more). */
export class NotSignedIn extends Error {}

/** One trusted document to the server: the whole GraphQL client of the phone page. Throws when there is no answer. */
export async function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const answer = await callServer('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ variables, extensions: persistedQuery(document) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (answer.status === 401) throw new NotSignedIn();
  const body = (await answer.json()) as { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };
  const [first] = body.errors ?? [];
  if (first?.extensions?.code === 'NOT_SIGNED_IN') throw new NotSignedIn();
  if (first || !body.data) throw new Error(first?.message ?? `HTTP ${answer.status}`);
  return body.data;
}
