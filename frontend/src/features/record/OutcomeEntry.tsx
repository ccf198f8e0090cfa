/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { MyOutcomeFragment } from '../../gql/record/graphql';
import { fieldProblems } from '../../lib/fields';
import { formatLongDay } from '../../lib/format';
import { say } from '../../lib/text';
import { entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { amendAct, voidAct } from './acts';
import { CustomFields } from './CustomFields';
import { NumberInput } from './NumberInput';
import type { Act } from './send';

type OutcomeEntryProps = { outcome: MyOutcomeFragment; onSave: (acts: Act[]) => void };

/** Corrects (9 → 8) or withdraws what one recorded, with the reason. */
export function OutcomeEntry({ outcome, onSave }: OutcomeEntryProps) {
  const own = outcome.figures.filter((f) => f.indicator.source.kind === 'ENTERED');
  const [values, setValues] = useState<Record<string, number | null>>(() =>
    Object.fromEntries(own.map((f) => [f.indicator.code, f.value])),
  );
  const [fields, setFields] = useState(() => entriesOf(outcome.values));
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { outcomeFields } = outcome.campaign.type;
  const withReason = (act: (reason: string) => Act) => {
    if (reason.trim() === '') return setProblem(m.record_reason_needed());
    if (Object.values(values).some((n) => n === null || Number.isNaN(n))) return setProblem(m.record_unreadable());
    onSave([act(reason.trim())]);
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        if (Object.keys(fieldProblems(outcomeFields, fields)).length > 0) return setProblem(m.record_unreadable());
        withReason((why) => amendAct(outcome, values, fields, why));
      }}
    >
      <p class="soft">{formatLongDay(outcome.day)}</p>
      {own.map(({ indicator }) => (
        <NumberInput
          key={indicator.code}
          id={indicator.code}
          label={say(indicator.name)}
          unit={say(indicator.unit)}
          decimals={indicator.decimals}
          value={values[indicator.code] ?? null}
          onChange={(value) => setValues({ ...values, [indicator.code]: value })}
        />
      ))}
      <CustomFields of="outcome" fields={outcomeFields} entries={fields} tried={tried} onChange={setFields} />
      <label for="reason">{m.outcome_reason()}</label>
      <input
        id="reason"
        maxLength={200}
        autocomplete="off"
        placeholder={m.outcome_reason_hint()}
        value={reason}
        onInput={(e) => setReason(e.currentTarget.value)}
      />
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      <button class="primary" type="submit">
        {m.outcome_amend_save()}
      </button>
      <button class="quiet" type="button" onClick={() => withReason((why) => voidAct(outcome, why))}>
        {m.record_void()}
      </button>
    </form>
  );
}
