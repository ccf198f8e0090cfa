import { getLocale } from '../paraglide/runtime';

const TOKEN = 'XSRF-TOKEN';
const signedOutListeners = new Set<() => void>();

/** Told when the server says that nobody is signed in (any more). */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => {
    signedOutListeners.delete(listener);
  };
}

export function sayNotSignedIn() {
  for (const listener of signedOutListeners) listener();
}

/**
 * `fetch` as the server wants it: the language, the session's cookie, and on a write the anti-forgery token. A page that has none
 * yet asks for one first: each refused write would bring another, and of two at once only the last would hold. A write refused
 * with 403 is tried once more, as another tab may have changed the token meanwhile.
 */
export async function callServer(url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const writes = init.method !== undefined && init.method !== 'GET';
  if (writes && !cookie(TOKEN)) await freshToken();
  const answer = await send(url, init, writes);
  if (answer.status !== 403 || !writes) return answer;
  await freshToken();
  return send(url, init, writes);
}

let asking: Promise<unknown> | undefined;
/** One question for all who ask at once. */
function freshToken(): Promise<unknown> {
  asking ??= send('/api/session', {}, false).finally(() => {
    asking = undefined;
  });
  return asking;
}

function send(url: RequestInfo | URL, init: RequestInit, writes: boolean): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', getLocale());
  if (writes) {
    const token = cookie(TOKEN);
    if (token) headers.set('X-XSRF-TOKEN', token);
  }
  return fetch(url, { ...init, headers, credentials: 'same-origin' });
}

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
