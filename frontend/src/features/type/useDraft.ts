import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { SaveTypeDraftDocument, TypeDesignerDocument, type TypeDraftFragment } from '../../gql/type/graphql';
import { type Problem, useAct } from '../../lib/act';
import { recipeInput, recipeOf } from './recipe';
import { useHistory } from './useHistory';

export type Saving =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; now: TypeDraftFragment };
const pause = 900;

/** The draft being edited: every edit can be taken back, and is saved by itself a moment after the last one. */
export function useDraft(initial: TypeDraftFragment) {
  const { now, edit, undo, redo } = useHistory(() => recipeOf(initial.recipe));
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const [savedAt, setSavedAt] = useState(initial.savedAt);
  const [problems, setProblems] = useState<Problem[]>(initial.problems);
  const stored = useRef({ recipe: now, version: initial.version });
  const busy = useRef<Promise<boolean> | null>(null);
  const { act } = useAct(SaveTypeDraftDocument);
  const client = useClient();
  const latest = useRef(now);
  latest.current = now;

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

  const unsaved = now !== stored.current.recipe;
  const stuck = saving.kind === 'conflict';
  useEffect(() => {
    if (now === stored.current.recipe || stuck) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [now, stuck, save]);

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
    if (keep === 'theirs') edit(() => theirs);
    else void save();
  };

  return {
    recipe: now,
    edit,
    undo,
    redo,
    saving: unsaved && saving.kind === 'saved' ? ({ kind: 'saving' } as const) : saving,
    savedAt,
    problems,
    save,
    settle,
    version: () => stored.current.version,
  };
}
