import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { AmendOutcomeDocument, type OutcomeRowFragment } from '../../gql/graphql';
import { problemsElsewhere, useAct } from '../../lib/act';
import { formatDay } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { NumberField } from '../../ui/fields';
import { toast } from '../../ui/toast';
import { figureInputs, sayFigures } from './figures';

/** Corrects an outcome's figures, with the reason; what stood before stays readable. */
export function AmendOutcomeDialog({ outcome, onClose }: { outcome: OutcomeRowFragment; onClose: () => void }) {
  const [values, setValues] = useState<Record<string, number | null>>(() =>
    Object.fromEntries(outcome.figures.map((f) => [f.indicator.code, f.value])),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { act, acting } = useAct(AmendOutcomeDocument);
  const amend = async () => {
    setTried(true);
    if (reason.trim() === '' || Object.values(values).includes(null)) return;
    const { payload, problems } = await act({
      input: {
        outcomeId: outcome.id,
        expectedVersion: outcome.version,
        figures: figureInputs(outcome.figures, values),
        note: outcome.note ?? null,
        reason: reason.trim(),
      },
    });
    if (!payload) return setProblem(problemsElsewhere(problems));
    toast(m.outcome_amended_done({ figures: sayFigures(payload.outcome?.figures ?? []) }));
    onClose();
  };
  return (
    <Dialog
      title={m.outcome_amend_title({ day: formatDay(outcome.day), where: outcome.team?.name ?? outcome.area.name })}
      action={m.outcome_amend_save()}
      busy={acting}
      problem={problem}
      onClose={onClose}
      onAction={amend}
    >
      {outcome.figures.map(({ indicator }, index) => (
        <NumberField
          key={indicator.code}
          label={`${say(indicator.name)} (${say(indicator.unit)})`}
          value={values[indicator.code] ?? null}
          onChange={(value) => setValues({ ...values, [indicator.code]: value })}
          error={tried && values[indicator.code] === null ? m.field_required() : undefined}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
        />
      ))}
      <TextInput
        label={m.outcome_reason()}
        placeholder={m.outcome_reason_hint()}
        withAsterisk
        maxLength={200}
        value={reason}
        onChange={(e) => setReason(e.currentTarget.value)}
        error={tried && reason.trim() === '' ? m.field_required() : undefined}
      />
    </Dialog>
  );
}
