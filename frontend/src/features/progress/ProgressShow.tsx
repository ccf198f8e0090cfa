import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ProgressHeadDocument } from '../../gql/progress/graphql';
import { formatPeriod } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { Page } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { AreaProgress } from './AreaProgress';
import type { ProgressSearch } from './progressSearch';

type ProgressShowProps = { id: string; search: ProgressSearch; onSearch: (change: ProgressSearch) => void };

/** How far a campaign is, from its own area down to a village; to look at, to print, or to hang on a wall. */
export function ProgressShow({ id, search, onSearch }: ProgressShowProps) {
  const state = useLoad(ProgressHeadDocument, { id });
  return (
    <StateView
      state={state}
      lines={12}
      isEmpty={(data) => data.campaign === null}
      empty={<Empty title={m.campaign_not_found()} action={<Link to="/campaigns">{m.nav_campaigns()}</Link>} />}
    >
      {({ campaign }) =>
        campaign && (
          <Page
            title={m.progress_of_campaign({ name: campaign.name })}
            above={
              <Link to="/campaigns/$id" params={{ id }}>
                {m.progress_back()}
              </Link>
            }
            below={<span>{formatPeriod(campaign.startsOn, campaign.endsOn)}</span>}
            actions={
              <>
                <Button variant="default" onClick={() => window.print()}>
                  {m.progress_print()}
                </Button>
                <ButtonLink variant="default" to="/board/$id" params={{ id }} search={{ area: search.area, indicator: search.indicator }}>
                  {m.board_open()}
                </ButtonLink>
              </>
            }
          >
            <AreaProgress key={search.area ?? ''} campaign={campaign} search={search} onSearch={onSearch} />
          </Page>
        )
      }
    </StateView>
  );
}
