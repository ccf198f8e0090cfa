import type { CalendarQuery } from '../../gql/session/graphql';
import type { Days } from './calendarDays';
import type { Slot } from './calendarSearch';
import type { Move } from './moving';

/** A session, with its custom values where they were asked for. */
export type ShownSession = CalendarQuery['sessions'][number];

/** What week and month share. */
export type CalendarGridProps = {
  window: Days;
  sessions: ShownSession[];
  canAdd: boolean;
  /** All sessions are of one campaign: its name is left out. */
  untitled: boolean;
  /** The session that is being moved. */
  moving: string | null;
  onOpen: (sessionId: string) => void;
  onAdd: (slot: Slot) => void;
  onMove: Move;
  /** Shows all of a day. */
  onDay: (day: string) => void;
};
