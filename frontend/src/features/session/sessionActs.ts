import {
  CancelSessionDocument,
  MoveSessionDocument,
  type MoveSessionInput,
  RestoreSessionDocument,
  type SessionCardFragment,
} from '../../gql/session/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { weekday } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { toast } from '../../ui/toast';
import { dayWithoutYear, sayHours } from './calendarDays';
import { statusName } from './SessionStatusMark';

/** Called with a session as the server now has it; null: it changed elsewhere, so read again. */
export type OnChanged = (session: SessionCardFragment | null) => void;
type Where = Omit<MoveSessionInput, 'sessionId' | 'expectedVersion'>;

/** Moves a session, says where to, and offers the way back. */
export function useMoveSession(onChanged: OnChanged) {
  const { act, acting } = useAct(MoveSessionDocument);
  const send = async (session: SessionCardFragment, where: Where) => {
    const { payload, problems } = await act({ input: { ...where, sessionId: session.id, expectedVersion: session.version } });
    if (payload?.session) onChanged(payload.session);
    else if (isConflict(problems)) onChanged(null);
    return { moved: payload?.session ?? null, problems };
  };
  const back = async (moved: SessionCardFragment, before: SessionCardFragment) => {
    const { problems } = await send(moved, placeOf(before));
    if (problems.length > 0) sayRefused(problems);
  };
  const move = async (session: SessionCardFragment, where: Where): Promise<Problem[]> => {
    const { moved, problems } = await send(session, where);
    if (moved) {
      const when = `${moved.startTime}, ${weekday(moved.date)} ${dayWithoutYear(moved.date)}`;
      toast(m.session_moved({ place: moved.area.name, when }), { undo: () => void back(moved, session) });
    }
    return problems;
  };
  return { move, moving: acting };
}

/** Cancels a session with a reason; the toast takes it back. */
export function useCancelSession(onChanged: OnChanged) {
  const { act, acting } = useAct(CancelSessionDocument);
  const { restore } = useRestoreSession(onChanged);
  const cancel = async (session: SessionCardFragment, reason: string): Promise<Problem[]> => {
    const { payload, problems } = await act({ input: { sessionId: session.id, expectedVersion: session.version, reason } });
    const cancelled = payload?.session;
    if (cancelled) {
      onChanged(cancelled);
      toast(m.session_cancel_done({ place: session.area.name }), { undo: () => void restore(cancelled) });
    } else if (isConflict(problems)) onChanged(null);
    return problems;
  };
  return { cancel, cancelling: acting };
}

/** Takes a cancellation back. */
export function useRestoreSession(onChanged: OnChanged) {
  const { act, acting } = useAct(RestoreSessionDocument);
  const restore = async (session: SessionCardFragment): Promise<Problem[]> => {
    const { payload, problems } = await act({ input: { sessionId: session.id, expectedVersion: session.version } });
    if (payload?.session) {
      onChanged(payload.session);
      toast(m.session_restored({ place: session.area.name }));
    } else {
      if (isConflict(problems)) onChanged(null);
      sayRefused(problems);
    }
    return problems;
  };
  return { restore, restoring: acting };
}

export function isConflict(problems: Problem[]): boolean {
  return problems.some((p) => p.code === 'VERSION_CONFLICT');
}

/** Someone else was quicker: what stands there now. */
export function sayConflict(session: SessionCardFragment): string {
  const when = `${sayHours(session.startTime, session.durationMinutes)}, ${weekday(session.date)} ${dayWithoutYear(session.date)}`;
  return m.session_conflict_now({ when, status: statusName[session.status]() });
}

export function sayRefused(problems: Problem[]) {
  toast(isConflict(problems) ? m.session_conflict() : (problemsElsewhere(problems) ?? ''), { tone: 'problem' });
}

function placeOf({ date, startTime, durationMinutes, venue }: SessionCardFragment): Where {
  return { date, startTime, durationMinutes, venueId: venue?.id ?? null };
}
