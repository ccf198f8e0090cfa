import { getRouteApi } from '@tanstack/react-router';
import { CampaignList } from '../../features/campaign/CampaignList';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/campaigns');

export function CampaignsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { canCreateCampaign } = useViewer();
  return (
    <Page
      title={m.nav_campaigns()}
      actions={
        <>
          {canCreateCampaign && <ButtonLink to="/campaigns/new">{m.campaign_create()}</ButtonLink>}
          <ButtonLink to="/types" variant="default">
            {m.nav_types()}
          </ButtonLink>
        </>
      }
    >
      <CampaignList search={search} onSearch={(next) => void navigate({ search: next, replace: next.after === search.after })} />
    </Page>
  );
}
