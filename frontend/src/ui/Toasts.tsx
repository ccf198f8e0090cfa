import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { m } from '../paraglide/messages';
import classes from './Toasts.module.css';
import { dismissToast, toastStore } from './toast';

/** Where toasts appear; once, in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.snapshot);
  return (
    <div className={`${classes.toasts} no-print`} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast} data-tone={toast.tone}>
          {toast.tone === 'done' ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
          <span>{toast.text}</span>
          {toast.undo && (
            <UnstyledButton
              className={classes.undo}
              onClick={() => {
                dismissToast(toast.id);
                toast.undo?.();
              }}
            >
              {m.toast_undo()}
            </UnstyledButton>
          )}
        </div>
      ))}
    </div>
  );
}
