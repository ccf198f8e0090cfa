import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { m } from '../paraglide/messages';
import type { Loadable } from './loadable';
import classes from './StateView.module.css';

type StateViewProps<T> = {
  state: Loadable<T>;
  /** How many lines the skeleton holds: about as many as the rows will be, so that nothing jumps. */
  lines?: number;
  isEmpty?: (data: T) => boolean;
  /** Says why there is nothing and what to do: no data, no match, no permission each in their own words. */
  empty?: ReactNode;
  children: (data: T) => ReactNode;
};

/** Loading, failed, empty or rows. Old rows stay while new ones are fetched. */
export function StateView<T>({ state, lines = 3, isEmpty, empty, children }: StateViewProps<T>) {
  if (state.kind === 'loading') return <Skeleton lines={lines} />;
  if (state.kind === 'failed') return <Failed message={state.message} onRetry={state.retry} />;
  if (isEmpty?.(state.data)) return <div className={classes.empty}>{empty}</div>;
  return (
    <div aria-busy={state.refreshing} className={classes.rows}>
      {children(state.data)}
    </div>
  );
}

function Skeleton({ lines }: { lines: number }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.skeleton} data-visible={visible} role="status">
      <span className="visually-hidden">{m.state_loading()}</span>
      {Array.from({ length: lines }, (_, i) => `line-${i}`).map((key) => (
        <span key={key} className={classes.line} />
      ))}
    </div>
  );
}

function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div className={classes.failed} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <p>{message}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {m.state_retry()}
      </Button>
    </div>
  );
}

/** The content of an empty state: what is missing, and what to do about it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <>
      <p className={classes.emptyTitle}>{title}</p>
      {children && <p className={classes.emptyText}>{children}</p>}
      {action && <div className={classes.emptyAction}>{action}</div>}
    </>
  );
}
