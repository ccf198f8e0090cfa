/** @jsxImportSource preact */
import type { FieldDefinition, FieldEntries } from '../../lib/fields';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';

type OutcomeFieldsProps = { fields: FieldDefinition[]; entries: FieldEntries; onChange: (entries: FieldEntries) => void };

/** The custom fields of an outcome, with the phone's own inputs. */
export function OutcomeFields({ fields, entries, onChange }: OutcomeFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <div key={field.key} class={field.kind === 'BOOLEAN' ? 'tick' : undefined}>
          <label for={field.key}>{say(field.label)}</label>
          <FieldInput field={field} value={entries[field.key] ?? null} onChange={(value) => onChange({ ...entries, [field.key]: value })} />
        </div>
      ))}
    </>
  );
}

type Value = FieldEntries[string];
type FieldInputProps = { field: FieldDefinition; value: Value; onChange: (value: Value) => void };

function FieldInput({ field, value, onChange }: FieldInputProps) {
  const common = { id: field.key, required: field.required };
  switch (field.kind) {
    case 'CHOICE':
      return (
        <select {...common} value={String(value ?? '')} onChange={(e) => onChange(e.currentTarget.value || null)}>
          <option value="">{m.field_choose()}</option>
          {field.options.map((option) => (
            <option key={option.code} value={option.code}>
              {say(option.label)}
            </option>
          ))}
        </select>
      );
    case 'BOOLEAN':
      return <input id={field.key} type="checkbox" checked={value === true} onChange={(e) => onChange(e.currentTarget.checked)} />;
    case 'INTEGER':
    case 'DECIMAL':
      return (
        <input
          {...common}
          type="number"
          step={field.kind === 'INTEGER' ? 1 : 'any'}
          min={field.min ?? undefined}
          max={field.max ?? undefined}
          value={typeof value === 'number' ? value : ''}
          onInput={(e) => onChange(e.currentTarget.value === '' ? null : e.currentTarget.valueAsNumber)}
        />
      );
    case 'DATE':
      return <input {...common} type="date" value={String(value ?? '')} onInput={(e) => onChange(e.currentTarget.value || null)} />;
    case 'TEXT':
      return (
        <input
          {...common}
          maxLength={field.maxLength ?? 2_000}
          value={String(value ?? '')}
          onInput={(e) => onChange(e.currentTarget.value || null)}
        />
      );
  }
}
