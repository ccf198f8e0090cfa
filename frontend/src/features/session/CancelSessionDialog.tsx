import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../lib/act';
import { problemAt, problemsElsewhere } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import type { SessionActProps } from './MoveSessionDialog';
import { isConflict, sayConflict, useCancelSession } from './sessionActs';

/** Why a session falls out; it can be taken back. */
export function CancelSessionDialog({ session, onChanged, onClose }: SessionActProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { cancel, cancelling } = useCancelSession(onChanged);
  const save = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const problems = await cancel(session, reason.trim());
    setRefused(problems);
    if (problems.length === 0) onClose();
  };
  return (
    <Dialog
      title={m.session_cancel_title({ place: session.area.name })}
      action={m.session_cancel()}
      busy={cancelling}
      problem={isConflict(refused) ? sayConflict(session) : problemsElsewhere(refused, 'reason')}
      onClose={onClose}
      onAction={save}
    >
      <TextInput
        label={m.session_cancel_reason()}
        placeholder={m.session_cancel_hint()}
        withAsterisk
        data-autofocus
        maxLength={200}
        value={reason}
        error={tried && reason.trim() === '' ? m.field_required() : problemAt(refused, 'reason')}
        onChange={(e) => setReason(e.currentTarget.value)}
      />
    </Dialog>
  );
}
