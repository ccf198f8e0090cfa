import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { TargetListDocument, type TargetRowFragment } from '../../gql/progress/graphql';
import { useLoad } from '../../lib/load';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { LiveMark } from '../../ui/LiveMark';
import { Section } from '../../ui/Page';
import { CampaignCounters, type Freshness } from './CampaignCounters';

type Place = { id: string; name: string };
type CampaignProgressProps = {
  campaign: { id: string; area: Place };
  /** The area looked at; default: the viewer's own where it lies inside the campaign's, else the campaign's. */
  areaId: string | undefined;
  onArea: (areaId: string) => void;
};

/** The totals against the targets, moving; of the whole campaign or of one area with a target of its own. */
export function CampaignProgress({ campaign, areaId, onArea }: CampaignProgressProps) {
  const [paused, setPaused] = useState(false);
  const [freshness, setFreshness] = useState<Freshness>({ asOf: undefined, stale: false });
  const targets = useLoad(TargetListDocument, { campaignId: campaign.id });
  const { homeArea } = useViewer();
  const own = homeArea.ancestors.some((a) => a.id === campaign.area.id) ? homeArea : campaign.area;
  const places = placesOf([campaign.area, own], targets.kind === 'ready' ? (targets.data.campaign?.targets ?? []) : []);
  const area = places.find((place) => place.id === areaId) ?? own;
  return (
    <Section
      title={m.progress_title()}
      note={<LiveMark {...freshness} paused={paused} onPause={setPaused} />}
      actions={
        <>
          {places.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={m.progress_area()}
              value={area.id}
              data={places.map((place) => ({ value: place.id, label: place.name }))}
              onChange={(e) => onArea(e.currentTarget.value)}
            />
          )}
          <ButtonLink size="xs" variant="default" to="/campaigns/$id/progress" params={{ id: campaign.id }}>
            {m.progress_open()}
          </ButtonLink>
          <ButtonLink size="xs" variant="default" to="/board/$id" params={{ id: campaign.id }}>
            {m.board_open()}
          </ButtonLink>
        </>
      }
    >
      <CampaignCounters key={area.id} campaignId={campaign.id} areaId={area.id} paused={paused} onFreshness={setFreshness} opens />
    </Section>
  );
}

function placesOf(always: Place[], targets: TargetRowFragment[]): Place[] {
  const places = new Map([...always, ...targets.map((t) => t.area)].map((place) => [place.id, place]));
  return [...places.values()];
}
