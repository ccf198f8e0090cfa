import { getRouteApi } from '@tanstack/react-router';
import { TeamAbout } from '../../features/team/TeamAbout';
import { TeamComposition } from '../../features/team/TeamComposition';
import { TeamMembers } from '../../features/team/TeamMembers';
import { TeamShow } from '../../features/team/TeamShow';
import classes from './CampaignPage.module.css';

const route = getRouteApi('/shell/teams/$id');

export function TeamPage() {
  const { id } = route.useParams();
  const { dialog, past } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (name: typeof dialog) => void navigate({ search: (now) => ({ ...now, dialog: name }), replace: name === undefined });
  return (
    <TeamShow key={id} id={id} amending={dialog === 'amend'} onAmending={(on) => open(on ? 'amend' : undefined)}>
      {(team) => (
        <div className={classes.columns}>
          <div className={classes.column}>
            {team.warnings.length > 0 && <TeamComposition team={team} />}
            <TeamMembers
              team={team}
              past={past ?? false}
              onPast={(shown) =>
                void navigate({ search: (now) => ({ ...now, past: shown || undefined }), replace: true, resetScroll: false })
              }
              dialog={dialog === 'amend' ? undefined : dialog}
              onDialog={open}
            />
          </div>
          <div className={classes.column}>
            <TeamAbout team={team} />
            {team.warnings.length === 0 && <TeamComposition team={team} />}
          </div>
        </div>
      )}
    </TeamShow>
  );
}
