import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { FieldSetCheckDocument, FieldSetDesignerDocument } from '../../gql/type/graphql';
import type { Problem } from '../../lib/act';
import { type FieldSet, fieldSetOf, membersSubject } from './fieldSet';
import { fieldInputs, type RecipeField } from './recipe';
import { useHistory } from './useHistory';

const pause = 600;

/** Fields being defined: kept in this tab until they are published, checked by the server a moment after each edit. */
export function useFieldSet(initial: FieldSet) {
  const client = useClient();
  const [base, setBase] = useState({ version: initial.version, fields: initial.fields });
  const [problems, setProblems] = useState<Problem[]>([]);
  /** A version somebody else has published since. */
  const [newest, setNewest] = useState(initial.version);
  const { now: fields, edit, undo, redo } = useHistory(() => initial.fields);
  const changed = JSON.stringify(fields) !== JSON.stringify(base.fields);

  useEffect(() => {
    let waiting = true;
    const check = async () => {
      const asked = { kind: initial.kind, fields: fieldInputs(fields) };
      const { data } = await client.query(FieldSetCheckDocument, asked, { requestPolicy: 'network-only' }).toPromise();
      if (!waiting || !data) return;
      // the path begins with "fields"
      setProblems(data.fieldSetProposal.problems.map((p) => ({ ...p, path: p.path.slice(1) })));
      setNewest(data.fieldSetProposal.newest.version);
    };
    const timer = setTimeout(() => void check(), pause);
    return () => {
      waiting = false;
      clearTimeout(timer);
    };
  }, [client, initial.kind, fields]);

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  /** After somebody else's publishing: goes on from theirs, which one can still take back, or puts one's own in its place. */
  const settle = async (keep: 'mine' | 'theirs') => {
    const { data } = await client.query(FieldSetDesignerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const theirs = data && fieldSetOf(data, initial.kind ?? membersSubject);
    if (!theirs) return;
    setBase({ version: theirs.version, fields: theirs.fields });
    setNewest(theirs.version);
    if (keep === 'theirs') edit(() => theirs.fields);
  };

  return {
    fields,
    edit,
    undo,
    redo,
    problems,
    changed,
    base,
    conflict: newest > base.version ? newest : null,
    settle,
    overtaken: (version: number) => setNewest(Math.max(newest, version)),
    published: (version: number, as: RecipeField[]) => {
      setBase({ version, fields: as });
      setNewest(version);
    },
  };
}
