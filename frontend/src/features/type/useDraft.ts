import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useClient } from 'urql';
import { SaveTypeDraftDocument, TypeDesignerDocument, type TypeDraftFragment } from '../../gql/type/graphql';
import { type Problem, useAct } from '../../lib/act';
import { begin, type History, record, redo, undo } from './history';
import { type Recipe, recipeInput, recipeOf } from './recipe';

export type Saving =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; now: TypeDraftFragment };
type Step =
  | { type: 'edit'; next: (now: Recipe) => Recipe; tag: string | null }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'take'; recipe: Recipe };

function step(history: History<Recipe>, action: Step): History<Recipe> {
  switch (action.type) {
    case 'edit':
      return record(history, action.next(history.now), action.tag);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'take':
      return record(history, action.recipe);
  }
}

const pause = 900;

/** The draft being edited: every edit can be taken back, and is saved by itself a moment after the last one. */
export function useDraft(initial: TypeDraftFragment) {
  const [history, dispatch] = useReducer(step, initial, (draft) => begin(recipeOf(draft.recipe)));
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const [savedAt, setSavedAt] = useState(initial.savedAt);
  const [problems, setProblems] = useState<Problem[]>(initial.problems);
  const stored = useRef({ recipe: history.now, version: initial.version });
  const busy = useRef<Promise<boolean> | null>(null);
  const { act } = useAct(SaveTypeDraftDocument);
  const client = useClient();
  const latest = useRef(history.now);
  latest.current = history.now;

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const recipe = latest.current;
    setSaving({ kind: 'saving' });
    const { payload, problems: refused } = await act({
      input: { areaId: initial.area?.id ?? null, recipe: recipeInput(recipe), expectedVersion: stored.current.version },
    });
    if (payload?.draft) {
      stored.current = { recipe, version: payload.draft.version };
      setSavedAt(payload.draft.savedAt);
      setProblems(payload.draft.problems);
      setSaving({ kind: 'saved' });
      return true;
    }
    if (refused[0]?.code === 'VERSION_CONFLICT') {
      const { data } = await client.query(TypeDesignerDocument, { code: initial.code }, { requestPolicy: 'network-only' }).toPromise();
      if (data?.campaignTypeDraft) {
        setSaving({ kind: 'conflict', now: data.campaignTypeDraft });
        return false;
      }
    }
    setSaving({ kind: 'failed', message: refused.map((p) => p.message).join(' ') });
    return false;
  }, [act, client, initial.area?.id, initial.code]);

  /** Saves what is not saved yet; false when the server would not have it. One save at a time. */
  const save = useCallback(async (): Promise<boolean> => {
    await busy.current;
    if (latest.current === stored.current.recipe) return true;
    busy.current = saveOnce().finally(() => {
      busy.current = null;
    });
    return busy.current;
  }, [saveOnce]);

  const unsaved = history.now !== stored.current.recipe;
  const stuck = saving.kind === 'conflict';
  useEffect(() => {
    if (history.now === stored.current.recipe || stuck) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [history.now, stuck, save]);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  /** After somebody else's save: goes on with theirs, which one can still take back, or puts one's own over it. */
  const settle = (keep: 'mine' | 'theirs') => {
    if (saving.kind !== 'conflict') return;
    const theirs = recipeOf(saving.now.recipe);
    stored.current = { recipe: theirs, version: saving.now.version };
    setProblems(saving.now.problems);
    setSavedAt(saving.now.savedAt);
    setSaving({ kind: 'saved' });
    if (keep === 'theirs') dispatch({ type: 'take', recipe: theirs });
    else void save();
  };

  const edit = useCallback((next: (now: Recipe) => Recipe, tag: string | null = null) => dispatch({ type: 'edit', next, tag }), []);
  return {
    recipe: history.now,
    edit,
    undo: history.past.length > 0 ? () => dispatch({ type: 'undo' }) : undefined,
    redo: history.future.length > 0 ? () => dispatch({ type: 'redo' }) : undefined,
    saving: unsaved && saving.kind === 'saved' ? ({ kind: 'saving' } as const) : saving,
    savedAt,
    problems,
    save,
    settle,
    version: () => stored.current.version,
  };
}
