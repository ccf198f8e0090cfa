import { getLocale } from '../paraglide/runtime';

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
 * `fetch` as the server wants it: the language, the session's cookie, and on a write the anti-forgery token. A write refused with
 * 403 is tried once more with a fresh token: the token changes at sign-in, and a page may hold the one from before.
 */
export async function callServer(url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const answer = await send(url, init);
  if (answer.status === 403 && init.method && init.method !== 'GET') {
    await freshToken();
    return send(url, init);
  }
  return answer;
}

let asking: Promise<unknown> | undefined;
/** One question for all who ask at once: each answer could bring another token, and only the last would hold. */
function freshToken(): Promise<unknown> {
  asking ??= send('/api/session', {}).finally(() => {
    asking = undefined;
  });
  return asking;
}

function send(url: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', getLocale());
  if (init.method && init.method !== 'GET') {
    const token = cookie('XSRF-TOKEN');
    if (token) headers.set('X-XSRF-TOKEN', token);
  }
  return fetch(url, { ...init, headers, credentials: 'same-origin' });
}

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
