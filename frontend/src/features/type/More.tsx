import { type ReactNode, useState } from 'react';
import classes from './TypeDesigner.module.css';

/** What few fields need: folded, unless something stands in it already. */
export function More({ summary, filled, children }: { summary: string; filled: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(filled);
  return (
    <details className={classes.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
