import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { SessionCardFragment } from '../../gql/session/graphql';
import { addDays, formatDay, formatNumber, weekday } from '../../lib/format';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import classes from './AgendaList.module.css';
import { EVENING, minutesOf, sayHours, startUpper } from './calendarDays';
import { groupBy } from './groupBy';
import { SessionStatusMark } from './SessionStatusMark';

const shownAtMost = 40;
type AgendaListProps = { sessions: SessionCardFragment[]; untitled: boolean; onOpen: (sessionId: string) => void };

/** Sessions day by day: the calendar of a phone, and of whoever wants to read or print a list. */
export function AgendaList({ sessions, untitled, onOpen }: AgendaListProps) {
  return [...groupBy(sessions, (session) => session.date)].map(([day, ofDay]) => (
    <AgendaDay key={day} day={day} sessions={ofDay} untitled={untitled} onOpen={onOpen} />
  ));
}

function AgendaDay({ day, sessions, untitled, onOpen }: AgendaListProps & { day: string }) {
  const { today } = useViewer();
  const [all, setAll] = useState(false);
  return (
    <section className={classes.day}>
      <h3 className={classes.head}>
        {nameOf(day, today, sessions)}
        <span className={classes.date}>
          {day === today || day === addDays(today, 1) ? `${weekday(day)}, ${formatDay(day)}` : formatDay(day)}
        </span>
      </h3>
      <ul>
        {sessions.slice(0, all ? undefined : shownAtMost).map((session) => (
          <li key={session.id} className={classes.item}>
            <UnstyledButton
              className={classes.session}
              data-status={session.status}
              data-session={session.id}
              onClick={() => onOpen(session.id)}
            >
              <span className={classes.time}>{sayHours(session.startTime, session.durationMinutes)}</span>
              <span className={classes.what}>
                <span className={classes.place}>{session.area.name}</span>
                {session.venue && <span className={classes.venue}>{session.venue.name}</span>}
                {!untitled && <span className={classes.title}>{session.title}</span>}
              </span>
              <span className={classes.status}>
                <SessionStatusMark session={session} today={today} />
              </span>
              <IconChevronRight size={16} aria-hidden className={classes.arrow} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {!all && sessions.length > shownAtMost && (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {m.calendar_day_all({ count: formatNumber(sessions.length) })}
        </Button>
      )}
    </section>
  );
}

function nameOf(day: string, today: string, sessions: SessionCardFragment[]): string {
  if (day === today) return sessions.every((s) => minutesOf(s.startTime) >= EVENING.from) ? m.session_tonight() : m.calendar_today();
  return day === addDays(today, 1) ? m.calendar_tomorrow() : startUpper(weekday(day));
}
