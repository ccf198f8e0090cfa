import { FieldValues } from '../../lib/FieldValues';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { SourceName } from '../../ui/Figure';
import { Section } from '../../ui/Page';
import classes from './CampaignAbout.module.css';
import type { ShownCampaign } from './CampaignShow';

/** What kind of campaign it is, and what was asked besides. */
export function CampaignAbout({ campaign }: { campaign: ShownCampaign }) {
  return (
    <Section title={m.campaign_about()}>
      <dl className={classes.facts}>
        <dt>{m.campaign_type()}</dt>
        <dd>
          {say(campaign.type.name)}
          <p className={classes.description}>{say(campaign.type.description)}</p>
        </dd>
        {campaign.description && (
          <>
            <dt>{m.campaign_description()}</dt>
            <dd>{campaign.description}</dd>
          </>
        )}
        <FieldValues values={campaign.values} className={classes.pair} />
      </dl>
      {campaign.source && (
        <p className={classes.description}>
          <SourceName source={campaign.source} />
        </p>
      )}
    </Section>
  );
}
