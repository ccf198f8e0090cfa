import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { m } from '../paraglide/messages';
import { DateField, NumberField } from '../ui/fields';
import type { FieldDefinition, FieldEntries } from './fields';
import { say } from './text';

type FieldInputsProps = {
  fields: FieldDefinition[];
  entries: FieldEntries;
  problems: Record<string, string>;
  onChange: (entries: FieldEntries) => void;
};

/** The inputs of custom fields, drawn from their definitions. */
export function FieldInputs({ fields, entries, problems, onChange }: FieldInputsProps) {
  return fields.map((field) => (
    <FieldInput
      key={field.key}
      field={field}
      value={entries[field.key] ?? null}
      problem={problems[field.key]}
      onChange={(value) => onChange({ ...entries, [field.key]: value })}
    />
  ));
}

type FieldInputProps = {
  field: FieldDefinition;
  value: string | number | boolean | null;
  problem: string | undefined;
  onChange: (value: string | number | boolean | null) => void;
};

function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const common = { label: say(field.label), description: field.help ? say(field.help) : undefined, error: problem };
  const labelled = { ...common, withAsterisk: field.required };
  switch (field.kind) {
    case 'INTEGER':
    case 'DECIMAL':
      return <NumberField {...labelled} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'DATE':
      return <DateField {...labelled} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'BOOLEAN':
      return <Checkbox {...common} checked={value === true} onChange={(e) => onChange(e.currentTarget.checked)} />;
    case 'CHOICE':
      return (
        <NativeSelect
          {...labelled}
          value={typeof value === 'string' ? value : ''}
          data={[{ value: '', label: m.field_choose() }, ...field.options.map((o) => ({ value: o.code, label: say(o.label) }))]}
          onChange={(e) => onChange(e.currentTarget.value || null)}
        />
      );
    case 'TEXT': {
      const text = { ...labelled, value: typeof value === 'string' ? value : '' };
      return (field.maxLength ?? 2_000) > 200 ? (
        <Textarea {...text} autosize minRows={2} onChange={(e) => onChange(e.currentTarget.value)} />
      ) : (
        <TextInput {...text} onChange={(e) => onChange(e.currentTarget.value)} />
      );
    }
  }
}
