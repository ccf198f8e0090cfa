import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { SessionCardFragment } from '../../gql/session/graphql';
import { addDays, formatNumber, weekday } from '../../lib/format';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import type { CalendarGridProps } from './CalendarGridProps';
import {
  daysIn,
  dayWithoutYear,
  isInRow,
  minutesOf,
  rangeOf,
  SLOT_MINUTES,
  type SlotRow,
  slotRows,
  startUpper,
  timeOf,
} from './calendarDays';
import { useGridKeys } from './gridKeys';
import { firstOf, groupBy } from './groupBy';
import { mayMove, useDragSession } from './moving';
import { SessionChip } from './SessionChip';
import { useDragSlots } from './useDragSlots';
import classes from './WeekGrid.module.css';

const shownAtMost = 6;

/** A week by half hours of the evening: sessions of one time stand below each other, however many villages meet at once. */
export function WeekGrid(props: CalendarGridProps & { wholeDay: boolean }) {
  const { window, sessions, wholeDay, canAdd, onAdd, onMove } = props;
  const { today } = useViewer();
  const days = daysIn(window);
  const rows = slotRows(
    sessions.filter((s) => days.includes(s.date)).map((s) => s.startTime),
    wholeDay,
  );
  const cells = useMemo(() => byCell(sessions, rows), [sessions, rows]);
  const rowOf = (key: string) => rows.find((row) => row.key === key);
  const drag = useDragSession((session, cell) => {
    const [date, key] = cell.split(' ') as [string, string];
    const row = rowOf(key);
    if (row && !(session.date === date && isInRow(row, session.startTime))) onMove(session, date, startIn(row, session.startTime));
  });
  const slots = useDragSlots((date, a, b) => {
    const [from, to] = [rowOf(a), rowOf(b)];
    if (from && to) onAdd({ date, ...rangeOf(from, to) });
  });
  const keys = useGridKeys((id, byDays, byRows) => {
    const session = sessions.find((s) => s.id === id);
    if (!session || !mayMove(session)) return;
    const start = minutesOf(session.startTime) + byRows * SLOT_MINUTES;
    if (start >= 0 && start < 1440) onMove(session, addDays(session.date, byDays), timeOf(start));
  });

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one can walk through by arrows
    <table role="grid" aria-label={m.calendar_week()} className={classes.grid} {...keys}>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            <span className="visually-hidden">{m.session_start()}</span>
          </th>
          {days.map((day) => (
            <th key={day} scope="col" className={classes.day} aria-current={day === today ? 'date' : undefined}>
              {startUpper(weekday(day))}
              <span className={classes.date}>{dayWithoutYear(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-kind={row.kind} data-half={row.from % 60 !== 0}>
            <th scope="row" className={classes.hour}>
              {nameOf(row)}
            </th>
            {days.map((day, column) => {
              const key = `${day} ${row.key}`;
              const inCell = cells.get(key) ?? [];
              return (
                <td
                  key={day}
                  className={classes.cell}
                  data-column={column}
                  data-day={day}
                  data-row={row.key}
                  data-today={day === today || undefined}
                  data-chosen={slots.isChosen(day, rows, row.key) || undefined}
                  data-over={drag.over === key || undefined}
                  {...drag.cell(key)}
                >
                  <div className={classes.sessions}>
                    {firstOf(inCell, shownAtMost).map((session) => (
                      <SessionChip
                        key={session.id}
                        session={session}
                        untitled={props.untitled}
                        busy={props.moving === session.id}
                        onOpen={() => props.onOpen(session.id)}
                        {...drag.chip(session)}
                      />
                    ))}
                    {inCell.length > shownAtMost + 1 && (
                      <UnstyledButton className={classes.more} tabIndex={-1} onClick={() => props.onDay(day)}>
                        {m.calendar_more({ count: formatNumber(inCell.length - shownAtMost) })}
                      </UnstyledButton>
                    )}
                  </div>
                  {canAdd && row.kind === 'slot' && (
                    <UnstyledButton
                      className={classes.add}
                      tabIndex={-1}
                      aria-label={m.session_add_at({ when: `${row.key}, ${weekday(day)} ${dayWithoutYear(day)}` })}
                      onClick={() => onAdd({ date: day, startTime: row.key, minutes: null })}
                      {...slots.start(day, row.key)}
                    >
                      <IconPlus size={14} aria-hidden />
                    </UnstyledButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byCell(sessions: SessionCardFragment[], rows: SlotRow[]): Map<string, SessionCardFragment[]> {
  return groupBy(sessions, (session) => `${session.date} ${rows.find((row) => isInRow(row, session.startTime))?.key}`);
}

/** Where a session starts when it is dropped in a row: in its own row as before, else at the row's start. */
function startIn(row: SlotRow, startTime: string): string {
  return isInRow(row, startTime) ? startTime : timeOf(row.kind === 'before' ? row.to - SLOT_MINUTES : row.from);
}

function nameOf(row: SlotRow): string {
  if (row.kind === 'before') return m.calendar_before({ time: timeOf(row.to) });
  return row.kind === 'after' ? m.calendar_after({ time: timeOf(row.from) }) : row.key;
}
