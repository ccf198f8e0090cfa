import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callServer } from './http';

let served: string[] = [];
let token = 0;

function setCookie(cookie: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: what the page reads
  document.cookie = cookie;
}

/** As the server does: an answer to a page without a token brings a new one, and a write must carry the cookie's own. */
const server = async (url: RequestInfo | URL, init: RequestInit = {}) => {
  const held = document.cookie.match(/XSRF-TOKEN=(\w+)/)?.[1];
  await Promise.resolve();
  if (!held) {
    token++;
    setCookie(`XSRF-TOKEN=t${token}`);
  }
  const write = init.method === 'POST';
  const status = write && (!held || new Headers(init.headers).get('X-XSRF-TOKEN') !== held) ? 403 : 200;
  served.push(`${write ? 'POST' : 'GET'} ${url} ${status}`);
  return new Response(null, { status });
};

beforeEach(() => {
  served = [];
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.unstubAllGlobals();
  setCookie('XSRF-TOKEN=; max-age=0');
});

test('two first writes at once ask for one token and are both let in', async () => {
  const write = () => callServer('/graphql', { method: 'POST' });
  const answers = await Promise.all([write(), write()]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(served).toEqual(['GET /api/session 200', 'POST /graphql 200', 'POST /graphql 200']);
});

test('a write refused for an old token is sent once more with the new one', async () => {
  setCookie('XSRF-TOKEN=old');
  vi.stubGlobal('fetch', async (url: RequestInfo | URL, init?: RequestInit) => {
    const stale = new Headers(init?.headers).get('X-XSRF-TOKEN') === 'old';
    setCookie('XSRF-TOKEN=new');
    served.push(`${url} ${stale ? 403 : 200}`);
    return new Response(null, { status: stale ? 403 : 200 });
  });
  const answer = await callServer('/graphql', { method: 'POST' });
  expect(answer.status).toBe(200);
  expect(served).toEqual(['/graphql 403', '/api/session 200', '/graphql 200']);
});

test('a read needs no token', async () => {
  await callServer('/graphql?query', {});
  expect(served).toEqual(['GET /graphql?query 200']);
});
