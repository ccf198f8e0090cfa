import { UnstyledButton } from '@mantine/core';
import type { DragEvent } from 'react';
import type { SessionCardFragment } from '../../gql/session/graphql';
import { useViewer } from '../../lib/viewer';
import { sayHours } from './calendarDays';
import { mayMove } from './moving';
import classes from './SessionChip.module.css';
import { SessionStatusMark } from './SessionStatusMark';

type SessionChipProps = {
  session: SessionCardFragment;
  /** One line, for the month. */
  brief?: boolean;
  /** The campaign is the same for all: leave its name out. */
  untitled?: boolean;
  busy?: boolean;
  onOpen: () => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
};

/** A session in a calendar's cell: when, where, how it stands. It opens; a planned one can be dragged. */
export function SessionChip({ session, brief, untitled, busy, onOpen, onDragStart, onDragEnd }: SessionChipProps) {
  const { today } = useViewer();
  const hours = sayHours(session.startTime, session.durationMinutes);
  return (
    <UnstyledButton
      className={classes.chip}
      data-status={session.status}
      data-session={session.id}
      data-brief={brief}
      tabIndex={-1}
      aria-busy={busy}
      draggable={mayMove(session)}
      title={`${hours} · ${session.area.name} · ${session.title}`}
      onClick={onOpen}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
    >
      <span className={classes.line}>
        {brief && <SessionStatusMark session={session} today={today} brief />}
        <span className={classes.time}>{brief ? session.startTime : hours}</span>
        {brief && <span className={classes.place}>{session.area.name}</span>}
      </span>
      {!brief && <span className={classes.place}>{session.area.name}</span>}
      {!brief && !untitled && <span className={classes.title}>{session.title}</span>}
      {!brief && <SessionStatusMark session={session} today={today} />}
    </UnstyledButton>
  );
}
