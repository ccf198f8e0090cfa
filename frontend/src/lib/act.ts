import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback } from 'react';
import { type AnyVariables, useMutation } from 'urql';
import { sayProblem } from './load';

/** Why an act was refused. `path` leads to the input field at fault; empty: the act as a whole. */
export type Problem = { code: string; message: string; path: string[] };
export type Payload<Data> = NonNullable<Exclude<Data[Exclude<keyof Data, '__typename'>], string>>;
type Done<P> = { payload: P; problems: [] };
type Refused = { payload: null; problems: Problem[] };

/**
 * One business act. `act(variables)` answers with the payload or with the problems, never throws; a network failure is a problem too.
 * Send the same ids again after a failure: the server stores them once.
 */
export function useAct<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>) {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const act = useCallback(
    async (variables: Variables): Promise<Done<Payload<Data>> | Refused> => {
      const { data, error } = await execute(variables);
      const payload = data && Object.values(data).find((value) => typeof value === 'object' && value !== null && 'errors' in value);
      if (payload) {
        const problems = (payload as { errors: Problem[] }).errors;
        return problems.length === 0 ? { payload: payload as unknown as Payload<Data>, problems: [] } : { payload: null, problems };
      }
      return { payload: null, problems: [{ code: 'UNREACHABLE', message: error ? sayProblem(error) : '', path: [] }] };
    },
    [execute],
  );
  return { act, acting: fetching };
}

/** The problem of one input field, by its path without the leading "input". */
export function problemAt(problems: Problem[], ...path: string[]): string | undefined {
  return problems.find((p) => p.path.filter((step) => step !== 'input').join('.') === path.join('.'))?.message;
}

/** The problems of custom values, by their field's key: the path ends in it. */
export function valueProblems(problems: Problem[]): Record<string, string> {
  return Object.fromEntries(problems.filter((p) => p.path.includes('values')).map((p) => [p.path.at(-1) ?? '', p.message]));
}

/** The problems no field shows: those of the act as a whole and of fields that are not on the form. */
export function problemsElsewhere(problems: Problem[], ...fields: string[]): string | null {
  const rest = problems.filter((p) => !fields.includes(p.path.filter((step) => step !== 'input').join('.')));
  return rest.length === 0 ? null : rest.map((p) => p.message).join(' ');
}

/** What was refused of custom values, by their fields' keys. */
export function refusedValues(problems: Problem[], fields: { key: string }[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const message = problemAt(problems, 'values', key);
      return message ? [[key, message]] : [];
    }),
  );
}
