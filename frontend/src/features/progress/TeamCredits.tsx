import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TeamCreditsDocument, type TeamCreditsQuery } from '../../gql/progress/graphql';
import { formatNumber, formatTime } from '../../lib/format';
import { useMore } from '../../lib/more';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { type Column, DataTable } from '../../ui/DataTable';
import { MoreRows } from '../../ui/MoreRows';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { byTeamName, creditWords, haveNamesakes, told } from './credits';
import classes from './TeamCredits.module.css';

type Credits = NonNullable<TeamCreditsQuery['campaignCounters'][number]>['credits'];
type Row = Credits['edges'][number];

/**
 * What each team is credited with, and which of the figures come to more or less than the area has. Of a whole province there are too many
 * teams to begin with them: they are shown when asked for.
 */
export function TeamCredits({ campaignId, areaId }: { campaignId: string; areaId: string }) {
  const list = useMore(TeamCreditsDocument, { campaignId, areaId }, (data) => {
    const credits = data.campaignCounters[0]?.credits;
    return credits && { rows: credits.edges, pageInfo: credits.pageInfo };
  });
  const [opened, setOpened] = useState(false);
  const asOf = list.state.kind === 'ready' ? list.state.data.campaignCounters[0]?.asOf : undefined;
  return (
    <Section title={m.credits_title()} note={asOf && m.figure_as_of({ when: formatTime(asOf) })}>
      <StateView
        state={list.state}
        lines={6}
        isEmpty={() => list.rows.length === 0}
        empty={<Empty title={m.credits_none()}>{m.credits_none_text()}</Empty>}
      >
        {({ campaignCounters: [shown] }) => {
          if (!shown) return null;
          const totals = told(shown.credits.totals);
          // the server's order is its own; where all are on one page, names are easier to find
          const rows = shown.credits.pageInfo.hasNextPage ? list.rows : byTeamName(list.rows);
          const listed = opened || !shown.credits.pageInfo.hasNextPage;
          return (
            <>
              {listed && (
                <>
                  <div className={classes.table}>
                    <DataTable
                      caption={m.credits_title()}
                      columns={columns(totals, haveNamesakes(rows))}
                      rows={rows}
                      rowKey={(row) => row.cursor}
                    />
                  </div>
                  <MoreRows {...list} shown={m.credits_shown({ count: formatNumber(list.rows.length) })} />
                </>
              )}
              <ul className={classes.totals}>
                {creditWords(totals, shown.area.name).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              {!listed && (
                <Button className="no-print" mt="sm" size="xs" variant="default" onClick={() => setOpened(true)}>
                  {m.credits_open()}
                </Button>
              )}
            </>
          );
        }}
      </StateView>
    </Section>
  );
}

/** @param placed whether a team's name does not tell it from the others */
function columns(totals: Credits['totals'], placed: boolean): Column<Row>[] {
  return [
    {
      key: 'team',
      header: m.credits_team(),
      cell: ({ node: { team } }) =>
        team ? (
          <span title={team.area.label}>
            <Link to="/teams/$id" params={{ id: team.id }}>
              {team.name}
            </Link>
            {placed && <span className={classes.place}>{team.area.label}</span>}
          </span>
        ) : (
          m.credits_unseen()
        ),
    },
    ...totals.map(
      ({ indicator }): Column<Row> => ({
        key: indicator.code,
        header: say(indicator.name),
        align: 'end',
        cell: ({ node }) => (
          <span className={classes.figure}>
            {formatNumber(node.counters.find((c) => c.indicator.code === indicator.code)?.value ?? 0, indicator.decimals)}{' '}
            <span className={classes.unit}>{say(indicator.unit)}</span>
          </span>
        ),
      }),
    ),
  ];
}
