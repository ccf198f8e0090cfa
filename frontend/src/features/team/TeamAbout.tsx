import { Fragment } from 'react';
import { formatDay } from '../../lib/format';
import { say } from '../../lib/text';
import { sayValue } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { SourceName } from '../../ui/Figure';
import { Section } from '../../ui/Page';
import classes from './TeamAbout.module.css';
import type { ShownTeam } from './TeamShow';
import { channelKindName } from './teamDraft';

/** By which act the team stands, where it can be reached, and where this was read. */
export function TeamAbout({ team }: { team: ShownTeam }) {
  return (
    <Section title={m.team_about()}>
      <dl className={classes.facts}>
        <dt>{m.team_decision()}</dt>
        <dd>
          <DecisionWords decision={team.decision} />
        </dd>
        {team.foundedOn && (
          <>
            <dt>{m.team_founded_on()}</dt>
            <dd>{formatDay(team.foundedOn)}</dd>
          </>
        )}
        <dt>{m.team_last_outcome()}</dt>
        <dd>{team.lastOutcome ? formatDay(team.lastOutcome.day) : <span className={classes.missing}>{m.team_no_outcome()}</span>}</dd>
        <dt>{m.team_channels()}</dt>
        <dd>
          {team.channels.length === 0 ? (
            <span className={classes.missing}>{m.team_no_channels()}</span>
          ) : (
            <ul>
              {team.channels.map((channel) => (
                <li key={`${channel.kind} ${channel.name} ${channel.url}`}>
                  {channelKindName[channel.kind]()}:{' '}
                  {channel.url ? (
                    <a href={channel.url} target="_blank" rel="noreferrer">
                      {channel.name}
                    </a>
                  ) : (
                    channel.name
                  )}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {team.values.map((value) => (
          <Fragment key={value.key}>
            <dt>{say(value.label)}</dt>
            <dd>{sayValue(value)}</dd>
          </Fragment>
        ))}
      </dl>
      {team.source && !team.source.sample && (
        <p className={classes.source}>
          <SourceName source={team.source} />
        </p>
      )}
    </Section>
  );
}

function DecisionWords({ decision }: { decision: ShownTeam['decision'] }) {
  const known = decision && (decision.number || decision.date || decision.issuer);
  if (!known) return <span className={classes.missing}>{m.team_no_decision()}</span>;
  const { number, date, issuer, source } = decision;
  return (
    <>
      {[number, date && m.team_decision_of_day({ day: formatDay(date) })].filter(Boolean).join(', ')}
      {issuer && <span className={classes.line}>{issuer}</span>}
      {source && (
        <span className={classes.source}>
          <SourceName source={source} />
        </span>
      )}
    </>
  );
}
