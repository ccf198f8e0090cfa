import { UnstyledButton } from '@mantine/core';
import { addDays, formatNumber, weekday } from '../../lib/format';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import type { CalendarGridProps } from './CalendarGridProps';
import { dayWithoutYear, startUpper, weeksIn } from './calendarDays';
import { useGridKeys } from './gridKeys';
import { firstOf, groupBy } from './groupBy';
import classes from './MonthGrid.module.css';
import { mayMove, useDragSession } from './moving';
import { SessionChip } from './SessionChip';

const shownAtMost = 4;

/** A month by weeks from Monday. A click on a day adds a session; a planned session can be dragged to another day. */
export function MonthGrid({ month, ...props }: CalendarGridProps & { month: string }) {
  const { window, sessions, canAdd, onAdd, onMove } = props;
  const { today } = useViewer();
  const weeks = weeksIn(window);
  const byDay = groupBy(sessions, (session) => session.date);
  const drag = useDragSession((session, day) => session.date !== day && onMove(session, day, session.startTime));
  const keys = useGridKeys((id, days, rows) => {
    const session = sessions.find((s) => s.id === id);
    if (session && mayMove(session)) onMove(session, addDays(session.date, days + 7 * rows), session.startTime);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one can walk through by arrows
    <table role="grid" aria-label={m.calendar_month()} className={classes.grid} {...keys}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className={classes.weekday}>
              {startUpper(weekday(day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day, column) => {
              const inDay = byDay.get(day) ?? [];
              return (
                <td
                  key={day}
                  className={classes.cell}
                  data-column={column}
                  data-today={day === today || undefined}
                  data-other={day.slice(0, 7) !== month || undefined}
                  data-over={drag.over === day || undefined}
                  {...drag.cell(day)}
                >
                  {canAdd && (
                    <UnstyledButton
                      className={classes.add}
                      tabIndex={-1}
                      aria-label={m.session_add_at({ when: `${weekday(day)} ${dayWithoutYear(day)}` })}
                      onClick={() => onAdd({ date: day, startTime: null, minutes: null })}
                    />
                  )}
                  <div className={classes.head}>
                    <span className={classes.number} aria-current={day === today ? 'date' : undefined}>
                      {day.endsWith('-01') ? dayWithoutYear(day) : Number(day.slice(8))}
                    </span>
                  </div>
                  <div className={classes.sessions}>
                    {firstOf(inDay, shownAtMost).map((session) => (
                      <SessionChip
                        key={session.id}
                        brief
                        session={session}
                        busy={props.moving === session.id}
                        onOpen={() => props.onOpen(session.id)}
                        {...drag.chip(session)}
                      />
                    ))}
                    {inDay.length > shownAtMost + 1 && (
                      <UnstyledButton className={classes.more} tabIndex={-1} onClick={() => props.onDay(day)}>
                        {m.calendar_more({ count: formatNumber(inDay.length - shownAtMost) })}
                      </UnstyledButton>
                    )}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
