import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { AmendOutcomeDocument, type FieldWordsFragment, type OutcomeRowFragment } from '../../gql/outcome/graphql';
import { type Problem, problemsElsewhere, useAct, valueProblems } from '../../lib/act';
import { FieldInputs } from '../../lib/FieldInputs';
import { fieldProblems, fieldValues } from '../../lib/fields';
import { formatDay } from '../../lib/format';
import { say } from '../../lib/text';
import { entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { NumberField } from '../../ui/fields';
import { toast } from '../../ui/toast';
import { figureInputs, sayFigures } from './figures';

type AmendOutcomeDialogProps = { outcome: OutcomeRowFragment; fields: FieldWordsFragment[]; onClose: () => void };

/** Corrects an outcome's figures and what was asked besides, with the reason; what stood before stays readable. */
export function AmendOutcomeDialog({ outcome, fields, onClose }: AmendOutcomeDialogProps) {
  // what is counted from the fields follows them
  const own = outcome.figures.filter((f) => f.indicator.source.kind === 'ENTERED');
  const [values, setValues] = useState<Record<string, number | null>>(() =>
    Object.fromEntries(own.map((f) => [f.indicator.code, f.value])),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [entries, setEntries] = useState(() => entriesOf(outcome.values));
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(AmendOutcomeDocument);
  const wrong = fieldProblems(fields, entries);
  const amend = async () => {
    setTried(true);
    if (reason.trim() === '' || Object.values(values).includes(null) || Object.keys(wrong).length > 0) return;
    const { payload, problems } = await act({
      input: {
        outcomeId: outcome.id,
        expectedVersion: outcome.version,
        figures: figureInputs(own, values),
        values: fieldValues(fields, entries),
        note: outcome.note ?? null,
        reason: reason.trim(),
      },
    });
    setRefused(problems);
    if (!payload) return;
    toast(m.outcome_amended_done({ figures: sayFigures(payload.outcome?.figures ?? []) }));
    onClose();
  };
  return (
    <Dialog
      title={m.outcome_amend_title({ day: formatDay(outcome.day), where: outcome.team?.name ?? outcome.area.name })}
      action={m.outcome_amend_save()}
      busy={acting}
      problem={problemsElsewhere(refused.filter((p) => !p.path.includes('values')))}
      onClose={onClose}
      onAction={amend}
    >
      {own.map(({ indicator }, index) => (
        <NumberField
          key={indicator.code}
          label={`${say(indicator.name)} (${say(indicator.unit)})`}
          value={values[indicator.code] ?? null}
          onChange={(value) => setValues({ ...values, [indicator.code]: value })}
          error={tried && values[indicator.code] === null ? m.field_required() : undefined}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
        />
      ))}
      <FieldInputs
        fields={fields}
        entries={entries}
        problems={{ ...valueProblems(refused), ...(tried ? wrong : {}) }}
        onChange={setEntries}
      />
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
