import { type PointerEvent, useEffect, useState } from 'react';
import type { SlotRow } from './calendarDays';

type Chosen = { day: string; from: string; to: string };

/** Choosing a stretch of a day by dragging over its empty cells with a mouse or pen. A press without dragging stays a click. */
export function useDragSlots(onChosen: (day: string, from: string, to: string) => void) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    if (!chosen) return;
    const move = (event: globalThis.PointerEvent) => {
      const to = rowAt(event, chosen.day);
      if (to && to !== chosen.to) setChosen({ ...chosen, to });
    };
    const up = () => {
      setChosen(null);
      if (chosen.from !== chosen.to) onChosen(chosen.day, chosen.from, chosen.to);
    };
    const giveUp = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') setChosen(null);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', giveUp);
    document.addEventListener('keydown', giveUp);
    return () => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', giveUp);
      document.removeEventListener('keydown', giveUp);
    };
  }, [chosen, onChosen]);
  const start = (day: string, row: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && event.button === 0) setChosen({ day, from: row, to: row });
    },
  });
  const isChosen = (day: string, rows: SlotRow[], row: string): boolean => {
    if (!chosen || chosen.day !== day || chosen.from === chosen.to) return false;
    const [from, to, at] = [chosen.from, chosen.to, row].map((key) => rows.findIndex((r) => r.key === key)) as [number, number, number];
    return Math.min(from, to) <= at && at <= Math.max(from, to);
  };
  return { start, isChosen };
}

/** The row of the same day under the pointer. */
function rowAt(event: globalThis.PointerEvent, day: string): string | undefined {
  const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('td[data-row]');
  return cell?.dataset.day === day && cell.parentElement?.dataset.kind === 'slot' ? cell.dataset.row : undefined;
}
