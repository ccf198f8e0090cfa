import { type ComponentProps, lazy, Suspense } from 'react';
import classes from './Preview.module.css';

const Preview = lazy(() => import('./Preview').then((module) => ({ default: module.Preview })));

/** The preview, which comes after the designer itself: it brings every kind of input. */
export function PreviewLater(props: ComponentProps<typeof Preview>) {
  return (
    <Suspense fallback={<div className={classes.phone} />}>
      <Preview {...props} />
    </Suspense>
  );
}
