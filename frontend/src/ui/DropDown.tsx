import { type ReactNode, useEffect, useRef } from 'react';
import classes from './DropDown.module.css';

type DropDownProps = { icon: ReactNode; label: string; children: ReactNode };

/** A button that unfolds a small panel below it; Escape and a press elsewhere fold it again. Light: no floating machinery. */
export function DropDown({ icon, label, children }: DropDownProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : details.contains(event.target as Node)) return;
      details.open = false;
      if (event instanceof KeyboardEvent) details.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', fold);
    document.addEventListener('keydown', fold);
    return () => {
      document.removeEventListener('pointerdown', fold);
      document.removeEventListener('keydown', fold);
    };
  }, []);
  return (
    <details ref={box} className={classes.box}>
      <summary className={classes.button}>
        {icon}
        {label}
      </summary>
      <div className={classes.panel}>{children}</div>
    </details>
  );
}
