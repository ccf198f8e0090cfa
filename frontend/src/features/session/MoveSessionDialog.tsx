import { useState } from 'react';
import type { ShownSessionFragment } from '../../gql/session/graphql';
import type { Problem } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { DateField, NumberField, TimeField } from '../../ui/fields';
import classes from './ScheduleDialog.module.css';
import { problemsOutside, problemsUnder } from './scheduling';
import { isConflict, type OnChanged, sayConflict, useMoveSession } from './sessionActs';
import { VenueField } from './VenueField';

export type SessionActProps = { session: ShownSessionFragment; onChanged: OnChanged; onClose: () => void };

/** Another day, time or guidance point, without dragging. */
export function MoveSessionDialog({ session, onChanged, onClose }: SessionActProps) {
  const [date, setDate] = useState<string | null>(session.date);
  const [startTime, setStartTime] = useState<string | null>(session.startTime);
  const [minutes, setMinutes] = useState<number | null>(session.durationMinutes);
  const [venueId, setVenueId] = useState<string | null>(session.venue?.id ?? null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { move, moving } = useMoveSession(onChanged);
  const save = async () => {
    setTried(true);
    if (!date || !startTime || minutes === null) return;
    const problems = await move(session, { date, startTime, durationMinutes: minutes, venueId });
    setRefused(problems);
    if (problems.length === 0) onClose();
  };
  const errorOf = (missing: boolean, field: string) => (tried && missing ? m.field_required() : problemsUnder(refused, field));
  return (
    <Dialog
      title={m.session_move_title({ place: session.area.name })}
      action={m.session_move_save()}
      busy={moving}
      problem={isConflict(refused) ? sayConflict(session) : problemsOutside(refused, ['date'], ['durationMinutes'], ['venueId'])}
      onClose={onClose}
      onAction={save}
    >
      <div className={classes.when}>
        <DateField label={m.session_date()} withAsterisk data-autofocus value={date} error={errorOf(!date, 'date')} onChange={setDate} />
        <TimeField
          label={m.session_start()}
          withAsterisk
          value={startTime}
          error={tried && !startTime ? m.field_required() : undefined}
          onChange={setStartTime}
        />
        <NumberField
          label={m.session_minutes()}
          withAsterisk
          value={minutes}
          error={errorOf(minutes === null, 'durationMinutes')}
          onChange={setMinutes}
        />
      </div>
      <VenueField
        areaId={session.area.id}
        value={venueId}
        given={session.venue ?? null}
        error={problemsUnder(refused, 'venueId')}
        onChange={setVenueId}
      />
    </Dialog>
  );
}
