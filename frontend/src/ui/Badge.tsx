import type { ReactNode } from 'react';
import classes from './Badge.module.css';

/** A state in a word; the colour only repeats it. `warm` means: needs you. */
export function Badge({ tone = 'quiet', children }: { tone?: 'quiet' | 'accent' | 'warm' | 'good' | 'bad'; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
