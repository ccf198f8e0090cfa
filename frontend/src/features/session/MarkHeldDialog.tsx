import { UnstyledButton } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { MarkSessionHeldDocument } from '../../gql/session/graphql';
import { type Problem, problemAt, problemsElsewhere, useAct, valueProblems } from '../../lib/act';
import { FieldInputs } from '../../lib/FieldInputs';
import { fieldProblems, fieldValues } from '../../lib/fields';
import { formatNumber } from '../../lib/format';
import { entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { NumberField } from '../../ui/fields';
import { toast } from '../../ui/toast';
import classes from './MarkHeldDialog.module.css';
import type { SessionActProps } from './MoveSessionDialog';
import { isConflict, sayConflict } from './sessionActs';

const most = 10_000;

/** The session took place: how many came, and what the campaign's type asks besides. Again: corrects it. */
export function MarkHeldDialog({ session, onChanged, onClose }: SessionActProps) {
  const fields = session.campaign.type.sessionFields;
  const [count, setCount] = useState<number | null>(session.headCount ?? null);
  const [entries, setEntries] = useState(() => entriesOf(session.values));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(MarkSessionHeldDocument);
  const wrong = fieldProblems(fields, entries);
  const save = async () => {
    setTried(true);
    if (count === null || Object.keys(wrong).length > 0) return;
    const { payload, problems } = await act({
      input: { sessionId: session.id, expectedVersion: session.version, headCount: count, values: fieldValues(fields, entries) },
    });
    setRefused(problems);
    if (isConflict(problems)) onChanged(null);
    if (!payload?.session) return;
    onChanged(payload.session);
    toast(m.session_held_done({ count: formatNumber(count), place: session.area.name }));
    onClose();
  };
  const step = (by: number) => setCount(Math.min(most, Math.max(0, (count ?? 0) + by)));
  return (
    <Dialog
      title={m.session_held_title({ place: session.area.name })}
      action={m.session_held_save()}
      busy={acting}
      problem={
        isConflict(refused)
          ? sayConflict(session)
          : problemsElsewhere(
              refused.filter((p) => !p.path.includes('values')),
              'headCount',
            )
      }
      onClose={onClose}
      onAction={save}
    >
      <div className={classes.count}>
        <UnstyledButton className={classes.step} aria-label={m.session_one_less()} disabled={!count} onClick={() => step(-1)}>
          <IconMinus size={20} aria-hidden />
        </UnstyledButton>
        <NumberField
          label={m.session_head_count()}
          withAsterisk
          data-autofocus
          inputMode="numeric"
          size="lg"
          value={count}
          error={tried && count === null ? m.field_required() : problemAt(refused, 'headCount')}
          onChange={setCount}
        />
        <UnstyledButton className={classes.step} aria-label={m.session_one_more()} onClick={() => step(1)}>
          <IconPlus size={20} aria-hidden />
        </UnstyledButton>
      </div>
      <FieldInputs
        fields={fields}
        entries={entries}
        problems={{ ...valueProblems(refused), ...(tried ? wrong : {}) }}
        onChange={setEntries}
      />
    </Dialog>
  );
}
