import { lazy, Suspense } from 'react';
import type { DialogProps } from './DialogBox';

const DialogBox = lazy(() => import('./DialogBox').then((module) => ({ default: module.DialogBox })));

/** A question over the page: title, what is asked, one action. Mount it to open it; Escape and the cross close it. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <DialogBox {...props} />
    </Suspense>
  );
}
