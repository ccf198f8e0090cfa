import { NativeSelect } from '@mantine/core';
import { m } from '../../paraglide/messages';
import { hasOptions, type IndicatorSource, isNumber, type Recipe, type RecipeField } from './recipe';
import classes from './TypeDesigner.module.css';
import { sayIn } from './words';

type IndicatorSourceEditorProps = {
  recipe: Recipe;
  source: IndicatorSource;
  problem: string | undefined;
  onChange: (source: IndicatorSource) => void;
};

/** Which field of an outcome an indicator adds up, or which choice of it is counted. */
export function IndicatorSourceEditor({ recipe, source, problem, onChange }: IndicatorSourceEditorProps) {
  if (source.kind === 'RECORDS') return <p className={classes.note}>{m.type_source_records_text()}</p>;
  if (source.kind !== 'FIELD_SUM' && source.kind !== 'CHOICE_COUNT') return null;
  const fits = (field: RecipeField) => (source.kind === 'FIELD_SUM' ? isNumber(field.kind) : hasOptions(field.kind));
  const fields = recipe.outcomeFields.filter((field) => fits(field) && (!field.retired || field.key === source.field));
  const field = fields.find((f) => f.key === source.field);
  return (
    <>
      <NativeSelect
        label={m.type_source_field()}
        description={fields.length === 0 ? m.type_source_no_field() : m.type_source_derived()}
        value={source.field ?? ''}
        error={source.field === null ? m.type_source_choose_field() : problem}
        data={[{ value: '', label: m.field_choose() }, ...fields.map((f) => ({ value: f.key, label: sayIn(f.label, 'vi') || f.key }))]}
        onChange={(e) => onChange({ ...source, field: e.currentTarget.value || null, option: null })}
      />
      {source.kind === 'CHOICE_COUNT' && field && (
        <NativeSelect
          label={m.type_source_option()}
          value={source.option ?? ''}
          error={source.option === null ? m.type_source_choose_option() : problem}
          data={[
            { value: '', label: m.field_choose() },
            ...field.options.map((o) => ({ value: o.code, label: sayIn(o.label, 'vi') || o.code })),
          ]}
          onChange={(e) => onChange({ ...source, option: e.currentTarget.value || null })}
        />
      )}
    </>
  );
}
