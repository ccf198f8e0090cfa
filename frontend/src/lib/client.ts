import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { callServer, sayNotSignedIn } from './http';
import { persistedQuery } from './trusted';

/**
 * The GraphQL client: trusted documents only, by POST, and a document cache. A mutation makes every query refetch that holds a type
 * the mutation answered with; old rows stay on the screen meanwhile. Live counters are not here: see poll.ts.
 */
export function makeClient(call: typeof fetch = callServer): Client {
  return new Client({
    url: '/graphql',
    fetch: call,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      mapExchange({
        onOperation(operation) {
          if (operation.kind === 'teardown') return operation;
          return { ...operation, extensions: { ...operation.extensions, ...persistedQuery(operation.query) } };
        },
        onResult(result) {
          const status = (result.error?.response as Response | undefined)?.status;
          if (status === 401 || result.error?.graphQLErrors.some((e) => e.extensions.code === 'NOT_SIGNED_IN')) sayNotSignedIn();
        },
      }),
      fetchExchange,
    ],
  });
}
