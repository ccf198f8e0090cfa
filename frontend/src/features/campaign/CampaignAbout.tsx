import { formatDay, formatNumber } from '../../lib/format';
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
        {campaign.values.map((value) => (
          <div key={value.key} className={classes.pair}>
            <dt>{say(value.label)}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
      </dl>
      {campaign.source && (
        <p className={classes.description}>
          <SourceName source={campaign.source} />
        </p>
      )}
    </Section>
  );
}

function shown(value: ShownCampaign['values'][number]): string {
  switch (value.__typename) {
    case 'TextValue':
      return value.text;
    case 'IntegerValue':
      return formatNumber(value.integer);
    case 'DecimalValue':
      return formatNumber(value.decimal);
    case 'BooleanValue':
      return value.boolean ? m.field_yes() : m.field_no();
    case 'DateValue':
      return formatDay(value.date);
    case 'ChoiceValue':
      return say(value.option.label);
    default:
      return '';
  }
}
