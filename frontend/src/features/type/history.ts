/** What was, is, and was taken back. `tag` names the input being typed in: its letters are one step. */
export type History<T> = { past: T[]; now: T; future: T[]; tag: string | null };

const longest = 200;

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [], tag: null };
}

export function record<T>(history: History<T>, next: T, tag: string | null = null): History<T> {
  if (next === history.now) return history;
  const same = tag !== null && tag === history.tag;
  return { past: same ? history.past : [...history.past, history.now].slice(-longest), now: next, future: [], tag };
}

export function undo<T>({ past, now, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future, tag: null }
    : { past: past.slice(0, -1), now: before, future: [now, ...future], tag: null };
}

export function redo<T>({ past, now, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future, tag: null } : { past: [...past, now], now: next, future: rest, tag: null };
}
