import { useState } from 'react';
import { PublishTypeDocument, TypeChangesDocument, type TypeChangesQuery } from '../../gql/type/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { Empty, StateView } from '../../ui/StateView';
import { toast } from '../../ui/toast';
import { ChangesTable } from './ChangesTable';
import classes from './PublishDialog.module.css';
import type { ListName, Recipe } from './recipe';
import { listName, sayIn } from './words';

type Shown = NonNullable<TypeChangesQuery['campaignTypeDraft']>;
type PublishDialogProps = {
  code: string;
  name: string;
  recipe: Recipe;
  basedOn: number | null;
  onClose: () => void;
  onPublished: () => void;
};

const listOf = { CAMPAIGN: 'campaignFields', SESSION: 'sessionFields', OUTCOME: 'outcomeFields' } as const satisfies Record<
  string,
  ListName
>;
/** What publishing changes, before it is done: the fields, the records they touch, and what would have to be filled in anew. */
export function PublishDialog({ code, name, recipe, basedOn, onClose, onPublished }: PublishDialogProps) {
  const state = useLoad(TypeChangesDocument, { code });
  const { act, acting } = useAct(PublishTypeDocument);
  const [refused, setRefused] = useState<Problem[]>([]);
  const draft = state.kind === 'ready' ? state.data.campaignTypeDraft : null;
  const ready = draft && draft.problems.length === 0;
  const publish = async () => {
    if (!draft) return;
    const { payload, problems } = await act({ input: { code, expectedVersion: draft.version } });
    setRefused(problems);
    if (!payload) return;
    toast(m.type_published_done({ name }));
    onPublished();
  };
  return (
    <Dialog
      title={m.type_publish_title({ name })}
      wide
      {...(ready
        ? { action: basedOn === null ? m.type_publish() : m.type_publish_version({ version: basedOn + 1 }), onAction: publish }
        : {})}
      busy={acting}
      problem={problemsElsewhere(refused)}
      onClose={onClose}
    >
      <StateView
        state={state}
        lines={4}
        isEmpty={(data) => !data.campaignTypeDraft}
        empty={<Empty title={m.type_publish_gone()}>{m.type_publish_gone_text()}</Empty>}
      >
        {({ campaignTypeDraft: shown }) =>
          shown &&
          (shown.problems.length > 0 ? (
            <Problems problems={shown.problems} recipe={recipe} />
          ) : (
            <Changes draft={shown} recipe={recipe} basedOn={basedOn} />
          ))
        }
      </StateView>
    </Dialog>
  );
}

function Problems({ problems, recipe }: { problems: Problem[]; recipe: Recipe }) {
  return (
    <>
      <p>{m.type_publish_not_yet()}</p>
      <ul className={classes.problems}>
        {problems.map((p) => (
          <li key={`${p.path.join('.')} ${p.message}`}>
            <strong>{placeOf(p.path, recipe)}</strong> {p.message}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where in the draft, as the outline names it. */
function placeOf([list, key]: string[], recipe: Recipe): string {
  if (list === 'campaignFields' || list === 'sessionFields' || list === 'outcomeFields') {
    const field = recipe[list].find((f) => f.key === key);
    return `${listName[list]()}${key ? `, ${(field && sayIn(field.label, 'vi')) || m.type_unnamed()}` : ''}:`;
  }
  if (list === 'indicators') {
    const indicator = recipe.indicators.find((i) => i.code === key);
    return `${m.type_indicators()}${key ? `, ${(indicator && sayIn(indicator.name, 'vi')) || m.type_unnamed()}` : ''}:`;
  }
  return list === 'forces' ? `${m.type_forces()}:` : `${m.type_about()}:`;
}

function Changes({ draft, recipe, basedOn }: { draft: Shown; recipe: Recipe; basedOn: number | null }) {
  const { campaigns, sessions, outcomes, fields, more } = draft.changes;
  if (basedOn === null) return <p>{m.type_publish_first()}</p>;
  const counts = { campaigns: formatNumber(campaigns), sessions: formatNumber(sessions), outcomes: formatNumber(outcomes) };
  return (
    <>
      <p>{m.type_publish_records(counts)}</p>
      <ChangesTable
        changes={fields.map((change) => ({
          ...change,
          id: `${change.list} ${change.key}`,
          name: nameOf(recipe, listOf[change.list], change.key),
          list: listName[listOf[change.list]](),
        }))}
      />
      {more && <p className={classes.note}>{m.type_publish_more()}</p>}
    </>
  );
}

function nameOf(recipe: Recipe, list: ListName, key: string): string {
  const field = recipe[list].find((f) => f.key === key);
  return (field && sayIn(field.label, 'vi')) || key;
}
