import { type KeyboardEvent, useEffect, useRef } from 'react';

const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * A calendar's table is one stop of the Tab key; inside, arrows go from day to day and through the sessions of a day.
 * `onShift` gets Shift + arrow on a session: days and rows to move it by.
 */
export function useGridKeys(onShift: (sessionId: string, days: number, rows: number) => void) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (table.current && !table.current.querySelector('button[tabindex="0"]')) stopAt(table.current, firstStop(table.current));
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target.closest('button') : null;
    if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const session = from.dataset.session;
    if (event.shiftKey) {
      if (session) onShift(session, step[0], step[1]);
      return;
    }
    const next = step[0] === 0 ? inColumn(event.currentTarget, from, step[1]) : inRow(from, step[0]);
    next?.focus();
  };
  const onFocus = (event: { target: EventTarget }) => {
    if (table.current && event.target instanceof HTMLButtonElement) stopAt(table.current, event.target);
  };
  return { ref: table, onKeyDown, onFocus };
}

function firstStop(table: HTMLElement): HTMLButtonElement | null {
  return table.querySelector('td[data-today] button') ?? table.querySelector('td button');
}

function stopAt(table: HTMLElement, button: HTMLButtonElement | null) {
  for (const other of table.querySelectorAll<HTMLButtonElement>('button[tabindex="0"]')) other.tabIndex = -1;
  if (button) button.tabIndex = 0;
}

/** The next button up or down the day, in the order seen. */
function inColumn(table: HTMLElement, from: HTMLButtonElement, step: number): HTMLButtonElement | null {
  const column = from.closest('td')?.dataset.column;
  const buttons = [...table.querySelectorAll<HTMLButtonElement>(`td[data-column="${column}"] button`)];
  return buttons[buttons.indexOf(from) + step] ?? null;
}

function inRow(from: HTMLButtonElement, step: number): HTMLButtonElement | null {
  const cell = from.closest('td');
  const column = Number(cell?.dataset.column) + step;
  return cell?.parentElement?.querySelector(`td[data-column="${column}"] button`) ?? null;
}
