import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onSignedOut } from './http';
import { Poll } from './poll';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  show('visible');
});

const show = (state: 'visible' | 'hidden') => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
const fresh = (data: unknown, etag: string) => new Response(JSON.stringify({ data }), { headers: { ETag: etag } });
const unchanged = () => new Response(null, { status: 304 });
const never = (init: RequestInit) =>
  new Promise<Response>((_, fail) => init.signal?.addEventListener('abort', () => fail(init.signal?.reason)));

function polling(answers: ((init: RequestInit) => Response | Promise<Response>)[], interval = 1_000) {
  const asked: (string | null)[] = [];
  const call = (async (_url: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get('If-None-Match'));
    return (answers.shift() ?? unchanged)(init);
  }) as unknown as typeof fetch;
  return { asked, poll: new Poll<{ n: number }>('/graphql?x', interval, call) };
}

test('asks each second with the last ETag and keeps the data on a 304', async () => {
  const { asked, poll } = polling([() => fresh({ n: 1 }, '"a"'), unchanged, () => fresh({ n: 2 }, '"b"')]);
  const stop = poll.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(0);
  const first = poll.snapshot();
  expect(first.data).toEqual({ n: 1 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(poll.snapshot().data).toBe(first.data);
  expect(poll.snapshot().asOf).not.toEqual(first.asOf);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(poll.snapshot().data).toEqual({ n: 2 });
  expect(asked).toEqual([null, '"a"', '"a"']);
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked.length).toBe(3);
});

test('keeps the figures, says they are stale after two failures, and waits longer each time', async () => {
  const fail = () => Promise.reject(new Error('no network'));
  const { asked, poll } = polling([() => fresh({ n: 1 }, '"a"'), fail, fail, fail, unchanged]);
  const stop = poll.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(1_000);
  expect(poll.snapshot()).toMatchObject({ data: { n: 1 }, stale: false, error: 'no network' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(poll.snapshot()).toMatchObject({ data: { n: 1 }, stale: true });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(asked.length).toBe(4);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(poll.snapshot()).toMatchObject({ data: { n: 1 }, stale: false, error: undefined });
  stop();
});

test('what is asked once a minute is not asked more often, with a network or without', async () => {
  const answers = [() => fresh({ n: 1 }, '"a"'), unchanged, () => Promise.reject(new Error('no network'))];
  const { asked, poll } = polling(answers, 60_000);
  const stop = poll.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(240_000);
  expect(asked.length).toBe(5);
  stop();
});

test('rests while the page is hidden and asks at once when it is seen again', async () => {
  const { asked, poll } = polling([() => fresh({ n: 1 }, '"a"')]);
  const stop = poll.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(0);
  show('hidden');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.length).toBe(1);
  show('visible');
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.length).toBe(2);
  stop();
});

test('asks with a key when it has one, and a key that is refused signs nobody out', async () => {
  const keys: (string | null)[] = [];
  const refusing = (async (_url: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('Authorization'));
    return new Response(null, { status: 401 });
  }) as unknown as typeof fetch;
  let signedOut = 0;
  const off = onSignedOut(() => signedOut++);
  const poll = new Poll('/graphql?x', 1_000, refusing, 'tnh_x');
  const stop = poll.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(2_000);
  expect(keys).toEqual(['Bearer tnh_x', 'Bearer tnh_x']);
  expect(poll.snapshot()).toMatchObject({ stale: true, error: '401' });
  expect(signedOut).toBe(0);
  stop();
  off();
});

test('gives an answer up that does not come, and asks again', async () => {
  const { asked, poll } = polling([() => fresh({ n: 1 }, '"a"'), never, never, unchanged]);
  const stop = poll.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.length).toBe(2);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(poll.snapshot()).toMatchObject({ data: { n: 1 }, stale: false, error: 'no answer within 15 s' });
  await vi.advanceTimersByTimeAsync(2_000 + 15_000);
  expect(poll.snapshot()).toMatchObject({ data: { n: 1 }, stale: true });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(poll.snapshot()).toMatchObject({ data: { n: 1 }, stale: false, error: undefined });
  expect(asked.length).toBe(4);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
