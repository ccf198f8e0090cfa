import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Badge } from '../../ui/Badge';
import { DefineDialog } from './DefineDialog';
import type { FieldSet } from './fieldSet';
import classes from './TypeDesigner.module.css';
import { UndoButtons } from './UndoButtons';
import type { useFieldSet } from './useFieldSet';

/** The way back and forth, what is wrong, publishing, and what to do when somebody else was first. */
export function FieldSetBar({ set, editing }: { set: FieldSet; editing: ReturnType<typeof useFieldSet> }) {
  const [asking, setAsking] = useState(false);
  const { problems, changed, base, conflict } = editing;
  return (
    <>
      <div className={classes.bar}>
        <UndoButtons undo={editing.undo} redo={editing.redo} />
        <span className={classes.saved} role="status">
          {changed ? m.fieldset_unpublished() : base.version > 0 && m.type_version_now({ version: base.version })}
        </span>
        {problems.length > 0 && <Badge tone="warm">{m.type_problems({ count: formatNumber(problems.length) })}</Badge>}
        <span className={classes.end}>
          <Button size="xs" disabled={!changed || conflict !== null} onClick={() => setAsking(true)}>
            {m.type_publish_ask()}
          </Button>
        </span>
      </div>
      {conflict !== null && (
        <div className={classes.problem} role="alert">
          <p>{m.fieldset_conflict({ version: conflict })}</p>
          <p className={classes.buttons}>
            <Button size="xs" variant="default" onClick={() => void editing.settle('theirs')}>
              {m.type_conflict_theirs()}
            </Button>
            <Button size="xs" variant="default" onClick={() => void editing.settle('mine')}>
              {m.fieldset_conflict_mine()}
            </Button>
          </p>
        </div>
      )}
      {asking && <DefineDialog set={set} editing={editing} onClose={() => setAsking(false)} />}
    </>
  );
}
