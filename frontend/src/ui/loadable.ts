/** What a screen knows of something it reads: the three states that are not rows, and the rows. */
export type Loadable<T> =
  | { kind: 'loading' }
  | { kind: 'failed'; message: string; retry: () => void }
  | { kind: 'ready'; data: T; refreshing: boolean };

/** The same state of a part of the data. */
export function mapLoadable<T, U>(state: Loadable<T>, f: (data: T) => U): Loadable<U> {
  return state.kind === 'ready' ? { ...state, data: f(state.data) } : state;
}
