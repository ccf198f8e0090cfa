import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays, formatDay, formatNumber, weekday } from '../../lib/format';
import { say } from '../../lib/text';
import { sayValue } from '../../lib/values';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import classes from './AgendaList.module.css';
import type { ShownSession } from './CalendarGridProps';
import { EVENING, minutesOf, sayHours, startUpper } from './calendarDays';
import { groupBy } from './groupBy';
import { SessionStatusMark } from './SessionStatusMark';

const shownAtMost = 40;
type AgendaListProps = {
  sessions: ShownSession[];
  /** The keys of the custom fields whose values stand in the rows. */
  shown: string[];
  untitled: boolean;
  onOpen: (sessionId: string) => void;
};

/** Sessions day by day: the calendar of a phone, and of whoever wants to read or print a list. */
export function AgendaList({ sessions, ...rest }: AgendaListProps) {
  return [...groupBy(sessions, (session) => session.date)].map(([day, ofDay]) => (
    <AgendaDay key={day} day={day} sessions={ofDay} {...rest} />
  ));
}

function AgendaDay({ day, sessions, shown, untitled, onOpen }: AgendaListProps & { day: string }) {
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
                {shown.length > 0 && <span className={classes.title}>{sayShown(session, shown)}</span>}
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

function sayShown({ values = [] }: ShownSession, shown: string[]): string {
  return values
    .filter(({ key }) => shown.includes(key))
    .map((value) => `${say(value.label)}: ${sayValue(value)}`)
    .join(' · ');
}

function nameOf(day: string, today: string, sessions: ShownSession[]): string {
  if (day === today) return sessions.every((s) => minutesOf(s.startTime) >= EVENING.from) ? m.session_tonight() : m.calendar_today();
  return day === addDays(today, 1) ? m.calendar_tomorrow() : startUpper(weekday(day));
}
