import { Button } from '@mantine/core';
import { useState } from 'react';
import { DiscardTypeDraftDocument, type TypeDraftFragment } from '../../gql/type/graphql';
import { problemsElsewhere, useAct } from '../../lib/act';
import { formatInstant, formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { PublishDialog } from './PublishDialog';
import classes from './TypeDesigner.module.css';
import { UndoButtons } from './UndoButtons';
import type { useDraft } from './useDraft';
import { sayIn } from './words';

type DraftBarProps = { draft: TypeDraftFragment; editing: ReturnType<typeof useDraft>; onPublish: () => void; onDiscard: () => void };

/** Whether the draft is saved, the way back and forth, and what becomes of it. */
export function DraftBar({ draft, editing, onPublish, onDiscard }: DraftBarProps) {
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const { saving, problems } = editing;
  return (
    <>
      <div className={classes.bar}>
        <UndoButtons undo={editing.undo} redo={editing.redo} />
        <span className={classes.saved} role="status">
          {saving.kind === 'saved' && m.type_saved({ when: formatInstant(editing.savedAt) })}
          {saving.kind === 'saving' && m.type_saving()}
        </span>
        {problems.length > 0 && <Badge tone="warm">{m.type_problems({ count: formatNumber(problems.length) })}</Badge>}
        <span className={classes.end}>
          <Button size="xs" variant="subtle" onClick={() => setAsking('discard')}>
            {m.type_discard()}
          </Button>
          <Button
            size="xs"
            onClick={async () => {
              if (await editing.save()) setAsking('publish');
            }}
          >
            {m.type_publish_ask()}
          </Button>
        </span>
      </div>
      {saving.kind === 'failed' && (
        <p className={classes.problem} role="alert">
          {m.type_not_saved({ problem: saving.message })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void editing.save()}>
            {m.state_retry()}
          </Button>
        </p>
      )}
      {saving.kind === 'conflict' && (
        <div className={classes.problem} role="alert">
          <p>{m.type_conflict({ who: saving.now.savedBy, when: formatInstant(saving.now.savedAt) })}</p>
          <p className={classes.buttons}>
            <Button size="xs" variant="default" onClick={() => editing.settle('theirs')}>
              {m.type_conflict_theirs()}
            </Button>
            <Button size="xs" variant="default" onClick={() => editing.settle('mine')}>
              {m.type_conflict_mine()}
            </Button>
          </p>
        </div>
      )}
      {asking === 'publish' && (
        <PublishDialog
          code={draft.code}
          name={sayIn(editing.recipe.name, 'vi')}
          recipe={editing.recipe}
          basedOn={draft.basedOn ?? null}
          onClose={() => setAsking(null)}
          onPublished={onPublish}
        />
      )}
      {asking === 'discard' && (
        <DiscardDialog draft={draft} version={editing.version()} onClose={() => setAsking(null)} onDiscarded={onDiscard} />
      )}
    </>
  );
}

type DiscardDialogProps = { draft: TypeDraftFragment; version: number; onClose: () => void; onDiscarded: () => void };

function DiscardDialog({ draft, version, onClose, onDiscarded }: DiscardDialogProps) {
  const { act, acting } = useAct(DiscardTypeDraftDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const discard = async () => {
    const { payload, problems } = await act({ input: { code: draft.code, expectedVersion: version } });
    if (!payload) return setProblem(problemsElsewhere(problems));
    toast(m.type_discarded());
    onDiscarded();
  };
  return (
    <Dialog
      title={m.type_discard_title()}
      action={m.type_discard()}
      danger
      busy={acting}
      problem={problem}
      onClose={onClose}
      onAction={discard}
    >
      <p>{typeof draft.basedOn === 'number' ? m.type_discard_text({ version: draft.basedOn }) : m.type_discard_text_new()}</p>
    </Dialog>
  );
}
