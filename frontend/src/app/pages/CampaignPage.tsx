import { getRouteApi } from '@tanstack/react-router';
import { CampaignAbout } from '../../features/campaign/CampaignAbout';
import { CampaignSessions } from '../../features/campaign/CampaignSessions';
import { CampaignShow } from '../../features/campaign/CampaignShow';
import { CampaignTeams } from '../../features/campaign/CampaignTeams';
import { OutcomeList } from '../../features/outcome/OutcomeList';
import { CampaignProgress } from '../../features/progress/CampaignProgress';
import { DayChart } from '../../features/progress/DayChart';
import { TargetList } from '../../features/progress/TargetList';
import classes from './CampaignPage.module.css';

const route = getRouteApi('/shell/campaigns/$id');

export function CampaignPage() {
  const { id } = route.useParams();
  const { dialog, share, after, area, ...view } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (name: 'target' | 'teams') => (on: boolean) =>
    void navigate({ search: (now) => ({ ...now, dialog: on ? name : undefined }), replace: !on });
  return (
    <CampaignShow id={id} key={id}>
      {(campaign) => (
        <div className={classes.columns}>
          <div className={classes.column}>
            <CampaignProgress
              campaign={campaign}
              areaId={area}
              onArea={(to) => void navigate({ search: (now) => ({ ...now, area: to }), replace: true, resetScroll: false })}
            />
            <DayChart campaign={campaign} />
            <TargetList
              campaign={campaign}
              assigning={dialog === 'target'}
              onAssigning={open('target')}
              handing={share}
              onHanding={(target) => void navigate({ search: (now) => ({ ...now, share: target }), replace: !target, resetScroll: false })}
            />
            <OutcomeList
              campaignId={id}
              after={after}
              onAfter={(next) => void navigate({ search: (now) => ({ ...now, after: next }), resetScroll: false })}
              view={view}
              onView={(next) =>
                void navigate({ search: (now) => ({ ...now, ...next, after: undefined }), replace: true, resetScroll: false })
              }
            />
          </div>
          <div className={classes.column}>
            <CampaignSessions campaignId={id} />
            <CampaignTeams campaignId={id} assigning={dialog === 'teams'} onAssigning={open('teams')} />
            <CampaignAbout campaign={campaign} />
          </div>
        </div>
      )}
    </CampaignShow>
  );
}
