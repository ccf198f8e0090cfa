import { useState } from 'react';
import { m } from '../../paraglide/messages';
import { LiveMark } from '../../ui/LiveMark';
import { Section } from '../../ui/Page';
import { CampaignCounters, type Freshness } from './CampaignCounters';

/** The campaign's totals against its targets, moving. */
export function CampaignProgress({ campaignId }: { campaignId: string }) {
  const [paused, setPaused] = useState(false);
  const [freshness, setFreshness] = useState<Freshness>({ asOf: undefined, stale: false });
  return (
    <Section title={m.progress_title()} note={<LiveMark {...freshness} paused={paused} onPause={setPaused} />}>
      <CampaignCounters campaignId={campaignId} paused={paused} onFreshness={setFreshness} />
    </Section>
  );
}
