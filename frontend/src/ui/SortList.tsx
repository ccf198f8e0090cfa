import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { m } from '../paraglide/messages';
import classes from './SortList.module.css';

type SortListProps<T> = {
  label: string;
  items: T[];
  keyOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** undefined: the order is not the reader's to change. */
  onMove: ((from: number, to: number) => void) | undefined;
  chosen?: string | null;
  children: (item: T) => ReactNode;
};

type Drag = { from: number; to: number };

/** A list in an order one sets: by dragging the handle with mouse, pen or finger, by its arrow keys, or by the buttons up and down. */
export function SortList<T>({ label, items, keyOf, nameOf, onMove, chosen, children }: SortListProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const item = items[from];
    if (!onMove || !item || from === to || to < 0 || to >= items.length) return;
    onMove(from, to);
    setSaid(m.sort_moved({ name: nameOf(item), place: to + 1, of: items.length }));
  };
  const indexAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const under = rows.findIndex((row) => y < row.bottom);
    return under < 0 ? rows.length - 1 : under;
  };
  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, to: index });
    },
    onPointerMove: (event: PointerEvent) => drag && setDrag({ ...drag, to: indexAt(event.clientY) }),
    onPointerUp: () => {
      if (drag) move(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') return setDrag(null);
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (step === 0) return;
      event.preventDefault();
      move(index, index + step);
    },
  });
  return (
    <>
      <ol ref={list} className={classes.list} aria-label={label}>
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            className={classes.row}
            data-chosen={chosen === keyOf(item)}
            data-dragged={drag?.from === index}
            data-drop={drag && drag.to === index && drag.from !== index ? (drag.from > index ? 'before' : 'after') : undefined}
          >
            {onMove && (
              <UnstyledButton className={classes.handle} aria-label={m.sort_handle({ name: nameOf(item) })} {...handle(index)}>
                <IconGripVertical size={16} stroke={1.75} aria-hidden />
              </UnstyledButton>
            )}
            <div className={classes.item}>{children(item)}</div>
            {onMove && (
              <span className={classes.steps}>
                <UnstyledButton
                  className={classes.step}
                  aria-label={m.sort_up({ name: nameOf(item) })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={16} stroke={1.75} aria-hidden />
                </UnstyledButton>
                <UnstyledButton
                  className={classes.step}
                  aria-label={m.sort_down({ name: nameOf(item) })}
                  disabled={index === items.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={16} stroke={1.75} aria-hidden />
                </UnstyledButton>
              </span>
            )}
          </li>
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
