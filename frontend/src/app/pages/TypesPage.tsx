import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { FieldSetList } from '../../features/type/FieldSetList';
import { TypeList } from '../../features/type/TypeList';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

const NewTypeDialog = lazy(() => import('../../features/type/NewTypeDialog').then((module) => ({ default: module.NewTypeDialog })));
const ImportTypeDialog = lazy(() =>
  import('../../features/type/ImportTypeDialog').then((module) => ({ default: module.ImportTypeDialog })),
);

const route = getRouteApi('/shell/types');

export function TypesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { canCreateCampaign } = useViewer();
  const open = (dialog: typeof search.dialog) => void navigate({ search: { ...search, dialog }, replace: dialog === undefined });
  const made = (code: string) => void navigate({ to: '/types/$code', params: { code } });
  return (
    <Page
      title={m.nav_types()}
      actions={
        canCreateCampaign ? (
          <>
            <Button onClick={() => open('new')}>{m.type_new()}</Button>
            <Button variant="default" onClick={() => open('import')}>
              {m.type_import()}
            </Button>
          </>
        ) : undefined
      }
    >
      <TypeList search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
      <FieldSetList />
      <Suspense>
        {search.dialog === 'new' && <NewTypeDialog from={null} onClose={() => open(undefined)} onMade={made} />}
        {search.dialog === 'import' && <ImportTypeDialog onClose={() => open(undefined)} onMade={made} />}
      </Suspense>
    </Page>
  );
}
