import { useCallback, useReducer } from 'react';
import { begin, type History, record, redo, undo } from './history';

type Step<T> = { type: 'edit'; next: (now: T) => T; tag: string | null } | { type: 'undo' } | { type: 'redo' };

function step<T>(history: History<T>, action: Step<T>): History<T> {
  switch (action.type) {
    case 'edit':
      return record(history, action.next(history.now), action.tag);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

/** Something edited step by step, each of which can be taken back. */
export function useHistory<T>(start: () => T) {
  const [history, dispatch] = useReducer(step<T>, undefined, () => begin(start()));
  const edit = useCallback((next: (now: T) => T, tag: string | null = null) => dispatch({ type: 'edit', next, tag }), []);
  return {
    now: history.now,
    edit,
    undo: history.past.length > 0 ? () => dispatch({ type: 'undo' }) : undefined,
    redo: history.future.length > 0 ? () => dispatch({ type: 'redo' }) : undefined,
  };
}
