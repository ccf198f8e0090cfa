import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { Loadable } from '../ui/loadable';
import { sayProblem, useLoad } from './load';

export type Chunk<Row> = { rows: Row[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
type Later<Row> = { since: string | undefined; chunks: Chunk<Row>[] };

export type More<Data, Row> = {
  /** Of the first answer. */
  state: Loadable<Data>;
  /** Of all answers so far. */
  rows: Row[];
  /** undefined: nothing more. */
  onMore: (() => Promise<void>) | undefined;
  asking: boolean;
  problem: string | null;
};

/** Reads a list that grows under one's eyes: the next answer is added to those before. When the first changes, it begins anew. */
export function useMore<Data, Variables extends { after?: string | null }, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  chunkOf: (data: Data) => Chunk<Row> | undefined,
): More<Data, Row> {
  const client = useClient();
  const state = useLoad(document, variables);
  const [later, setLater] = useState<Later<Row>>({ since: undefined, chunks: [] });
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const first = state.kind === 'ready' ? chunkOf(state.data) : undefined;
  const chunks = joined(first, later);
  const end = chunks.at(-1)?.pageInfo;
  const onMore = async () => {
    setAsking(true);
    setProblem(null);
    const answer = await client
      .query(document, { ...variables, after: end?.endCursor ?? null }, { requestPolicy: 'network-only' })
      .toPromise();
    setAsking(false);
    const next = answer.data && chunkOf(answer.data);
    if (answer.error) setProblem(sayProblem(answer.error));
    else if (next) setLater({ since: first?.pageInfo.endCursor ?? undefined, chunks: [...chunks.slice(1), next] });
  };
  return { state, rows: chunks.flatMap((chunk) => chunk.rows), onMore: end?.hasNextPage ? onMore : undefined, asking, problem };
}

/** The answers in their order; those that followed another first answer no longer do. */
export function joined<Row>(first: Chunk<Row> | undefined, later: Later<Row>): Chunk<Row>[] {
  if (!first) return [];
  return later.since === (first.pageInfo.endCursor ?? undefined) ? [first, ...later.chunks] : [first];
}
