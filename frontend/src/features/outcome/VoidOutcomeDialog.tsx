import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type OutcomeRowFragment, VoidOutcomeDocument } from '../../gql/outcome/graphql';
import { problemsElsewhere, useAct } from '../../lib/act';
import { formatDay } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { sayFigures } from './figures';

/** Withdraws an outcome: its figures no longer count. It stays readable, struck through. */
export function VoidOutcomeDialog({ outcome, onClose }: { outcome: OutcomeRowFragment; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { act, acting } = useAct(VoidOutcomeDocument);
  const withdraw = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const { payload, problems } = await act({
      input: { outcomeId: outcome.id, expectedVersion: outcome.version, reason: reason.trim() },
    });
    if (!payload) return setProblem(problemsElsewhere(problems));
    toast(m.outcome_voided_done());
    onClose();
  };
  return (
    <Dialog
      title={m.outcome_void_title()}
      action={m.outcome_void()}
      danger
      busy={acting}
      problem={problem}
      onClose={onClose}
      onAction={withdraw}
    >
      <p>
        {m.outcome_void_text({
          figures: sayFigures(outcome.figures),
          day: formatDay(outcome.day),
          where: outcome.team?.name ?? outcome.area.name,
        })}
      </p>
      <TextInput
        label={m.outcome_reason()}
        placeholder={m.outcome_void_hint()}
        withAsterisk
        data-autofocus
        maxLength={200}
        value={reason}
        onChange={(e) => setReason(e.currentTarget.value)}
        error={tried && reason.trim() === '' ? m.field_required() : undefined}
      />
    </Dialog>
  );
}
