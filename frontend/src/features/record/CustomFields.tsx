/** @jsxImportSource preact */
import { type FieldDefinition, type FieldEntries, fieldProblems, shownFields, typingProblems } from '../../lib/fields';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { FieldInput } from './FieldInput';

type CustomFieldsProps = {
  /** Whose fields: a session and its outcome may both ask by the same key. */
  of: 'session' | 'outcome';
  fields: FieldDefinition[];
  entries: FieldEntries;
  /** The form was sent: what is missing is said too. */
  tried: boolean;
  onChange: (entries: FieldEntries) => void;
};

/** Custom fields with the phone's own inputs: shown when their condition holds, under the headings of their groups. */
export function CustomFields({ of, fields, entries, tried, onChange }: CustomFieldsProps) {
  const problems = tried ? fieldProblems(fields, entries) : typingProblems(fields, entries);
  let group = '';
  return (
    <>
      {shownFields(fields, entries).map((field) => {
        const before = group;
        group = field.group ? say(field.group) : '';
        const id = `${of}-${field.key}`;
        const label = field.retired ? m.field_retired({ label: say(field.label) }) : say(field.label);
        const problem = problems[field.key];
        const entry = { id, field, value: entries[field.key] ?? null, wrong: problem !== undefined };
        const input = <FieldInput {...entry} label={label} onChange={(value) => onChange({ ...entries, [field.key]: value })} />;
        const words = (
          <>
            {label}
            {field.required && <span aria-hidden> *</span>}
          </>
        );
        return (
          <div key={field.key}>
            {group !== '' && group !== before && <h3>{group}</h3>}
            {isGroup(field) ? (
              <fieldset aria-describedby={`${id}-more`}>
                <legend>{words}</legend>
                {input}
              </fieldset>
            ) : (
              <div class={field.kind === 'BOOLEAN' ? 'tick' : undefined}>
                <label for={id}>{words}</label>
                {input}
              </div>
            )}
            <div id={`${id}-more`}>
              {field.help && <span class="soft">{say(field.help)}</span>}
              {problem && <span class="wrong">{problem}</span>}
            </div>
          </div>
        );
      })}
    </>
  );
}

/** Several inputs under one question. */
function isGroup({ kind, required }: FieldDefinition): boolean {
  return kind === 'MULTI_CHOICE' || kind === 'LOCATION' || (kind === 'BOOLEAN' && required);
}
