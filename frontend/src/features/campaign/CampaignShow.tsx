import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  ActivateCampaignDocument,
  CampaignShowDocument,
  type CampaignShowQuery,
  CloseCampaignDocument,
  ReopenCampaignDocument,
} from '../../gql/campaign/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { formatPeriod } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Dialog } from '../../ui/Dialog';
import { Page } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import { CampaignStatusBadge } from './CampaignStatusBadge';

export type ShownCampaign = NonNullable<CampaignShowQuery['campaign']>;

/** A campaign's own page: what it is, where it stands, the step it may take next; the rest is composed below. */
export function CampaignShow({ id, children }: { id: string; children: (campaign: ShownCampaign) => ReactNode }) {
  const state = useLoad(CampaignShowDocument, { id });
  const back = <Link to="/campaigns">{m.nav_campaigns()}</Link>;
  return (
    <StateView
      state={state}
      lines={8}
      isEmpty={(data) => data.campaign === null}
      empty={<Empty title={m.campaign_not_found()} action={back} />}
    >
      {({ campaign }) =>
        campaign && (
          <Page
            title={campaign.name}
            above={back}
            below={
              <>
                <CampaignStatusBadge status={campaign.status} />
                <AreaLabel area={campaign.area} full />
                <span>{formatPeriod(campaign.startsOn, campaign.endsOn)}</span>
              </>
            }
            actions={campaign.viewerCanManage ? <Steps campaign={campaign} /> : undefined}
          >
            {children(campaign)}
          </Page>
        )
      }
    </StateView>
  );
}

function Steps({ campaign }: { campaign: ShownCampaign }) {
  const activate = useAct(ActivateCampaignDocument);
  const close = useAct(CloseCampaignDocument);
  const reopen = useAct(ReopenCampaignDocument);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const input = { campaignId: campaign.id, expectedVersion: campaign.version };

  const finish = ({ problems }: { problems: Problem[] }, done: string) => {
    const refusal = problemsElsewhere(problems);
    if (refusal === null) {
      toast(done);
      setAsking(false);
    } else if (asking) setProblem(refusal);
    else toast(refusal, { tone: 'problem' });
  };

  switch (campaign.status) {
    case 'DRAFT':
      return (
        <Button loading={activate.acting} onClick={async () => finish(await activate.act({ input }), m.campaign_activated())}>
          {m.campaign_activate()}
        </Button>
      );
    case 'ACTIVE':
      return (
        <>
          <Button variant="default" onClick={() => setAsking(true)}>
            {m.campaign_close()}
          </Button>
          {asking && (
            <Dialog
              title={m.campaign_close_ask({ name: campaign.name })}
              action={m.campaign_close()}
              busy={close.acting}
              problem={problem}
              onClose={() => setAsking(false)}
              onAction={async () => finish(await close.act({ input }), m.campaign_closed_done())}
            >
              <p>{m.campaign_close_text()}</p>
            </Dialog>
          )}
        </>
      );
    case 'CLOSED':
      return (
        <Button variant="default" loading={reopen.acting} onClick={async () => finish(await reopen.act({ input }), m.campaign_activated())}>
          {m.campaign_reopen()}
        </Button>
      );
  }
}
