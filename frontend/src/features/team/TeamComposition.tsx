import { formatNumber } from '../../lib/format';
import { representingName } from '../../lib/membership';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { SourceName } from '../../ui/Figure';
import { Section } from '../../ui/Page';
import classes from './TeamAbout.module.css';
import type { ShownTeam } from './TeamShow';

type Rule = NonNullable<ShownTeam['compositionRule']>;

/** Where the team departs from the rule for its kind, and what the rule says; nothing where no rule holds. */
export function TeamComposition({ team }: { team: ShownTeam }) {
  const { warnings, compositionRule: rule } = team;
  if (!rule && warnings.length === 0) return null;
  return (
    <Section title={m.team_composition()}>
      {warnings.length === 0 ? (
        <p>
          <Badge tone="good">{m.team_as_ruled()}</Badge>
        </p>
      ) : (
        <ul className={classes.warnings}>
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.message}`}>
              <Badge tone="warm">{m.team_to_check()}</Badge> {warning.message}
            </li>
          ))}
        </ul>
      )}
      {rule && <RuleWords rule={rule} />}
    </Section>
  );
}

function RuleWords({ rule }: { rule: Rule }) {
  const size = sizeWords(rule);
  return (
    <div className={classes.rule}>
      <h3>{m.team_rule({ area: rule.area.name })}</h3>
      <dl className={classes.facts}>
        {size && (
          <>
            <dt>{m.team_people()}</dt>
            <dd>{size}</dd>
          </>
        )}
        {rule.leaderRepresents && (
          <>
            <dt>{m.membership_leader()}</dt>
            <dd>
              {rule.leaderRequired
                ? m.team_rule_leader_must({ who: representingName[rule.leaderRepresents]() })
                : m.team_rule_leader_should({ who: representingName[rule.leaderRepresents]() })}
            </dd>
          </>
        )}
        {rule.mustInclude.length > 0 && (
          <>
            <dt>{m.team_rule_include()}</dt>
            <dd>{rule.mustInclude.map((whom) => representingName[whom]()).join(', ')}</dd>
          </>
        )}
      </dl>
      {rule.source && (
        <p className={classes.source}>
          <SourceName source={rule.source} />
        </p>
      )}
    </div>
  );
}

function sizeWords({ minMembers: min, maxMembers: max }: Rule): string | null {
  const known = (bound: number | null | undefined): bound is number => typeof bound === 'number';
  if (known(min) && known(max))
    return min === max
      ? m.team_rule_exactly({ count: formatNumber(min) })
      : m.team_rule_between({ min: formatNumber(min), max: formatNumber(max) });
  if (known(min)) return m.team_rule_at_least({ count: formatNumber(min) });
  return known(max) ? m.team_rule_at_most({ count: formatNumber(max) }) : null;
}
