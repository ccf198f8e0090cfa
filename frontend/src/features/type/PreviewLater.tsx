import { type ComponentProps, lazy, Suspense } from 'react';
import classes from './Preview.module.css';

const Preview = lazy(() => import('./Preview').then((module) => ({ default: module.Preview })));
const FormPreview = lazy(() => import('./FormPreview').then((module) => ({ default: module.FormPreview })));
const coming = <div className={classes.phone} />;

/** The preview, which comes after the designer itself: it brings every kind of input. */
export function PreviewLater(props: ComponentProps<typeof Preview>) {
  return (
    <Suspense fallback={coming}>
      <Preview {...props} />
    </Suspense>
  );
}

/** The preview of one form. */
export function FormPreviewLater(props: ComponentProps<typeof FormPreview>) {
  return (
    <Suspense fallback={coming}>
      <FormPreview {...props} />
    </Suspense>
  );
}
