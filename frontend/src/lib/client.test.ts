import { expect, test, vi } from 'vitest';
import { ViewerDocument } from '../gql/graphql';
import manifest from '../gql/persisted-documents.json';
import { TargetListDocument, WithdrawTargetDocument } from '../gql/progress/graphql';
import { makeClient } from './client';
import { onSignedOut } from './http';

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

test('sends the hash of a document of this build by POST, never its text', async () => {
  const sent: RequestInit[] = [];
  const client = makeClient((async (_url, init) => {
    sent.push(init ?? {});
    return answer({ data: { __typename: 'Query', viewer: { __typename: 'Viewer', name: 'tham' } } });
  }) as typeof fetch);
  const result = await client.query(ViewerDocument, {}).toPromise();
  expect(result.error).toBeUndefined();
  expect(result.data?.viewer.name).toBe('tham');
  expect(sent[0]?.method).toBe('POST');
  const body = JSON.parse(String(sent[0]?.body)) as { query?: string; extensions: { persistedQuery: { sha256Hash: string } } };
  expect(body.query).toBeUndefined();
  expect(Object.keys(manifest)).toContain(`sha256:${body.extensions.persistedQuery.sha256Hash}`);
});

test('says so when nobody is signed in', async () => {
  let told = 0;
  const off = onSignedOut(() => {
    told++;
  });
  const client = makeClient((async () =>
    answer({ errors: [{ message: 'x', extensions: { code: 'NOT_SIGNED_IN' } }] }, 401)) as unknown as typeof fetch);
  await client.query(ViewerDocument, {}).toPromise();
  off();
  expect(told).toBe(1);
});

test('asks every query on the screen again after a mutation, an empty list too', async () => {
  const asked: string[] = [];
  const client = makeClient((async (_url, init) => {
    const { operationName } = JSON.parse(String(init?.body)) as { operationName: string };
    asked.push(operationName);
    const empty = { __typename: 'Query', campaign: { __typename: 'Campaign', id: 'cmp_1', targets: [] } };
    const done = { __typename: 'Mutation', withdrawTarget: { __typename: 'TargetPayload', target: null, errors: [] } };
    return answer({ data: operationName === 'TargetList' ? empty : done });
  }) as typeof fetch);
  const list = client.query(TargetListDocument, { campaignId: 'cmp_1' }).subscribe(() => {});
  await vi.waitFor(() => expect(asked).toEqual(['TargetList']));
  await client.mutation(WithdrawTargetDocument, { input: { targetId: 'tgt_1', expectedVersion: 1 } }).toPromise();
  await vi.waitFor(() => expect(asked).toEqual(['TargetList', 'WithdrawTarget', 'TargetList']));
  list.unsubscribe();
});
