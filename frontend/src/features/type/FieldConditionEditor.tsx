import { Checkbox, NativeSelect } from '@mantine/core';
import { m } from '../../paraglide/messages';
import { More } from './More';
import { hasOptions, type RecipeCondition, type RecipeField } from './recipe';
import classes from './TypeDesigner.module.css';
import { sayIn } from './words';

type FieldConditionEditorProps = {
  field: RecipeField;
  others: RecipeField[];
  problem: string | undefined;
  onChange: (shownIf: RecipeCondition | null) => void;
};

/** When a field is asked: always, or after a certain answer to another one. */
export function FieldConditionEditor({ field, others, problem, onChange }: FieldConditionEditorProps) {
  const condition = field.shownIf;
  const asked = others.find((f) => f.key === condition?.field);
  const offered = others.filter((f) => !f.retired || f.key === condition?.field);
  return (
    <More summary={m.type_field_shown_if()} filled={condition !== null}>
      <NativeSelect
        label={m.type_field_shown_if_field()}
        value={condition?.field ?? ''}
        error={problem}
        data={[
          { value: '', label: m.type_field_shown_always() },
          ...offered.map((f) => ({ value: f.key, label: sayIn(f.label, 'vi') || f.key })),
        ]}
        onChange={(e) => {
          const other = others.find((f) => f.key === e.currentTarget.value);
          onChange(other ? { field: other.key, choices: [], boolean: other.kind === 'BOOLEAN' ? true : null } : null);
        }}
      />
      {condition && asked?.kind === 'BOOLEAN' && (
        <NativeSelect
          label={m.type_field_shown_if_answer()}
          value={String(condition.boolean)}
          data={[
            { value: 'true', label: m.field_yes() },
            { value: 'false', label: m.field_no() },
          ]}
          onChange={(e) => onChange({ ...condition, boolean: e.currentTarget.value === 'true' })}
        />
      )}
      {condition && asked && hasOptions(asked.kind) && (
        <fieldset className={classes.choices}>
          <legend>{m.type_field_shown_if_choices()}</legend>
          {asked.options.map((option) => (
            <Checkbox
              key={option.code}
              label={sayIn(option.label, 'vi') || option.code}
              checked={condition.choices.includes(option.code)}
              onChange={(e) =>
                onChange({
                  ...condition,
                  choices: asked.options
                    .map((o) => o.code)
                    .filter((code) => (code === option.code ? e.currentTarget.checked : condition.choices.includes(code))),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </More>
  );
}
