import { Button } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { type SessionCardFragment, SessionPanelDocument, type ShownSessionFragment } from '../../gql/session/graphql';
import { formatLongDay } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { mapLoadable } from '../../ui/loadable';
import { Empty, StateView } from '../../ui/StateView';
import { AssignSessionTeamsDialog } from './AssignSessionTeamsDialog';
import { CancelSessionDialog } from './CancelSessionDialog';
import { MarkHeldDialog } from './MarkHeldDialog';
import { MoveSessionDialog } from './MoveSessionDialog';
import { mayMove } from './moving';
import { SessionFacts } from './SessionFacts';
import classes from './SessionPanel.module.css';
import { type OnChanged, useRestoreSession } from './sessionActs';

type SessionPanelProps = { id: string; onChanged: OnChanged; onClose: () => void };
type Doing = 'move' | 'cancel' | 'held' | 'teams';

/** All about one session, and what the viewer may do with it. */
export function SessionPanel({ id, onChanged, onClose }: SessionPanelProps) {
  const loaded = useLoad(SessionPanelDocument, { id });
  const client = useClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const state = mapLoadable(loaded, (data) => data.session ?? null);
  const session = state.kind === 'ready' ? state.data : null;
  const changed = (now: SessionCardFragment | null) => {
    onChanged(now);
    if (!now) void client.query(SessionPanelDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
  };
  const back = () => setDoing(null);
  const act = session && { session, onChanged: changed, onClose: back };
  if (act && doing === 'move') return <MoveSessionDialog {...act} />;
  if (act && doing === 'cancel') return <CancelSessionDialog {...act} />;
  if (act && doing === 'held') return <MarkHeldDialog {...act} />;
  if (act && doing === 'teams') return <AssignSessionTeamsDialog {...act} />;
  return (
    <Dialog title={session ? `${session.area.name}, ${formatLongDay(session.date)}` : m.session_one()} wide onClose={onClose}>
      <StateView state={state} lines={7} isEmpty={(found) => found === null} empty={<Empty title={m.session_not_found()} />}>
        {(found) =>
          found && (
            <div className={classes.panel}>
              <SessionFacts session={found} />
              <Acts session={found} onChanged={changed} onDo={setDoing} />
            </div>
          )
        }
      </StateView>
    </Dialog>
  );
}

type ActsProps = { session: ShownSessionFragment; onChanged: OnChanged; onDo: (what: Doing) => void };

function Acts({ session, onChanged, onDo }: ActsProps) {
  const { today } = useViewer();
  const { restore, restoring } = useRestoreSession(onChanged);
  const { status, viewerCanManage, viewerCanMarkHeld } = session;
  const come = session.date <= today;
  return (
    <div className={classes.acts}>
      {viewerCanMarkHeld && status === 'PLANNED' && come && <Button onClick={() => onDo('held')}>{m.session_mark_held()}</Button>}
      {viewerCanMarkHeld && status === 'HELD' && (
        <Button variant="default" onClick={() => onDo('held')}>
          {m.session_head_count_correct()}
        </Button>
      )}
      {mayMove(session) && (
        <Button variant="default" onClick={() => onDo('move')}>
          {m.session_move()}
        </Button>
      )}
      {viewerCanManage && status === 'PLANNED' && (
        <>
          <Button variant="default" onClick={() => onDo('teams')}>
            {m.session_assign_teams()}
          </Button>
          <Button variant="default" onClick={() => onDo('cancel')}>
            {m.session_cancel()}
          </Button>
        </>
      )}
      {viewerCanManage && status === 'CANCELLED' && (
        <Button {...(restoring ? { loading: true } : {})} onClick={() => void restore(session)}>
          {m.session_restore()}
        </Button>
      )}
    </div>
  );
}
