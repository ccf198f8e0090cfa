import { Client, cacheExchange, fetchExchange, makeOperation, mapExchange } from 'urql';
import { callServer, sayNotSignedIn } from './http';
import { persistedQuery } from './trusted';

/**
 * The GraphQL client: trusted documents only, by POST, and a document cache. After a mutation every query on the screen is asked again,
 * old rows staying meanwhile: by type alone a list that was empty would not hear of its first row. Live counters are not here: see poll.ts.
 */
export function makeClient(call: typeof fetch = callServer): Client {
  return new Client({
    url: '/graphql',
    fetch: call,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onOperation: (operation) => makeOperation(operation.kind, operation, { ...operation.context, additionalTypenames: ['*'] }),
      }),
      cacheExchange,
      mapExchange({
        onOperation(operation) {
          // `npm run dev` speaks to a server that knows the documents of another build: it gets the text
          if (operation.kind === 'teardown' || import.meta.env.MODE === 'development') return operation;
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
