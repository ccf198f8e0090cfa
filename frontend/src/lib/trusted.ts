type Hashed = { __meta__?: { hash?: string } };

/** The hash under which the server knows a document of this build; its text never leaves the build. */
function trustedHash(document: unknown): string {
  const hash = (document as Hashed).__meta__?.hash;
  if (!hash) throw new Error('Not a document of this build: import XDocument from gql/graphql');
  return hash.replace('sha256:', '');
}

export function persistedQuery(document: unknown) {
  return { persistedQuery: { version: 1 as const, sha256Hash: trustedHash(document) } };
}

export function operationName(document: { definitions: readonly unknown[] }): string | undefined {
  const [first] = document.definitions as readonly { name?: { value: string } }[];
  return first?.name?.value;
}
