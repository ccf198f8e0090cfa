import { Link, useNavigate } from '@tanstack/react-router';
import { CampaignForm } from '../../features/campaign/CampaignForm';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toast';

export function NewCampaignPage() {
  const navigate = useNavigate();
  return (
    <Page title={m.campaign_create()} above={<Link to="/campaigns">{m.nav_campaigns()}</Link>}>
      <CampaignForm
        onCreated={(id, name, targetProblem) => {
          toast(m.campaign_created({ name }));
          if (targetProblem) toast(m.campaign_target_not_assigned({ problem: targetProblem }), { tone: 'problem' });
          void navigate({ to: '/campaigns/$id', params: { id } });
        }}
      />
    </Page>
  );
}
