import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useId } from 'react';
import { m } from '../paraglide/messages';
import classes from './Dialog.module.css';

export type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** With an action the dialog is a form: Enter does it. */
  action?: string;
  onAction?: () => void | Promise<void>;
  busy?: boolean;
  danger?: boolean;
  /** Why the act was refused, said above the buttons. */
  problem?: string | null;
  wide?: boolean;
};

/** The dialog itself, loaded when the first one opens: see Dialog. */
export function DialogBox({ title, onClose, children, action, onAction, busy, danger, problem, wide }: DialogProps) {
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void onAction?.();
  };
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={wide ? 'lg' : 'md'}
      centered
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      classNames={{ title: classes.title ?? '', content: classes.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* else a second banner of the page */}
        <Modal.Header role="none">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={m.dialog_close()} />
        </Modal.Header>
        <Modal.Body>
          <form id={form} onSubmit={submit} noValidate>
            <div className={classes.body}>{children}</div>
            {problem && (
              <p className={classes.problem} role="alert">
                {problem}
              </p>
            )}
            {action && (
              <div className={classes.buttons}>
                <Button variant="default" onClick={onClose}>
                  {m.dialog_cancel()}
                </Button>
                <Button type="submit" color={danger ? 'red' : 'teal'} {...(busy ? { loading: true } : {})}>
                  {action}
                </Button>
              </div>
            )}
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
