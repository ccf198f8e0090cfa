import { type DragEvent, useState } from 'react';
import type { SessionCardFragment } from '../../gql/session/graphql';

/** What the state allows; whether the viewer may is the server's word. */
export function mayMove(session: SessionCardFragment): boolean {
  return session.viewerCanManage && session.status === 'PLANNED';
}

export type Move = (session: SessionCardFragment, date: string, startTime: string) => void;

/** Dragging a session to another cell of the calendar, by mouse. By touch and keys there are the form and the arrow keys. */
export function useDragSession(onDrop: (session: SessionCardFragment, cell: string) => void) {
  const [dragged, setDragged] = useState<SessionCardFragment | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const stop = () => {
    setDragged(null);
    setOver(null);
  };
  const chip = (session: SessionCardFragment) => ({
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', session.title);
      setDragged(session);
    },
    onDragEnd: stop,
  });
  const cell = (key: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      setOver(key);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged) onDrop(dragged, key);
      stop();
    },
  });
  return { chip, cell, over };
}
