import { IconCircle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { SessionStatus } from '../../gql/session/graphql';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import classes from './SessionStatusMark.module.css';

export const statusName: Record<SessionStatus, () => string> = {
  PLANNED: m.session_status_planned,
  HELD: m.session_status_held,
  CANCELLED: m.session_status_cancelled,
};

type SessionStatusMarkProps = {
  session: { status: SessionStatus; date: string; headCount?: number | null };
  today: string;
  /** Only the sign is seen; the word is heard. */
  brief?: boolean;
};

/** How a session stands, by sign and word. A planned one that is past waits for its head count. */
export function SessionStatusMark({ session, today, brief }: SessionStatusMarkProps) {
  const overdue = session.status === 'PLANNED' && session.date < today;
  const Icon = overdue ? IconCircleDashed : icons[session.status];
  return (
    <span className={classes.mark} data-status={overdue ? 'OVERDUE' : session.status}>
      <Icon size={14} stroke={2} aria-hidden />
      <span className={brief ? 'visually-hidden' : undefined}>{wordOf(session, overdue)}</span>
    </span>
  );
}

const icons = { PLANNED: IconCircle, HELD: IconCircleCheck, CANCELLED: IconCircleX };

function wordOf({ status, headCount }: SessionStatusMarkProps['session'], overdue: boolean): string {
  if (overdue) return m.session_status_overdue();
  if (status === 'HELD' && typeof headCount === 'number') return m.session_status_held_by({ count: formatNumber(headCount) });
  return statusName[status]();
}
