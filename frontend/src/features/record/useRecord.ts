import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { RecordMineDocument, RecordSessionsDocument } from '../../gql/record/graphql';
import { addDays, dayOf } from '../../lib/format';
import { Outbox, type OutboxItem } from '../../lib/outbox';
import { ask, NotSignedIn } from './ask';
import { type Kept, keep, readKept } from './kept';
import { type Act, sendAct } from './send';

export type Reach = 'asking' | 'fresh' | 'offline' | 'signed-out';

/** All the phone page knows and does: what it last heard, whether that is fresh, and what waits to be sent. */
export function useRecord() {
  const [kept, setKept] = useState<Kept | null>(readKept);
  const [reach, setReach] = useState<Reach>('asking');
  const [items, setItems] = useState<OutboxItem[]>([]);
  const login = kept?.login;
  // one outbox for each person: what one of them did is never sent in another's name
  const outbox = useMemo(() => (login ? new Outbox(sendAct, `outbox-${login}`) : null), [login]);

  const refresh = useCallback(async () => {
    const today = dayOf(new Date());
    try {
      const [{ viewer, sessions }, { outcomes }] = await Promise.all([
        ask(RecordSessionsDocument, { from: addDays(today, -6), to: addDays(today, 1) }),
        ask(RecordMineDocument, {}),
      ]);
      const mayAct = sessions.filter((s) => s.viewerCanMarkHeld || s.viewerCanRecord);
      const heard = { login: viewer.name, fullName: viewer.fullName ?? viewer.name, sessions: mayAct, mine: outcomes.nodes };
      keep(heard);
      setKept(heard);
      setReach('fresh');
    } catch (reason) {
      setReach(reason instanceof NotSignedIn ? 'signed-out' : 'offline');
    }
  }, []);

  const flush = useCallback(
    async (now: 'due' | 'now') => {
      if (!outbox) return;
      if ((await outbox.flush(now)) > 0) await refresh();
    },
    [outbox, refresh],
  );

  useEffect(() => {
    void refresh();
  }, [refresh]);

  useEffect(() => {
    if (reach !== 'offline') return;
    const timer = setInterval(() => void refresh(), 5_000);
    return () => clearInterval(timer);
  }, [reach, refresh]);

  useEffect(() => {
    if (!outbox) return;
    const list = () => void outbox.list().then(setItems);
    const sendNow = () => void flush('now');
    const sendDue = () => void flush('due');
    list();
    sendDue();
    const off = outbox.subscribe(list);
    window.addEventListener('online', sendNow);
    const timer = setInterval(sendDue, 15_000);
    return () => {
      off();
      window.removeEventListener('online', sendNow);
      clearInterval(timer);
    };
  }, [outbox, flush]);

  const add = useCallback(
    async (acts: Act[]) => {
      for (const act of acts) await outbox?.add(act.kind, act, keyOf(act));
      void flush('now');
    },
    [outbox, flush],
  );
  const drop = useCallback((item: OutboxItem) => outbox?.remove(item.seq as number), [outbox]);
  return { kept, reach, items, refresh, add, drop, sendNow: () => flush('now') };
}

/** The server's own key for an outcome; else one that lets the same act wait only once for each version. */
function keyOf(act: Act): string {
  switch (act.kind) {
    case 'outcome':
      return act.input.id;
    case 'held':
      return `held ${act.input.sessionId} ${act.input.expectedVersion} ${act.input.headCount}`;
    case 'amend':
    case 'void':
      return `${act.kind} ${act.input.outcomeId} ${act.input.expectedVersion}`;
  }
}
