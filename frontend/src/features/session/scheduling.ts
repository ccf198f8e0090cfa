import { ScheduleSessionsDocument, type ScheduleSessionsInput } from '../../gql/session/graphql';
import { type Problem, useAct } from '../../lib/act';

/** Schedules sessions. The number is the server's: what it stored, not what was asked. */
export function useSchedule() {
  const { act, acting } = useAct(ScheduleSessionsDocument);
  const schedule = async (input: ScheduleSessionsInput) => {
    const { payload, problems } = await act({ input });
    return { scheduled: payload ? (payload.scheduled ?? 0) : null, problems };
  };
  return { schedule, scheduling: acting };
}

/** What was refused at a field or anywhere below it, such as the third place and its teams; undefined: nothing. */
export function problemsUnder(problems: Problem[], ...path: string[]): string | undefined {
  const found = problems.filter((p) => isUnder(p, path)).map((p) => p.message);
  return found.length === 0 ? undefined : [...new Set(found)].join(' ');
}

/** What was refused and stands beside none of the fields. */
export function problemsOutside(problems: Problem[], ...fields: string[][]): string | null {
  const rest = problems.filter((p) => !fields.some((path) => isUnder(p, path))).map((p) => p.message);
  return rest.length === 0 ? null : [...new Set(rest)].join(' ');
}

function isUnder(problem: Problem, path: string[]): boolean {
  const steps = problem.path.filter((step) => step !== 'input');
  return path.every((step, index) => steps[index] === step);
}
