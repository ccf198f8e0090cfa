import { type ComponentProps, lazy, Suspense } from 'react';

const Bar = lazy(() => import('./FieldViewBar').then((module) => ({ default: module.FieldViewBar })));
const Views = lazy(() => import('./SavedViews').then((module) => ({ default: module.SavedViews })));

/** Conditions and columns of custom fields; they come after the list they narrow. */
export function FieldViewBar(props: ComponentProps<typeof Bar>) {
  return (
    <Suspense>
      <Bar {...props} />
    </Suspense>
  );
}

/** Lists kept under a name. */
export function SavedViews<Search extends object>(props: {
  list: ComponentProps<typeof Views>['list'];
  search: Search;
  onSearch: (search: Search) => void;
  fits?: (search: Search) => boolean;
}) {
  return (
    <Suspense>
      <Views {...(props as unknown as ComponentProps<typeof Views>)} />
    </Suspense>
  );
}
