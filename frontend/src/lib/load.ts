import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useRef } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import { m } from '../paraglide/messages';
import type { Loadable } from '../ui/loadable';

/** Reads a query for a StateView. What was there stays while something newer is fetched. */
export function useLoad<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean } = {},
): Loadable<Data> {
  const [result, execute] = useQuery<Data, Variables>({ query: document, variables, pause: options.pause ?? false });
  const last = useRef<Data | undefined>(undefined);
  if (result.data !== undefined) last.current = result.data;
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const data = result.data ?? last.current;
  if (data !== undefined) return { kind: 'ready', data, refreshing: result.fetching || result.stale };
  if (result.error && !result.fetching) return { kind: 'failed', message: sayProblem(result.error), retry };
  return { kind: 'loading' };
}

/** Why a request as a whole failed: the server's own words when it has some, else what is safe and what to do. */
export function sayProblem(error: CombinedError): string {
  const [first] = error.graphQLErrors;
  return first?.message ?? m.problem_unreachable();
}
