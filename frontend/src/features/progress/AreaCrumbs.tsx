import type { AreaCountersFragment } from '../../gql/progress/graphql';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import classes from './AreaCrumbs.module.css';
import { AreaLink } from './AreaLink';

type AreaCrumbsProps = { campaign: { id: string; area: { id: string } }; area: AreaCountersFragment['area'] };

/** The way from the campaign's own area down to the one looked at. */
export function AreaCrumbs({ campaign, area }: AreaCrumbsProps) {
  const first = area.ancestors.findIndex((above) => above.id === campaign.area.id);
  const above = first < 0 ? [] : area.ancestors.slice(first);
  return (
    <nav aria-label={m.progress_crumbs()}>
      <ol className={classes.crumbs}>
        {above.map(({ id, name }) => (
          <li key={id}>
            <AreaLink campaignId={campaign.id} areaId={id === campaign.area.id ? undefined : id}>
              {name}
            </AreaLink>
          </li>
        ))}
        <li aria-current="page">
          <AreaLabel area={area} />
        </li>
      </ol>
    </nav>
  );
}
