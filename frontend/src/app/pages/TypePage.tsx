import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { TypeDesigner } from '../../features/type/TypeDesigner';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { Page } from '../../ui/Page';

const Adoption = lazy(() => import('../../features/type/Adoption').then((module) => ({ default: module.Adoption })));

const route = getRouteApi('/shell/types/$code');

export function TypePage() {
  const { code } = route.useParams();
  const { indicator } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TypeDesigner
      key={code}
      code={code}
      onList={() => void navigate({ to: '/types' })}
      onOpen={(to) => void navigate({ to: '/types/$code', params: { code: to } })}
    >
      {(loaded, body) => {
        const { draft, published } = loaded ?? { draft: null, published: null };
        const name = draft?.recipe.name ?? published?.name;
        return (
          <Page
            title={(name && say(name)) || m.campaign_type()}
            above={<Link to="/types">{m.nav_types()}</Link>}
            below={
              loaded && (
                <>
                  {draft && <Badge tone="warm">{m.type_draft()}</Badge>}
                  {published && (
                    <Badge tone={published.retiredAt ? 'quiet' : 'accent'}>{m.type_version_now({ version: published.version })}</Badge>
                  )}
                  {published?.retiredAt && <Badge>{m.type_retired()}</Badge>}
                  <span>{(draft ?? published)?.area?.name ?? m.type_owner_product()}</span>
                </>
              )
            }
          >
            {body}
            {published && (
              <Suspense>
                <Adoption
                  code={code}
                  indicator={indicator}
                  onIndicator={(to) => void navigate({ search: { indicator: to }, replace: true, resetScroll: false })}
                />
              </Suspense>
            )}
          </Page>
        );
      }}
    </TypeDesigner>
  );
}
