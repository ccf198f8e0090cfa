/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { fieldProblems, fieldValues } from '../../lib/fields';
import { formatLongDay } from '../../lib/format';
import { say } from '../../lib/text';
import { entriesOf } from '../../lib/values';
import { m } from '../../paraglide/messages';
import { actsOf, type Entry, entered } from './acts';
import { CustomFields } from './CustomFields';
import type { RecordSession } from './kept';
import { NumberInput } from './NumberInput';
import type { Act } from './send';

type SessionEntryProps = { session: RecordSession; onSave: (acts: Act[]) => void };

/** One session: how many came, what was achieved. Saved on the phone first, sent when there is a network. */
export function SessionEntry({ session, onSave }: SessionEntryProps) {
  const [entry, setEntry] = useState<Entry>(() => ({
    headCount: session.headCount ?? null,
    values: {},
    note: '',
    fields: {},
    held: entriesOf(session.values),
  }));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { indicators, outcomeFields, sessionFields } = session.campaign.type;
  const save = () => {
    if ([entry.headCount, ...Object.values(entry.values)].some((n) => Number.isNaN(n))) return setProblem(m.record_unreadable());
    const acts = actsOf(session, entry);
    const unsaid = fieldValues(outcomeFields, entry.fields).length > 0 && !acts.some((act) => act.kind === 'outcome');
    if (acts.length === 0 || unsaid) return setProblem(m.record_nothing());
    const asked = acts.flatMap((act) => [
      ...(act.kind === 'held' ? [fieldProblems(sessionFields, entry.held)] : []),
      ...(act.kind === 'outcome' ? [fieldProblems(outcomeFields, entry.fields)] : []),
    ]);
    setTried(true);
    if (asked.some((problems) => Object.keys(problems).length > 0)) return setProblem(m.record_unreadable());
    onSave(acts);
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <p class="soft">
        {session.startTime}, {formatLongDay(session.date)}
        {session.venue && <> · {session.venue.name}</>}
      </p>
      <p class="soft">{session.campaign.name}</p>
      {session.viewerCanMarkHeld && (
        <NumberInput
          id="head-count"
          label={m.record_head_count()}
          unit={m.record_people()}
          decimals={0}
          value={entry.headCount}
          onChange={(headCount) => setEntry({ ...entry, headCount })}
        />
      )}
      {session.viewerCanMarkHeld && (
        <CustomFields
          of="session"
          fields={sessionFields}
          entries={entry.held}
          tried={tried && entry.headCount !== null}
          onChange={(held) => setEntry({ ...entry, held })}
        />
      )}
      {session.viewerCanRecord && (
        <>
          <h2>{m.record_achieved()}</h2>
          {entered(indicators).map((indicator) => (
            <NumberInput
              key={indicator.code}
              id={indicator.code}
              label={say(indicator.name)}
              unit={say(indicator.unit)}
              decimals={indicator.decimals}
              value={entry.values[indicator.code] ?? null}
              onChange={(value) => setEntry({ ...entry, values: { ...entry.values, [indicator.code]: value } })}
            />
          ))}
          <CustomFields
            of="outcome"
            fields={outcomeFields}
            entries={entry.fields}
            tried={tried}
            onChange={(fields) => setEntry({ ...entry, fields })}
          />
          <label for="note">{m.record_note()}</label>
          <textarea id="note" rows={2} value={entry.note} onInput={(e) => setEntry({ ...entry, note: e.currentTarget.value })} />
        </>
      )}
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      <button class="primary" type="submit">
        {m.record_save()}
      </button>
    </form>
  );
}
