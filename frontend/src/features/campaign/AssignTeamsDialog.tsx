import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { AssignTeamsChoiceDocument, AssignTeamsDocument } from '../../gql/campaign/graphql';
import { problemsElsewhere, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { Empty, StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import classes from './AssignTeamsDialog.module.css';

type AssignTeamsDialogProps = {
  campaignId: string;
  areaId: string;
  expectedVersion: number;
  assigned: string[];
  onClose: () => void;
};

/** Chooses which teams take part; what was ticked before stays ticked. */
export function AssignTeamsDialog({ campaignId, areaId, expectedVersion, assigned, onClose }: AssignTeamsDialogProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const [chosen, setChosen] = useState(() => new Set(assigned));
  const [problem, setProblem] = useState<string | null>(null);
  const state = useLoad(AssignTeamsChoiceDocument, { areaId, search: search || null });
  const { act, acting } = useAct(AssignTeamsDocument);

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const assign = async () => {
    const { payload, problems } = await act({ input: { campaignId, expectedVersion, teamIds: [...chosen] } });
    if (!payload) return setProblem(problemsElsewhere(problems));
    toast(m.campaign_teams_assigned({ count: formatNumber(chosen.size) }));
    onClose();
  };

  return (
    <Dialog
      title={m.campaign_assign_teams()}
      action={m.campaign_assign_teams()}
      busy={acting}
      problem={problem}
      onClose={onClose}
      onAction={assign}
    >
      <TextInput
        type="search"
        data-autofocus
        label={m.campaign_team_search()}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(e) => setTyped(e.currentTarget.value)}
      />
      <div className={classes.list}>
        <StateView
          state={state}
          lines={6}
          isEmpty={(data) => data.teams.nodes.length === 0}
          empty={<Empty title={search ? m.campaign_team_no_match() : m.campaign_team_none()} />}
        >
          {({ teams }) => (
            <>
              {teams.nodes.map((team) => (
                <Checkbox
                  key={team.id}
                  className={classes.team ?? ''}
                  checked={chosen.has(team.id)}
                  onChange={() => toggle(team.id)}
                  label={team.name}
                  description={`${say(team.kind.name)} · ${team.area.name}`}
                />
              ))}
              {teams.totalCount > teams.nodes.length && (
                <p className={classes.more}>{m.campaign_team_more({ count: formatNumber(teams.totalCount - teams.nodes.length) })}</p>
              )}
            </>
          )}
        </StateView>
      </div>
      <p role="status">{m.campaign_teams_chosen({ count: formatNumber(chosen.size) })}</p>
    </Dialog>
  );
}
