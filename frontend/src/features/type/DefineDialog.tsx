import { useState } from 'react';
import {
  DefineMemberFieldsDocument,
  DefineTeamFieldsDocument,
  FieldSetChangesDocument,
  type FieldSetChangesQuery,
} from '../../gql/type/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import { ChangesTable } from './ChangesTable';
import type { FieldSet } from './fieldSet';
import classes from './PublishDialog.module.css';
import { fieldInputs, type RecipeField } from './recipe';
import type { useFieldSet } from './useFieldSet';
import { sayIn } from './words';

type DefineDialogProps = { set: FieldSet; editing: ReturnType<typeof useFieldSet>; onClose: () => void };

/** What publishing the fields changes, before it is done. */
export function DefineDialog({ set, editing, onClose }: DefineDialogProps) {
  const { fields, base } = editing;
  const [asked] = useState(() => ({ kind: set.kind, fields: fieldInputs(fields) }));
  const state = useLoad(FieldSetChangesDocument, asked);
  const ofTeams = useAct(DefineTeamFieldsDocument);
  const ofMembers = useAct(DefineMemberFieldsDocument);
  const [refused, setRefused] = useState<Problem[]>([]);
  const sound = state.kind === 'ready' && state.data.fieldSetProposal.problems.length === 0;
  const publish = async () => {
    const input = { expectedVersion: base.version, fields: asked.fields };
    const { payload, problems } = await (set.kind === null
      ? ofMembers.act({ input })
      : ofTeams.act({ input: { ...input, kind: set.kind } }));
    if (problems[0]?.code === 'VERSION_CONFLICT') {
      editing.overtaken(base.version + 1);
      return onClose();
    }
    setRefused(problems);
    if (!payload) return;
    editing.published(base.version + 1, fields);
    toast(m.fieldset_published({ name: say(set.name) }));
    onClose();
  };
  return (
    <Dialog
      title={m.fieldset_publish_title({ name: say(set.name) })}
      wide
      {...(sound ? { action: m.type_publish_version({ version: base.version + 1 }), onAction: publish } : {})}
      busy={ofTeams.acting || ofMembers.acting}
      problem={problemsElsewhere(refused)}
      onClose={onClose}
    >
      <StateView state={state} lines={4}>
        {({ fieldSetProposal: proposal }) =>
          proposal.problems.length > 0 ? (
            <Problems problems={proposal.problems} fields={fields} />
          ) : (
            <Changes changes={proposal.changes} set={set} fields={fields} />
          )
        }
      </StateView>
    </Dialog>
  );
}

function Problems({ problems, fields }: { problems: Problem[]; fields: RecipeField[] }) {
  return (
    <>
      <p>{m.type_publish_not_yet()}</p>
      <ul className={classes.problems}>
        {problems.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message}`}>
            {path[1] !== undefined && <strong>{nameIn(fields, path[1])}: </strong>}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}

type ChangesProps = { changes: FieldSetChangesQuery['fieldSetProposal']['changes']; set: FieldSet; fields: RecipeField[] };

function Changes({ changes, set, fields }: ChangesProps) {
  const count = formatNumber(changes.records);
  return (
    <>
      <p>{set.kind === null ? m.fieldset_records_members({ count }) : m.fieldset_records_teams({ count })}</p>
      <ChangesTable
        changes={changes.fields.map((change) => ({ ...change, id: change.key, name: nameIn([...fields, ...set.fields], change.key) }))}
      />
      {changes.more && <p className={classes.note}>{m.type_publish_more()}</p>}
    </>
  );
}

function nameIn(fields: RecipeField[], key: string): string {
  const field = fields.find((f) => f.key === key);
  return (field && sayIn(field.label, 'vi')) || key;
}
