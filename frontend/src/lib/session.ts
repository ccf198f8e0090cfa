import { callServer } from './http';

/** Whether someone is signed in; also fetches the anti-forgery token that writes need. */
export async function isSignedIn(): Promise<boolean> {
  const answer = await callServer('/api/session');
  if (!answer.ok) throw new Error(`GET /api/session: ${answer.status}`);
  const state = (await answer.json()) as { signedIn: boolean };
  return state.signedIn;
}

export type SignInProblem = 'WRONG_LOGIN' | 'TOO_MANY_ATTEMPTS' | 'UNREACHABLE';

/** Signs in; null when it worked. */
export async function signIn(login: string, password: string): Promise<SignInProblem | null> {
  try {
    const answer = await callServer('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (answer.ok) return (await isSignedIn()) ? null : 'UNREACHABLE';
    if (answer.status === 401) return 'WRONG_LOGIN';
    return answer.status === 429 ? 'TOO_MANY_ATTEMPTS' : 'UNREACHABLE';
  } catch {
    return 'UNREACHABLE';
  }
}

/** Signs out, and forgets what this device kept of what it read. What waits to be sent stays: it is its author's work. */
export async function signOut(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('kept-')) localStorage.removeItem(key);
  await callServer('/api/session', { method: 'DELETE' });
}
